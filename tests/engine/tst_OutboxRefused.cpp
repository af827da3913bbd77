// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using wire::Append;
using wire::ErrorCode;

/// When the relay does not take a message: later (A6), under another number (rule 2), or never (rule 5).
class tst_OutboxRefused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notNowIsKept_A6_data();
    void notNowIsKept_A6();
    void waitsForOneConversationGrow_A6();
    void anOutboxDrainsByWaiting_D5();
    void passwordsAndTheEndAreAsked_D1();
    void aGapIsRenumberedDurably_rule2();
    void aSecondGapIsNotArguedAtFullSpeed_rule2();
    void aFinalRefusalFailsJustThatMessage_rule5();
    void theSealIsToldHowItEnded_rule2();
    void aStaleRequestIsSealedAgain_rule1();
    void whatWasPutBackStartsOver_G15_data();
    void whatWasPutBackStartsOver_G15();
    void theLogShowsThatItWasPutBack_G16();
    void aRequestRefusedAsAWholeFindsTheOne_rule5();
    void onlyAFinalRefusalFails_rule5();
};

void tst_OutboxRefused::notNowIsKept_A6_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {100, 101, 102, 103, 105, 177, 300, 377, 999})
        QTest::addRow("%d", code) << code;
}

void tst_OutboxRefused::notNowIsKept_A6()
{
    QFETCH(int, code);
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    const auto first = bench.sent<Append>().at(0);
    wire::Error later{first.request, ErrorCode(code)};
    later.retryAfterMs = 4'000;
    bench.receive(later);
    QCOMPARE(bench.status(0), ModelStatus::Sending);
    bench.pass(3'999ms);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1));
    bench.pass(2'001ms); // at most half as long again: not all come at once
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
    QCOMPARE(bench.sent<Append>()[1].bodies, first.bodies);
    QCOMPARE(bench.sent<Append>()[1].firstNumber, first.firstNumber);
    bench.receive(wire::Error{bench.sent<Append>()[1].request, ErrorCode(code)});
    bench.on(TryNow());
    QCOMPARE(bench.sent<Append>().size(), std::size_t(3));
}

void tst_OutboxRefused::waitsForOneConversationGrow_A6()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    std::vector<milliseconds> waits;
    for (int i = 0; i < 40; ++i) {
        bench.receive(wire::Error{bench.sent<Append>().back().request, ErrorCode::Busy});
        const milliseconds since = bench.now.mono;
        const auto before = bench.sent<Append>().size();
        while (bench.sent<Append>().size() == before)
            bench.pass(10ms, true);
        waits.push_back(bench.now.mono - since);
    }
    // Full jitter: anything between half a second and a limit that doubles, up to a minute.
    milliseconds upper = 1s;
    for (std::size_t i = 0; i < waits.size(); ++i) {
        QVERIFY(waits[i] >= 500ms && waits[i] <= upper + 10ms);
        upper = std::min<milliseconds>(2 * upper, 60s);
    }
    std::sort(waits.begin() + 7, waits.end());
    QVERIFY(waits[7] < 10s && waits.back() > 50s);
}

/// A day's messages, at the pace that the relay allows: each in its turn, none failed, none twice.
void tst_OutboxRefused::anOutboxDrainsByWaiting_D5()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 300);
    bench.welcome();
    std::vector<MessageId> stored;
    milliseconds credit = bench.now.mono; // paid off then
    std::size_t seen = 0;
    for (int turn = 0; turn < 2'000 && stored.size() < 300; ++turn) {
        const auto appends = bench.sent<Append>();
        if (appends.size() == seen) {
            bench.pass(500ms, true);
            continue;
        }
        seen = appends.size();
        const Append &last = appends.back();
        if (bench.now.mono < credit) {
            wire::Error later{last.request, ErrorCode::RateLimited};
            later.retryAfterMs = quint64((credit - bench.now.mono).count());
            bench.receive(later);
            QCOMPARE(bench.status(stored.size()), ModelStatus::Sending);
            continue;
        }
        credit = bench.now.mono + 600ms * qint64(last.bodies.size());
        QCOMPARE(last.firstNumber, quint64(stored.size() + 1));
        bench.receive(storedAll(last, stored.size() + 1));
        for (const wire::Body &body : last.bodies)
            stored.push_back(body.id);
    }
    QCOMPARE(stored.size(), std::size_t(300));
    for (std::size_t i = 0; i < stored.size(); ++i) {
        QVERIFY(stored[i] == bench.composed.at(i).id);
        QVERIFY(bench.status(i) != ModelStatus::Failed && bench.status(i) != ModelStatus::Sending);
    }
}

void tst_OutboxRefused::passwordsAndTheEndAreAsked_D1()
{
    EngineBench bench;
    bench.start();
    bench.on(ChangePassword{7, QStringLiteral("old words"), QStringLiteral("new words")});
    QCOMPARE(bench.askFailed.size(), std::size_t(1)); // there is no connection
    bench.goOnline();
    bench.on(ChangePassword{8, QStringLiteral("old words"), QStringLiteral("new words")});
    const auto change = bench.sent<wire::ChangePassword>().at(0);
    QCOMPARE(change.current, QStringLiteral("old words"));
    QCOMPARE(change.wanted, QStringLiteral("new words"));
    bench.receive(wire::Done{change.request});
    QCOMPARE(bench.askDone, std::vector<AskId>{8});
    bench.on(DeleteAccount{9, QStringLiteral("words")});
    const auto end = bench.sent<wire::DeleteAccount>().at(0);
    bench.receive(wire::Error{end.request, ErrorCode::CredentialsWrong});
    QCOMPARE(bench.askFailed.back().ask, AskId(9));
    QCOMPARE(bench.askFailed.back().code, ErrorCode::CredentialsWrong);
}

void tst_OutboxRefused::aGapIsRenumberedDurably_rule2()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1, 3);
    const auto first = bench.sent<Append>().at(0);
    wire::Error gap{first.request, ErrorCode::NumberGap};
    gap.expected = 7;
    bench.feedFrame(gap);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1)); // not before the numbers are durable
    bench.commit();
    const auto again = bench.sent<Append>().at(1);
    QCOMPARE(again.firstNumber, quint64(7));
    QCOMPARE(again.bodies.size(), std::size_t(3));
    QCOMPARE(again.bodies[0], first.bodies[0]);
    bench.receive(storedAll(again, 1));
    bench.say(c1);
    QCOMPARE(bench.sent<Append>().at(2).firstNumber, quint64(10));
}

void tst_OutboxRefused::aSecondGapIsNotArguedAtFullSpeed_rule2()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    for (const quint64 expected : {7u, 9u}) {
        wire::Error gap{bench.sent<Append>().back().request, ErrorCode::NumberGap};
        gap.expected = expected;
        bench.receive(gap);
    }
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
    bench.pass(1s);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(3));
    QCOMPARE(bench.sent<Append>().back().firstNumber, quint64(9));
}

void tst_OutboxRefused::aFinalRefusalFailsJustThatMessage_rule5()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 3);
    bench.welcome();
    wire::Appended answer = storedAll(bench.sent<Append>().at(0), 1);
    answer.stored[1] = {0, 0, ErrorCode::TooLarge};
    answer.stored[2].seq = 2;
    bench.receive(answer);
    QCOMPARE(bench.status(0), ModelStatus::Sent);
    QCOMPARE(bench.status(1), ModelStatus::Failed);
    QCOMPARE(bench.store.message(c1, bench.composed[1].id)->failed, ErrorCode::TooLarge);
    QCOMPARE(bench.status(2), ModelStatus::Sent);
    bench.reconnect();
    QVERIFY(bench.sent<Append>().empty()); // it left the queue
}

/// What the seal had staged for a request is good once the relay has taken it, and must be made again if it has not.
void tst_OutboxRefused::theSealIsToldHowItEnded_rule2()
{
    EngineBench bench;
    bench.goOnline();
    bench.seal.travelling = {{{ada, 1}, idOf<MessageId>(90), "key"}};
    bench.say(c1);
    QCOMPARE(bench.sent<Append>().back().mail.size(), std::size_t(1));
    wire::Appended answer = storedAll(bench.sent<Append>().at(0), 1);
    answer.stored[0] = {0, 0, ErrorCode::TooLarge};
    bench.receive(answer); // the relay has judged the body, and has what came with it
    QCOMPARE(bench.status(0), ModelStatus::Failed);
    QVERIFY(bench.seal.takenCount == 1 && bench.seal.withdrawnCount == 0);
    bench.say(c1);
    bench.receive(wire::Error{bench.sent<Append>().back().request, ErrorCode::TooLarge}); // nothing of it was stored
    QCOMPARE(bench.status(1), ModelStatus::Failed);
    QVERIFY(bench.seal.takenCount == 1 && bench.seal.withdrawnCount == 1 && bench.seal.staleCount == 0);
    QVERIFY(bench.store.requests().empty());
}

/// Somebody has another device since: who may read has changed, and the message is sealed again at once.
void tst_OutboxRefused::aStaleRequestIsSealedAgain_rule1()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    const Append first = bench.sent<Append>().at(0);
    QCOMPARE(first.epoch, quint64(0));
    bench.seal.isReady = false; // it asks who may read now
    bench.receive(wire::Error{first.request, ErrorCode::StaleEpoch});
    QVERIFY(bench.seal.staleCount == 1 && bench.store.requests().empty());
    bench.pass(1min, true);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1)); // and meanwhile nothing goes
    bench.seal.isReady = true;
    bench.seal.epoch = 1;
    bench.receive(wire::Pong()); // with whatever comes next
    const Append again = bench.sent<Append>().back();
    QCOMPARE(again.epoch, quint64(1));
    QVERIFY(again.bodies.front().id == first.bodies.front().id && again.firstNumber == first.firstNumber);
    // Its own word once more: it is not argued with at full speed.
    bench.receive(wire::Error{again.request, ErrorCode::StaleEpoch});
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
    bench.pass(2s, true);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(3));
    bench.receive(storedAll(bench.sent<Append>().back(), 1));
    QCOMPARE(bench.status(0), ModelStatus::Sent);
}

void tst_OutboxRefused::whatWasPutBackStartsOver_G15_data()
{
    QTest::addColumn<quint64>("expected");
    QTest::addColumn<int>("startedOver");
    QTest::newRow("the relay was restored") << quint64(1) << 0;
    QTest::newRow("this device was") << quint64(9) << 1;
}

/// The relay has more of this device than it knows of: what it would seal with was used before.
void tst_OutboxRefused::whatWasPutBackStartsOver_G15()
{
    QFETCH(const quint64, expected);
    QFETCH(const int, startedOver);
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(storedAll(bench.sent<Append>().back(), 1));
    bench.say(c1);
    wire::Error gap{bench.sent<Append>().back().request, ErrorCode::NumberGap};
    gap.expected = expected;
    bench.receive(gap);
    QCOMPARE(bench.seal.startedOver, startedOver);
    QCOMPARE(bench.sent<Append>().back().firstNumber, expected);
}

/// The log has a body of this device with a number that it has not given. Nothing needs to be refused for that first:
/// what waits goes once, sealed anew, behind what there is.
void tst_OutboxRefused::theLogShowsThatItWasPutBack_G16()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(storedAll(bench.sent<Append>().back(), 1));
    bench.seal.isReady = false; // so that the next one waits
    bench.say(c1);
    wire::Entries own = entriesOf(LogId::of(c1), {1, 2, 3});
    for (wire::Entry &entry : own.entries) {
        entry.sender = me;
        entry.senderDevice = 1;
        entry.number = entry.seq;
    }
    own.entries[0].id = bench.composed[0].id;
    bench.seal.isReady = true;
    bench.receive(own);                  // the second has the number of the one that waits
    QCOMPARE(bench.seal.startedOver, 1); // once, for two that it does not know
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
    QCOMPARE(bench.sent<Append>().back().firstNumber, quint64(4));
    QCOMPARE(bench.store.conversation(c1)->nextNumber, quint64(5));
    bench.receive(storedAll(bench.sent<Append>().back(), 4));
    QCOMPARE(bench.status(1), ModelStatus::Sent);
}

void tst_OutboxRefused::aRequestRefusedAsAWholeFindsTheOne_rule5()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 3);
    bench.welcome();
    bench.receive(wire::Error{bench.sent<Append>().at(0).request, ErrorCode::Malformed});
    QCOMPARE(bench.status(0), ModelStatus::Sending);
    QCOMPARE(bench.sent<Append>().at(1).bodies.size(), std::size_t(1)); // one by one
    bench.receive(wire::Error{bench.sent<Append>().at(1).request, ErrorCode::Malformed});
    QCOMPARE(bench.status(0), ModelStatus::Failed);
    bench.receive(storedAll(bench.sent<Append>().at(2), 1));
    bench.receive(storedAll(bench.sent<Append>().at(3), 2));
    QCOMPARE(bench.status(1), ModelStatus::Sent);
    QCOMPARE(bench.status(2), ModelStatus::Sent);
}

void tst_OutboxRefused::onlyAFinalRefusalFails_rule5()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    wire::Appended answer = storedAll(bench.sent<Append>().at(0), 1);
    answer.stored[0] = {0, 0, ErrorCode::Busy};
    bench.receive(answer);
    QCOMPARE(bench.status(0), ModelStatus::Sending);
    bench.pass(1s);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_OutboxRefused)
#include "tst_OutboxRefused.moc"
