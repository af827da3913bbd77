// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using State = ConnectionReport::State;

/// What answers is not the relay that was joined (F3): nothing is sent to it, nothing is tried again unasked, and a new
/// link is durable before it is dialled.
class tst_ConnectorTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangerIsNotTriedAgain_F3();
    void askedForItIsTriedOnce_F3();
    void aNewAddressIsStoredBeforeItIsDialled_F3();
    void aNewAddressEndsTheSession_F3();
    void theLatestTokenGoesWithIt_A7();
};

namespace {

const QString why = QStringLiteral("This is not the relay you joined.");

} // namespace

void tst_ConnectorTrust::aStrangerIsNotTriedAgain_F3()
{
    EngineBench bench;
    bench.start();
    bench.on(SocketClosed{bench.connection(), why, true});
    QCOMPARE(bench.report(), (ConnectionReport{State::Stranger, why, Never}));
    bench.pass(std::chrono::hours(5));
    QCOMPARE(bench.dials.size(), std::size_t(1));
    QVERIFY2(bench.frames.empty(), "no hello has left");
    QCOMPARE(bench.report().state, State::Stranger);
}

void tst_ConnectorTrust::askedForItIsTriedOnce_F3()
{
    EngineBench bench;
    bench.start();
    for (std::size_t dials = 1; dials < 4; ++dials) {
        bench.on(SocketClosed{bench.connection(), why, true});
        bench.pass(std::chrono::hours(1));
        QCOMPARE(bench.dials.size(), dials);
        bench.on(TryNow());
        QCOMPARE(bench.dials.size(), dials + 1);
    }
    bench.welcome();
    QCOMPARE(bench.report().state, State::Online);
}

void tst_ConnectorTrust::aNewAddressIsStoredBeforeItIsDialled_F3()
{
    const QString address = QStringLiteral("porchlight://relay:1#1.new");
    EngineBench bench;
    bench.start();
    bench.on(SocketClosed{bench.connection(), why, true});
    bench.feed(UseRelay{address});
    QCOMPARE(bench.dials.size(), std::size_t(1)); // not before
    QVERIFY(bench.commit());
    bench.pass(1ms);
    QCOMPARE(bench.dials.size(), std::size_t(2));
    QCOMPARE(bench.dials.back().relayUrl, address);
    bench.start(); // as after a crash
    QCOMPARE(bench.dials.back().relayUrl, address);
}

void tst_ConnectorTrust::aNewAddressEndsTheSession_F3()
{
    EngineBench bench;
    bench.goOnline();
    const ConnectionId before = bench.connection();
    bench.on(UseRelay{QStringLiteral("porchlight://elsewhere:1")});
    QVERIFY(bench.report().state != State::Online);
    bench.pass(1ms);
    QVERIFY(bench.connection() != before);
    QCOMPARE(bench.dials.back().relayUrl, QStringLiteral("porchlight://elsewhere:1"));
    bench.welcome();
    QCOMPARE(bench.report().state, State::Online);
    const std::size_t dials = bench.dials.size();
    bench.on(UseRelay{QStringLiteral("porchlight://elsewhere:1")}); // nothing new
    QCOMPARE(bench.dials.size(), dials);
    QCOMPARE(bench.report().state, State::Online);
}

void tst_ConnectorTrust::theLatestTokenGoesWithIt_A7()
{
    EngineBench bench;
    bench.start();
    bench.greeting.token = QByteArray(wire::tokenBytes, 'u');
    bench.on(SocketOpened{bench.connection()});
    bench.receive(bench.greeting);
    bench.on(UseRelay{QStringLiteral("porchlight://elsewhere:1")});
    bench.pass(1ms);
    bench.on(SocketOpened{bench.connection()});
    QCOMPARE(*bench.sent<wire::Hello>().back().token, QByteArray(wire::tokenBytes, 'u'));
}

QTEST_GUILESS_MAIN(tst_ConnectorTrust)
#include "tst_ConnectorTrust.moc"
