// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/TestRelay.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace porchlight;
using namespace porchlight::tests;

/// Overload at the sockets: who is let in, who is told to come back when, what the operator sees (G3, G18, D5).
class TestGatewayOverload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyGetsATimeOfTheirOwn_G18();
    void strangersOfOneAddressAreLimited_D5();
    void theDoorOpensAgain_G3();
    void aStuckStoreMeansBusyAtOnce_G19();
    void theOperatorSeesAndShedsWork_G3();
};

void TestGatewayOverload::everybodyGetsATimeOfTheirOwn_G18()
{
    constexpr int count = 60;
    TestRelay relay;
    QVERIFY(relay.start());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(relay.port()));
        QVERIFY(clients.back()->open());
    }
    std::thread stopping([&] { relay.server().stop(); });
    std::set<quint64> waits;
    for (const auto &client : clients) {
        if (const auto error = client->expect<wire::Error>(); error && error->code == wire::ErrorCode::ShuttingDown)
            waits.insert(error->retryAfterMs.value_or(0));
        client->socket().close();
    }
    stopping.join();
    QCOMPARE(waits.size(), std::size_t(count)); // all different …
    QVERIFY(*waits.begin() >= 500);
    QVERIFY(*waits.rbegin() - *waits.begin() >= 10u * count * 9 / 10); // … and spread over 10 ms for each
    QVERIFY(*waits.rbegin() <= 500u + 10u * count);
}

void TestGatewayOverload::strangersOfOneAddressAreLimited_D5()
{
    relay::SocketLimits limits;
    limits.admission.loopbackIsExempt = false;
    limits.admission.strangersPerAddress = 3;
    TestRelay relay(limits);
    const QByteArray token = relay.addAccount(QStringLiteral("ada"));
    QVERIFY(relay.start());
    std::vector<std::unique_ptr<RawClient>> strangers;
    for (int i = 0; i < 2; ++i) {
        strangers.push_back(std::make_unique<RawClient>(relay.port()));
        QVERIFY(strangers.back()->open());
    }
    RawClient known(relay.port());
    QVERIFY(TestRelay::signIn(known, token)); // is none any more
    RawClient third(relay.port());
    QVERIFY(third.open());
    RawClient fourth(relay.port());
    QVERIFY(!fourth.open());
    known.send(wire::Ping());
    QVERIFY(known.expect<wire::Pong>()); // those who are here do not suffer
    strangers.pop_back();
    QTRY_VERIFY(RawClient(relay.port()).open());
}

void TestGatewayOverload::theDoorOpensAgain_G3()
{
    relay::SocketLimits limits;
    limits.admission.strangersMax = 4;
    limits.admission.strangersResume = 2;
    TestRelay relay(limits);
    QVERIFY(relay.start());
    std::vector<std::unique_ptr<RawClient>> strangers;
    for (int i = 0; i < 4; ++i) {
        strangers.push_back(std::make_unique<RawClient>(relay.port()));
        QVERIFY(strangers.back()->open());
    }
    RawClient waiting(relay.port()); // the kernel takes the connection, the relay does not yet
    waiting.write(RawClient::request());
    QVERIFY(waiting.readAnswer(300).isEmpty());
    strangers.pop_back();
    QVERIFY(waiting.readAnswer(300).isEmpty());
    strangers.pop_back();
    QVERIFY(waiting.readAnswer().startsWith("HTTP/1.1 101"));
}

void TestGatewayOverload::aStuckStoreMeansBusyAtOnce_G19()
{
    TestRelay relay;
    const QByteArray token = relay.addAccount(QStringLiteral("ada"));
    QVERIFY(relay.start());
    RawClient client(relay.port());
    QVERIFY(TestRelay::signIn(client, token));
    wire::Append append;
    append.request = 1;
    append.conversation = ConversationId({7});
    append.firstNumber = 1;
    append.bodies.push_back({1, MessageId({1}), "hello"});
    {
        const std::lock_guard lock(relay.memory().mutex); // the writer waits for it, as for a disk that hangs
        client.send(append);
        QTest::qWait(700);
        append.request = 2;
        QElapsedTimer timer;
        timer.start();
        client.send(append);
        const auto error = client.expect<wire::Error>(2'000);
        const qint64 took = timer.elapsed();
        QVERIFY(error);
        QCOMPARE(error->request, quint64(2));
        QCOMPARE(error->code, wire::ErrorCode::Busy);
        QVERIFY(error->retryAfterMs.value_or(0) >= 1'000);
        qInfo("refused after %lld ms", took);
        QVERIFY(took < 1'000); // 100 ms on a machine that has nothing else to do
        client.send(wire::Ping());
        QVERIFY(client.expect<wire::Pong>(2'000));
    }
}

void TestGatewayOverload::theOperatorSeesAndShedsWork_G3()
{
    TestRelay relay;
    const QByteArray token = relay.addAccount(QStringLiteral("ada"));
    QVERIFY(relay.start());
    RawClient client(relay.port());
    QVERIFY(TestRelay::signIn(client, token));
    relay::LoadReport report = relay.server().load();
    QCOMPARE(report.connections, std::size_t(1));
    QVERIFY(std::none_of(report.shed.begin(), report.shed.end(), [](bool shed) { return shed; }));
    relay.server().setShedding(relay::Work::Receipts, relay::Toggle::On);
    report = relay.server().load();
    QVERIFY(report.shed[std::size_t(relay::Work::Receipts)]);
    QVERIFY(report.toggles[std::size_t(relay::Work::Receipts)] == relay::Toggle::On);
    relay.server().setShedding(relay::Work::Receipts, relay::Toggle::Auto);
    QVERIFY(!relay.server().load().shed[std::size_t(relay::Work::Receipts)]);
}

QTEST_GUILESS_MAIN(TestGatewayOverload)
#include "tst_GatewayOverload.moc"
