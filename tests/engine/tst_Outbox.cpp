// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Limits.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using wire::Append;
using wire::ErrorCode;

namespace {

void restart(EngineBench &bench)
{
    bench.start();
    bench.clear();
    bench.welcome();
    bench.receive(wire::Behind());
}

} // namespace

/// Messages on their way to the relay: durable first (A1), once (A3), in order (A4), for ever (A6); rules 1, 2, 4 and 5.
class tst_Outbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLeavesBeforeTheCommit_A1();
    void aFailedCommitSendsNothing_A1();
    void whatWasComposedOfflineSurvivesARestart_A6();
    void batchesOfUpTo32_rule1();
    void batchesStayWithinTheBytes_rule1();
    void oneRequestInFlightForEachConversation_rule2();
    void aRefusalBlocksNoOtherConversation_rule2();
    void retriesBearTheSameIdAndBytes_A3();
    void aTimeoutNeverFails_rule5();
    void theLogMayBringItBackFirst_A3();
    void answersToOthersAreNothing_A3();
    void aRestoredRelayGetsItBack_rule4();
    void handingBackNeverFailsWhatWasSent_A2_rule4();
};

void tst_Outbox::nothingLeavesBeforeTheCommit_A1()
{
    EngineBench bench;
    bench.goOnline();
    bench.feed(Compose{5, c1, QStringLiteral("hello")});
    bench.feed(Tick());
    bench.feed(TryNow());
    QVERIFY(bench.sent<Append>().empty());
    QVERIFY(bench.composed.empty());
    bench.commit();
    QCOMPARE(bench.composed.size(), std::size_t(1));
    QCOMPARE(bench.composed[0].ask, AskId(5));
    const auto append = bench.sent<Append>().at(0);
    QCOMPARE(append.conversation, c1);
    QCOMPARE(append.firstNumber, quint64(1));
    QCOMPARE(append.bodies.at(0).id, bench.composed[0].id);
    QCOMPARE(bench.status(0), ModelStatus::Sending);
    bench.receive(storedAll(append, 1));
    QCOMPARE(bench.status(0), ModelStatus::Sent);
}

void tst_Outbox::aFailedCommitSendsNothing_A1()
{
    EngineBench bench;
    bench.goOnline();
    bench.store.failCommits(1);
    bench.feed(Compose{5, c1, QStringLiteral("hello")});
    QVERIFY(!bench.commit());
    QVERIFY(bench.frames.empty() && bench.composed.empty());
    bench.start();
    bench.welcome();
    QVERIFY(bench.sent<Append>().empty());
    bench.say(c1);
    QCOMPARE(bench.sent<Append>().at(0).firstNumber, quint64(1)); // the number was not used up
}

void tst_Outbox::whatWasComposedOfflineSurvivesARestart_A6()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 3);
    const auto ids = bench.composed;
    bench.start();
    bench.pass(24h); // it never gives up by itself
    bench.on(TryNow());
    bench.welcome();
    bench.receive(wire::Behind());
    const auto append = bench.sent<Append>().at(0);
    QCOMPARE(append.bodies.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(append.bodies[i].id, ids[i].id);
}

void tst_Outbox::batchesOfUpTo32_rule1()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 70);
    bench.welcome();
    quint64 next = 1;
    for (const std::size_t size : {32u, 32u, 6u}) {
        const auto append = bench.sent<Append>().back();
        QCOMPARE(append.bodies.size(), size);
        QCOMPARE(append.firstNumber, next);
        bench.receive(storedAll(append, next));
        next += size;
    }
    QCOMPARE(bench.sent<Append>().size(), std::size_t(3));
    for (std::size_t i = 0; i < 70; ++i)
        QCOMPARE(bench.store.message(c1, bench.composed[i].id)->seq, std::optional<Seq>(i + 1)); // A4
}

void tst_Outbox::batchesStayWithinTheBytes_rule1()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 30, QString(textBytesMax, u'x'));
    bench.welcome();
    const auto append = bench.sent<Append>().at(0);
    qsizetype bytes = 0;
    for (const wire::Body &body : append.bodies)
        bytes += body.bytes.size();
    QVERIFY(append.bodies.size() > 3 && bytes <= wire::appendBytesMax);
}

void tst_Outbox::oneRequestInFlightForEachConversation_rule2()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1, 3);
    bench.say(c2);
    const auto appends = bench.sent<Append>();
    QCOMPARE(appends.size(), std::size_t(2));
    QCOMPARE(appends[0].conversation, c1);
    QCOMPARE(appends[0].bodies.size(), std::size_t(1));
    QCOMPARE(appends[1].conversation, c2);
    bench.receive(storedAll(appends[0], 1));
    QCOMPARE(bench.sent<Append>().back().bodies.size(), std::size_t(2));
    QCOMPARE(bench.sent<Append>().back().firstNumber, quint64(2));
}

void tst_Outbox::aRefusalBlocksNoOtherConversation_rule2()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    wire::Error later{bench.sent<Append>().at(0).request, ErrorCode::RateLimited};
    later.retryAfterMs = 40'000;
    bench.receive(later);
    bench.clear();
    bench.say(c2, 2);
    bench.say(c1);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1));
    QCOMPARE(bench.sent<Append>()[0].conversation, c2);
}

void tst_Outbox::retriesBearTheSameIdAndBytes_A3()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1, 2);
    const auto first = bench.sent<Append>().at(0);
    bench.reconnect(); // whether it arrived is unknown
    auto again = bench.sent<Append>().at(0);
    QCOMPARE(again.bodies.at(0), first.bodies.at(0));
    QCOMPARE(again.firstNumber, first.firstNumber);
    restart(bench);
    again = bench.sent<Append>().at(0);
    QCOMPARE(again.bodies.at(0), first.bodies.at(0));
}

void tst_Outbox::aTimeoutNeverFails_rule5()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    const auto first = bench.sent<Append>().at(0);
    bench.pass(44'999ms, true); // the relay lives, and does not answer this
    QVERIFY(bench.hangUps.empty());
    bench.pass(1ms, true);
    QCOMPARE(bench.hangUps.size(), std::size_t(1));
    QCOMPARE(bench.report().reason, QStringLiteral("The relay does not answer."));
    QCOMPARE(bench.status(0), ModelStatus::Sending);
    bench.on(TryNow());
    bench.welcome();
    QCOMPARE(bench.sent<Append>().back().bodies, first.bodies);
}

void tst_Outbox::theLogMayBringItBackFirst_A3()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    const auto append = bench.sent<Append>().at(0);
    wire::Entries entries;
    entries.log = LogId::of(c1);
    entries.entries.push_back(entryOf(1, me, append.bodies[0].id, append.bodies[0].bytes));
    bench.receive(entries);
    QCOMPARE(bench.status(0), ModelStatus::Sent);
    bench.receive(storedAll(append, 1));
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(1));
    bench.reconnect();
    bench.start();
    bench.welcome();
    QVERIFY(bench.sent<Append>().empty());
}

void tst_Outbox::answersToOthersAreNothing_A3()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    wire::Appended answer = storedAll(bench.sent<Append>().at(0), 1);
    answer.request += 2;
    bench.receive(answer);
    answer.request -= 2;
    answer.conversation = c2;
    bench.receive(answer);
    answer.conversation = c1;
    answer.stored.push_back({2, 2, ErrorCode::None});
    bench.receive(answer);
    bench.receive(wire::Error{answer.request + 2, ErrorCode::TooLarge});
    QCOMPARE(bench.status(0), ModelStatus::Sending);
}

void tst_Outbox::aRestoredRelayGetsItBack_rule4()
{
    EngineBench bench;
    bench.goOnline();
    std::vector<Append> old;
    for (Seq seq = 1; seq <= 3; ++seq) {
        bench.say(c1);
        old.push_back(bench.sent<Append>().back());
        bench.receive(storedAll(old.back(), seq));
        if (seq == 2)
            restart(bench); // some are known from the store, some from this session
    }
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.on(SocketClosed{bench.connection(), QString()});
    bench.on(TryNow());
    bench.clear();
    bench.say(c1); // one that never arrived anywhere
    bench.on(SocketOpened{bench.connection()});
    bench.feedFrame(bench.greeting);
    bench.commit();
    const auto back = bench.sent<Append>().at(0);
    QCOMPARE(back.firstNumber, quint64(1));
    QCOMPARE(back.bodies.size(), std::size_t(4));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(back.bodies[i], old[i].bodies[0]);
    bench.receive(storedAll(back, 1));
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(4));
    bench.reconnect();
    QVERIFY(bench.sent<Append>().empty());
}

void tst_Outbox::handingBackNeverFailsWhatWasSent_A2_rule4()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(storedAll(bench.sent<Append>().at(0), 1));
    const MessageId id = bench.composed.at(0).id;
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.reconnect();
    QCOMPARE(bench.store.status(c1, id), ModelStatus::Sent);
    bench.receive(wire::Error{bench.sent<Append>().at(0).request, ErrorCode::NotAMember});
    QCOMPARE(bench.store.status(c1, id), ModelStatus::Sent);
    bench.reconnect(); // somebody else may have begun the conversation since
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1));
    QCOMPARE(bench.store.status(c1, id), ModelStatus::Sent);
    bench.receive(storedAll(bench.sent<Append>().at(0), 1));
    bench.reconnect();
    QVERIFY(bench.sent<Append>().empty());
}

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_Outbox.moc"
