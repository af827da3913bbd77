// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

/// What a client adds to the load of a relay that has too much of it (G19, I21): the engine itself, its attempts counted.
class tst_RetryBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attemptsAreMessagesAndFaults_I21();
    void anOverloadOfAMinuteIsMetWithAFew_A6();
    void clientsRefusedTogetherComeBackApart_G19();
};

void tst_RetryBudget::attemptsAreMessagesAndFaults_I21()
{
    EngineBench bench;
    bench.goOnline();
    quint64 faults = 0, messages = 0;
    Seq seq = 0;
    std::size_t seen = 0;
    simulation::SeededRandom chance(5);
    for (int round = 0; round < 300; ++round) {
        if (round < 200) {
            bench.say(chance.chance(0.5) ? c1 : c2);
            ++messages;
        }
        bench.pass(milliseconds(chance.between(0, 3'000)), true);
        if (chance.chance(0.1)) {
            faults += bench.sent<wire::Append>().size() - seen; // what was under way goes again
            bench.reconnect();
            seen = 0;
        }
        for (auto appends = bench.sent<wire::Append>(); seen < appends.size(); appends = bench.sent<wire::Append>()) {
            const wire::Append append = appends[seen++];
            if (round < 290 && chance.chance(0.4)) {
                ++faults;
                bench.receive(wire::Error{append.request, wire::ErrorCode::Busy, {}, 1'000, {}});
            } else {
                bench.receive(storedAll(append, seq + 1));
                seq += append.bodies.size();
            }
        }
    }
    bench.pass(2min, true);
    for (auto appends = bench.sent<wire::Append>(); seen < appends.size(); appends = bench.sent<wire::Append>()) {
        const wire::Append append = appends[seen++];
        bench.receive(storedAll(append, seq + 1));
        seq += append.bodies.size();
    }
    QCOMPARE(seq, messages);
    qInfo("%llu messages, %llu faults, %llu attempts", messages, faults, bench.appendsInAll);
    QVERIFY(10 * bench.appendsInAll <= 11 * (messages + faults));
}

void tst_RetryBudget::anOverloadOfAMinuteIsMetWithAFew_A6()
{
    quint64 attempts = 0;
    constexpr quint64 clients = 100;
    for (quint64 seed = 1; seed <= clients; ++seed) {
        EngineBench bench(seed);
        bench.goOnline();
        bench.say(c1, 20); // what is composed meanwhile waits with the first
        const milliseconds end = bench.now.mono + 60s;
        for (std::size_t seen = 0; bench.now.mono < end; bench.pass(100ms, true)) {
            for (; seen < bench.sent<wire::Append>().size(); ++seen)
                bench.receive(wire::Error{bench.sent<wire::Append>()[seen].request, wire::ErrorCode::Busy, {}, 1'000, {}});
        }
        attempts += bench.sent<wire::Append>().size();
    }
    qInfo("%.1f attempts of each client in a minute of refusals", double(attempts) / clients);
    QVERIFY(attempts <= 12 * clients);
    QVERIFY(attempts >= 3 * clients); // it does not give up either
}

void tst_RetryBudget::clientsRefusedTogetherComeBackApart_G19()
{
    std::vector<int> counts(61); // in slots of 50 ms
    for (quint64 seed = 1; seed <= 500; ++seed) {
        EngineBench bench(seed);
        bench.goOnline();
        bench.say(c1);
        const milliseconds since = bench.now.mono;
        bench.receive(wire::Error{bench.sent<wire::Append>().back().request, wire::ErrorCode::Busy, {}, 2'000, {}});
        while (bench.sent<wire::Append>().size() < 2)
            bench.pass(10ms, true);
        QVERIFY(bench.now.mono - since >= 2s && bench.now.mono - since <= 3'010ms);
        ++counts[std::size_t((bench.now.mono - since) / 50ms)];
    }
    QVERIFY(*std::max_element(counts.begin(), counts.end()) <= 50); // a tenth of them
}

QTEST_APPLESS_MAIN(tst_RetryBudget)
#include "tst_RetryBudget.moc"
