// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using State = ConnectionReport::State;
using wire::ErrorCode;

/// When the relay will not have this connection: sign in again (A7), later (A6), or not to be believed (B6); in words for
/// people that are never the relay's own.
class tst_ConnectorRefused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsThatMeanSignInAgain_A7_data();
    void refusalsThatMeanSignInAgain_A7();
    void refusalsThatMeanLater_A6_data();
    void refusalsThatMeanLater_A6();
    void aRelayThatIsRestartedOftenIsBackAtOnce_A6_G18();
    void aWelcomeForSomeoneElseIsNotBelieved_A7();
    void nonsenseEndsTheConnection_B6();
};

void tst_ConnectorRefused::refusalsThatMeanSignInAgain_A7_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("token unknown") << int(ErrorCode::TokenUnknown);
    QTest::newRow("token replayed") << int(ErrorCode::TokenReplayed);
    QTest::newRow("credentials wrong") << int(ErrorCode::CredentialsWrong);
    QTest::newRow("not signed in") << int(ErrorCode::NotSignedIn);
    QTest::newRow("of a newer relay") << 377;
}

void tst_ConnectorRefused::refusalsThatMeanSignInAgain_A7()
{
    QFETCH(int, code);
    for (const bool wasOnline : {false, true}) {
        EngineBench bench;
        bench.start();
        bench.on(SocketOpened{bench.connection()});
        if (wasOnline)
            bench.receive(bench.greeting);
        wire::Error refusal{0, ErrorCode(code)};
        refusal.text = QStringLiteral("<b>the relay's own words are not shown</b>");
        bench.receive(refusal);
        QCOMPARE(bench.report().state, State::SignedOut);
        QCOMPARE(bench.report().reason, wire::describe(ErrorCode(code)));
        QCOMPARE(bench.hangUps.size(), std::size_t(1));
        QCOMPARE(bench.engine().deadline(), Never);
        bench.on(TryNow());
        QCOMPARE(bench.dials.size(), std::size_t(1));
    }
}

void tst_ConnectorRefused::refusalsThatMeanLater_A6_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<quint64>("askedMs");
    QTest::addColumn<qint64>("leastMs");
    QTest::newRow("busy") << int(ErrorCode::Busy) << quint64(120'000) << qint64(120'000);
    QTest::newRow("shutting down") << int(ErrorCode::ShuttingDown) << quint64(0) << qint64(500);
    QTest::newRow("storage full") << int(ErrorCode::StorageFull) << quint64(5'000) << qint64(5'000);
    QTest::newRow("replaced") << int(ErrorCode::SessionReplaced) << quint64(0) << qint64(5'000);
    QTest::newRow("too new") << int(ErrorCode::Unsupported) << quint64(0) << qint64(600'000);
    QTest::newRow("malformed") << int(ErrorCode::Malformed) << quint64(0) << qint64(500);
    QTest::newRow("absurd") << int(ErrorCode::Busy) << ~quint64(0) << qint64(3'600'000);
}

void tst_ConnectorRefused::refusalsThatMeanLater_A6()
{
    QFETCH(int, code);
    QFETCH(quint64, askedMs);
    QFETCH(qint64, leastMs);
    for (const bool relayCloses : {true, false}) {
        EngineBench bench;
        bench.start();
        bench.on(SocketOpened{bench.connection()});
        wire::Error refusal{0, ErrorCode(code)};
        if (askedMs > 0)
            refusal.retryAfterMs = askedMs;
        bench.receive(refusal);
        if (relayCloses)
            bench.on(SocketClosed{bench.connection(), QStringLiteral("closed")});
        else
            bench.pass(1s);
        QCOMPARE(bench.hangUps.size(), std::size_t(relayCloses ? 0 : 1));
        QCOMPARE(bench.report().state, State::Offline);
        QVERIFY(bench.report().reason.endsWith(u'.'));
        QVERIFY(bench.retryIn() >= milliseconds(leastMs));
        QVERIFY(bench.retryIn() <= std::max(milliseconds(leastMs), 1'000ms));
        bench.pass(bench.retryIn());
        QCOMPARE(bench.dials.size(), std::size_t(2));
    }
}

/// Whoever tries a setting restarts a small relay five times in a minute: the last time costs no more than the first.
void tst_ConnectorRefused::aRelayThatIsRestartedOftenIsBackAtOnce_A6_G18()
{
    EngineBench bench;
    bench.start();
    const auto goDown = [&bench](std::optional<quint64> retryAfterMs) {
        bench.on(SocketOpened{bench.connection()});
        bench.receive(bench.greeting);
        QCOMPARE(bench.report().state, State::Online);
        wire::Error goodbye{0, ErrorCode::ShuttingDown};
        goodbye.retryAfterMs = retryAfterMs;
        bench.receive(goodbye);
        bench.on(SocketClosed{bench.connection(), QStringLiteral("going away")});
        QCOMPARE(bench.report().state, State::Offline);
    };
    for (int time = 0; time < 20; ++time) {
        goDown(510);
        QVERIFY2(bench.retryIn() >= 500ms && bench.retryIn() <= 1s, qPrintable(QString::number(bench.retryIn().count())));
        bench.pass(bench.retryIn());
    }
    // Without a time of its own each draws from the window that the relay wants for so many.
    bench.greeting.returnWithinMs = 30'000;
    milliseconds longest{0};
    for (int time = 0; time < 20; ++time) {
        goDown(std::nullopt);
        longest = std::max(longest, bench.retryIn());
        bench.pass(bench.retryIn());
    }
    QVERIFY(longest > 10s && longest <= 30s);
}

void tst_ConnectorRefused::aWelcomeForSomeoneElseIsNotBelieved_A7()
{
    for (int wrong = 0; wrong < 3; ++wrong) {
        EngineBench bench;
        bench.greeting.generation = idOf<GenerationId>(9);
        if (wrong == 0)
            bench.greeting.signedIn = false;
        else if (wrong == 1)
            bench.greeting.account = ada;
        else
            bench.greeting.device = 2;
        bench.start();
        bench.welcome();
        QCOMPARE(bench.report().state, State::Offline);
        QCOMPARE(*bench.store.generation(), idOf<GenerationId>(1));
    }
}

void tst_ConnectorRefused::nonsenseEndsTheConnection_B6()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(MessageMalformed{bench.connection()});
    QCOMPARE(bench.hangUps.size(), std::size_t(1));
    QCOMPARE(bench.report().state, State::Offline);
    QCOMPARE(bench.report().reason, QStringLiteral("The relay sent something that makes no sense."));
}

QTEST_GUILESS_MAIN(tst_ConnectorRefused)
#include "tst_ConnectorRefused.moc"
