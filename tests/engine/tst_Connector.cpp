// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using State = ConnectionReport::State;
using wire::ErrorCode;

/// One connection to the relay, kept: back-off (A6), tokens (A7), heartbeat (A8), refusals in words, rules 4 and 13.
class tst_Connector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedOutDialsNobody_A7();
    void dialHelloWelcome_A7();
    void aRelayThatDoesNotAnswerIsTriedAgain_A6();
    void waitsGrowAndStayWithinAMinute_A6();
    void onlyASteadyConnectionResetsTheWait_A6();
    void tryNow_A6();
    void theReasonStaysWhileItIsTriedAgain_A6();
    void pingEvery30Seconds_A8();
    void silentFor90SecondsIsDead_A8();
    void anyFrameIsASignOfLife_A8();
    void theRelaysPingIsAnswered_A8();
    void aSuccessorIsUsedOnlyOnceItIsDurable_A7();
    void theResumeTokenIsGoodForOneUse_A7();
    void framesOfAnotherConnectionAreNothing_rule13();
    void theGenerationIsTold_rule4();
    void aNewGenerationForgetsTheMarksVersion_rule4();
};

void tst_Connector::signedOutDialsNobody_A7()
{
    EngineBench unknown;
    unknown.store = ModelLocalStore();
    unknown.start();
    QVERIFY(unknown.dials.empty());
    QCOMPARE(unknown.report(), (ConnectionReport{State::SignedOut, QString(), Never}));
    unknown.on(TryNow());
    QVERIFY(unknown.dials.empty());
    QCOMPARE(unknown.engine().deadline(), Never);

    EngineBench withoutToken;
    withoutToken.store.commit({SetToken{QByteArray()}});
    withoutToken.start();
    QVERIFY(withoutToken.dials.empty());
}

void tst_Connector::dialHelloWelcome_A7()
{
    EngineBench bench;
    bench.start();
    QCOMPARE(bench.dials.size(), std::size_t(1));
    QCOMPARE(bench.dials.back().relayUrl, QStringLiteral("ws://relay"));
    QCOMPARE(bench.report().state, State::Connecting);
    QVERIFY(bench.frames.empty());
    bench.on(SocketOpened{bench.connection()});
    const auto hello = bench.sent<wire::Hello>().at(0);
    QCOMPARE(*hello.token, QByteArray(wire::tokenBytes, 't'));
    QVERIFY(!hello.resume);
    QCOMPARE(bench.report().state, State::Connecting);
    bench.receive(bench.greeting);
    QCOMPARE(bench.report(), (ConnectionReport{State::Online, QString(), Never}));
}

void tst_Connector::aRelayThatDoesNotAnswerIsTriedAgain_A6()
{
    for (const bool opens : {false, true}) {
        EngineBench bench;
        bench.start();
        if (opens)
            bench.on(SocketOpened{bench.connection()});
        bench.pass(9'999ms);
        QVERIFY(bench.hangUps.empty());
        bench.pass(1ms); // dial and hello together have ten seconds
        QCOMPARE(bench.hangUps.size(), std::size_t(1));
        QCOMPARE(bench.report().state, State::Offline);
        QCOMPARE(bench.report().reason, QStringLiteral("The relay does not answer."));
        bench.pass(bench.retryIn());
        QCOMPARE(bench.dials.size(), std::size_t(2));
        QVERIFY(bench.dials[1].connection > bench.dials[0].connection);
    }
}

void tst_Connector::waitsGrowAndStayWithinAMinute_A6()
{
    milliseconds longest{0};
    for (quint64 seed = 1; seed <= 40; ++seed) {
        EngineBench bench(seed);
        bench.start();
        for (int failure = 0; failure < 12; ++failure) {
            bench.on(SocketClosed{bench.connection(), QStringLiteral("No.")});
            QCOMPARE(bench.report().reason, QStringLiteral("No."));
            const milliseconds wait = bench.retryIn();
            QVERIFY(wait >= 500ms && wait <= std::min<milliseconds>(60s, 500ms * (2 << std::min(failure, 10))));
            longest = std::max(longest, wait);
            bench.pass(wait - 1ms);
            QCOMPARE(bench.dials.size(), std::size_t(failure + 1));
            bench.pass(1ms);
            QCOMPARE(bench.dials.size(), std::size_t(failure + 2));
        }
    }
    QVERIFY(longest > 50s);
}

void tst_Connector::onlyASteadyConnectionResetsTheWait_A6()
{
    const auto longestAfter = [](milliseconds online) {
        milliseconds longest{0};
        for (quint64 seed = 1; seed <= 30; ++seed) {
            EngineBench bench(seed);
            bench.start();
            for (int failure = 0; failure < 8; ++failure) {
                bench.on(SocketClosed{bench.connection(), QString()});
                bench.pass(bench.retryIn());
            }
            bench.welcome();
            bench.pass(online, true);
            bench.on(Tick());
            bench.on(SocketClosed{bench.connection(), QString()});
            longest = std::max(longest, bench.retryIn());
        }
        return longest;
    };
    QVERIFY(longestAfter(29s) > 30s); // a relay that crashes at once must not be hit every half second
    QVERIFY(longestAfter(31s) <= 1s);
}

void tst_Connector::tryNow_A6()
{
    EngineBench bench;
    bench.start();
    bench.on(TryNow()); // it is being tried
    QCOMPARE(bench.dials.size(), std::size_t(1));
    bench.on(SocketClosed{bench.connection(), QString()});
    bench.on(TryNow());
    QCOMPARE(bench.dials.size(), std::size_t(2));
    bench.welcome();
    bench.on(TryNow());
    QCOMPARE(bench.dials.size(), std::size_t(2));
    QVERIFY(bench.hangUps.empty());
}

void tst_Connector::theReasonStaysWhileItIsTriedAgain_A6()
{
    EngineBench bench;
    bench.start();
    bench.on(SocketClosed{bench.connection(), QStringLiteral("It is not running.")});
    bench.pass(bench.retryIn());
    QCOMPARE(bench.report().state, State::Connecting);
    QCOMPARE(bench.report().reason, QStringLiteral("It is not running."));
    bench.welcome();
    QCOMPARE(bench.report().reason, QString());
}

void tst_Connector::pingEvery30Seconds_A8()
{
    EngineBench bench;
    bench.goOnline();
    bench.pass(29'999ms);
    QCOMPARE(bench.sent<wire::Ping>().size(), std::size_t(0));
    bench.pass(1ms, true);
    QCOMPARE(bench.sent<wire::Ping>().size(), std::size_t(1));
    bench.pass(570s, true);
    QCOMPARE(bench.sent<wire::Ping>().size(), std::size_t(20));
    QCOMPARE(bench.report().state, State::Online);
}

void tst_Connector::silentFor90SecondsIsDead_A8()
{
    EngineBench bench;
    bench.goOnline();
    bench.pass(89'999ms);
    QCOMPARE(bench.report().state, State::Online);
    bench.pass(1ms);
    QCOMPARE(bench.report().state, State::Offline);
    QCOMPARE(bench.report().reason, QStringLiteral("The relay has fallen silent."));
    QCOMPARE(bench.hangUps.size(), std::size_t(1));
    QVERIFY(bench.retryIn() >= 500ms);
}

void tst_Connector::anyFrameIsASignOfLife_A8()
{
    EngineBench bench;
    bench.goOnline();
    bench.pass(80s);
    bench.receive(wire::UnknownFrame{4711, 0}); // of a newer relay: passed over, but heard
    bench.pass(80s);
    QCOMPARE(bench.report().state, State::Online);
    bench.pass(10s);
    QCOMPARE(bench.report().state, State::Offline);
}

void tst_Connector::theRelaysPingIsAnswered_A8()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Ping());
    QCOMPARE(bench.sent<wire::Pong>().size(), std::size_t(1));
}

void tst_Connector::aSuccessorIsUsedOnlyOnceItIsDurable_A7()
{
    const QByteArray first(wire::tokenBytes, 't');
    const QByteArray second(wire::tokenBytes, 'u');
    EngineBench bench;
    bench.greeting.token = second;
    bench.start();
    bench.on(SocketOpened{bench.connection()});
    bench.feedFrame(bench.greeting); // its transaction is under way …
    bench.feed(SocketClosed{bench.connection(), QString()});
    bench.feed(TryNow());
    bench.clear();
    bench.feed(SocketOpened{bench.connection()});
    QCOMPARE(*bench.sent<wire::Hello>().at(0).token, first); // … and might fail
    bench.commit();
    bench.on(SocketClosed{bench.connection(), QString()});
    bench.on(TryNow());
    bench.clear();
    bench.on(SocketOpened{bench.connection()});
    QCOMPARE(*bench.sent<wire::Hello>().at(0).token, second);

    bench.start(); // and after a restart
    bench.clear();
    bench.on(SocketOpened{bench.connection()});
    QCOMPARE(*bench.sent<wire::Hello>().at(0).token, second);
}

void tst_Connector::theResumeTokenIsGoodForOneUse_A7()
{
    EngineBench bench;
    bench.greeting.resume = QByteArray(wire::tokenBytes, 'r');
    bench.goOnline();
    for (const bool isFirst : {true, false}) {
        bench.on(SocketClosed{bench.connection(), QString()});
        bench.on(TryNow());
        bench.clear();
        bench.on(SocketOpened{bench.connection()});
        const auto hello = bench.sent<wire::Hello>().at(0);
        QCOMPARE(hello.resume.has_value(), isFirst);
        QVERIFY(hello.token); // if the five minutes are over, the token does the same job
    }
}

void tst_Connector::framesOfAnotherConnectionAreNothing_rule13()
{
    EngineBench bench;
    bench.start();
    const ConnectionId old = bench.connection();
    bench.on(SocketClosed{old, QString()});
    bench.on(TryNow());
    bench.clear();
    bench.on(SocketOpened{old});
    bench.on(FrameReceived{old, bench.greeting});
    bench.on(FrameReceived{old, wire::Error{0, ErrorCode::TokenUnknown}});
    bench.on(MessageMalformed{old});
    bench.on(SocketClosed{old, QString()});
    QVERIFY(bench.frames.empty() && bench.hangUps.empty());
    QCOMPARE(bench.report().state, State::Connecting);
    bench.welcome();
    QCOMPARE(bench.report().state, State::Online);
}

void tst_Connector::theGenerationIsTold_rule4()
{
    EngineBench bench;
    bench.store.commit({SetMarksVersion{17}});
    bench.start();
    bench.on(SocketOpened{bench.connection()});
    const auto hello = bench.sent<wire::Hello>().at(0);
    QCOMPARE(*hello.generation, idOf<GenerationId>(1));
    QCOMPARE(hello.marksAfter, quint64(17));
}

void tst_Connector::aNewGenerationForgetsTheMarksVersion_rule4()
{
    EngineBench bench;
    bench.store.commit({SetMarksVersion{17}});
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.goOnline();
    QCOMPARE(*bench.store.generation(), idOf<GenerationId>(2));
    bench.on(SocketClosed{bench.connection(), QString()});
    bench.on(TryNow());
    bench.clear();
    bench.on(SocketOpened{bench.connection()});
    QCOMPARE(*bench.sent<wire::Hello>().at(0).generation, idOf<GenerationId>(2));
    QCOMPARE(bench.sent<wire::Hello>().at(0).marksAfter, quint64(0));
}

QTEST_GUILESS_MAIN(tst_Connector)
#include "tst_Connector.moc"
