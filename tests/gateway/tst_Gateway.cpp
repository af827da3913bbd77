// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/TestRelay.h"
#include "shared/wire/Codec.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>
#include <atomic>
#include <deque>
#include <thread>

using namespace porchlight;
using namespace porchlight::tests;

namespace {

/// A client as the app is one: QWebSocket, event loop, no tricks.
class HonestClient
{
public:
    explicit HonestClient(quint16 port)
    {
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket, [this](const QByteArray &message) {
            for (wire::Frame &frame : wire::decode(message).frames)
                m_frames.push_back(std::move(frame));
        });
        m_socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(port)));
    }

    QWebSocket &socket() { return m_socket; }
    bool connected()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }
    void send(const wire::Frame &frame) { m_socket.sendBinaryMessage(wire::encode(frame)); }

    template <class T>
    std::optional<T> expect(int timeoutMs = 10'000)
    {
        std::optional<T> found;
        const QDeadlineTimer deadline(timeoutMs);
        QTimer wake; // no event might come at all
        wake.start(100);
        while (!found && !deadline.hasExpired()) {
            if (m_frames.empty()) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                continue;
            }
            if (auto *wanted = std::get_if<T>(&m_frames.front()))
                found = std::move(*wanted);
            m_frames.pop_front();
        }
        return found;
    }

private:
    QWebSocket m_socket;
    std::deque<wire::Frame> m_frames;
};

bool signIn(HonestClient &client, const QByteArray &token)
{
    if (!client.connected())
        return false;
    wire::Hello hello;
    hello.token = token;
    client.send(hello);
    const auto welcome = client.expect<wire::Welcome>();
    return welcome && welcome->signedIn;
}

/// Does everything wrong, again and again, until told to stop.
void beHostile(quint16 port, const std::atomic_bool &stop, std::atomic_int &rounds)
{
    std::vector<std::unique_ptr<RawClient>> held; // half requests, drips and those that never read
    for (int round = 0; !stop; ++round, ++rounds) {
        auto client = std::make_unique<RawClient>(port);
        if (round % 2 == 0)
            client->write(RawClient::request().chopped(5));
        else if (!client->open())
            continue;
        switch (round % 7) {
        case 1: client->write(RawClient::frame(RawClient::Binary, "x", true, false)); break;
        case 3: client->write(RawClient::frame(RawClient::Ping, QByteArray(125, 'p')).repeated(2000)); break;
        case 5: client->write(RawClient::frame(RawClient::Binary, QByteArray(4000, 'x')).first(100)); break;
        case 6: client->reset(); break;
        default: client->write(QByteArray(100'000, '\xff')); break;
        }
        held.push_back(std::move(client));
        if (held.size() > 200)
            held.erase(held.begin());
    }
}

} // namespace

/// The whole gateway: sockets, threads and sessions together (A1, G3, H2; reliability.md, target 20).
class TestGateway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void registersAndComesBack_A1();
    void talksWhileOthersAreHostile_data();
    void talksWhileOthersAreHostile();
    void manyReceiveTheSameEntries();
    void neverReadingReceiverIsBounded_B04();
    void saysGoodbye();
    void stopsInTimeWithDeafClients();
    void portTaken();
};

void TestGateway::registersAndComesBack_A1()
{
    TestRelay relay;
    QVERIFY(relay.start());
    HonestClient first(relay.port());
    QVERIFY(first.connected());
    first.send(wire::Hello());
    const auto greeting = first.expect<wire::Welcome>();
    QVERIFY(greeting && !greeting->signedIn);
    wire::Register request;
    request.request = 1;
    request.handle = QStringLiteral("ada");
    request.password = QStringLiteral("correct horse");
    first.send(request);
    const auto signedIn = first.expect<wire::SignedIn>();
    QVERIFY(signedIn);
    QCOMPARE(signedIn->handle, QStringLiteral("ada"));

    HonestClient again(relay.port());
    QVERIFY(signIn(again, signedIn->token));
}

void TestGateway::talksWhileOthersAreHostile_data()
{
    QTest::addColumn<int>("hostile");
    QTest::newRow("nobody hostile") << 0;
    QTest::newRow("two threads of hostile clients") << 2;
}

void TestGateway::talksWhileOthersAreHostile()
{
    QFETCH(int, hostile);
    TestRelay relay;
    const QByteArray adaToken = relay.addAccount(QStringLiteral("ada"));
    const QByteArray bobToken = relay.addAccount(QStringLiteral("bob"));
    QVERIFY(relay.start());
    std::atomic_bool stop = false;
    std::atomic_int rounds = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < hostile; ++i)
        threads.emplace_back([&] { beHostile(relay.port(), stop, rounds); });
    const auto join = qScopeGuard([&] {
        stop = true;
        for (std::thread &thread : threads)
            thread.join();
    });

    HonestClient ada(relay.port());
    HonestClient bob(relay.port());
    QVERIFY(signIn(ada, adaToken) && signIn(bob, bobToken));
    ada.send(wire::StartConversation{1, QStringLiteral("bob")});
    const auto conversation = ada.expect<wire::Conversation>();
    QVERIFY(conversation);
    bob.send(wire::OpenLog{{{LogId::of(conversation->conversation), 0}}});

    SystemRandom random;
    std::vector<qint64> tookUs;
    for (quint64 number = 1; number <= 200; ++number) {
        QElapsedTimer timer;
        timer.start();
        wire::Append append;
        append.request = number;
        append.conversation = conversation->conversation;
        append.firstNumber = number;
        append.bodies.push_back({1, random.id<MessageId>(), "message " + QByteArray::number(number)});
        ada.send(append);
        const auto entries = bob.expect<wire::Entries>();
        QVERIFY(entries);
        QCOMPARE(entries->entries.front().body, append.bodies.front().bytes);
        QVERIFY(ada.expect<wire::Appended>());
        bob.send(wire::Ack{{{entries->log, entries->entries.back().seq}}});
        tookUs.push_back(timer.nsecsElapsed() / 1000);
    }
    std::sort(tookUs.begin(), tookUs.end());
    qInfo() << "send to delivered and acknowledged, us: median" << tookUs[100] << "99 %" << tookUs[198] << "with" << rounds.load()
            << "hostile connections";
    QVERIFY(hostile == 0 || rounds > 0);
    QVERIFY2(tookUs[198] < 1'000'000, qPrintable(QString::number(tookUs[198])));
}

void TestGateway::manyReceiveTheSameEntries()
{
    TestRelay relay;
    const QByteArray sender = relay.addAccount(QStringLiteral("sender"));
    std::vector<QByteArray> tokens;
    const ConversationId group({7});
    for (int i = 0; i < 50; ++i)
        tokens.push_back(relay.addAccount(QStringLiteral("member%1").arg(i)));
    for (const auto &[account, handle] : relay.memory().handles)
        relay.memory().conversations[group].members.push_back({account, handle});
    QVERIFY(relay.start());

    std::vector<std::unique_ptr<RawClient>> members;
    for (const QByteArray &token : tokens) {
        members.push_back(std::make_unique<RawClient>(relay.port()));
        QVERIFY(TestRelay::signIn(*members.back(), token));
        members.back()->send(wire::OpenLog{{{LogId::of(group), 0}}});
    }
    RawClient client(relay.port());
    QVERIFY(TestRelay::signIn(client, sender));
    wire::Append append;
    append.request = 1;
    append.conversation = group;
    append.firstNumber = 1;
    append.bodies.push_back({1, MessageId({1}), QByteArray(10'000, 'a')});
    append.bodies.push_back({1, MessageId({2}), QByteArray("small")});
    client.send(append);
    std::optional<QByteArray> first;
    for (const auto &member : members) {
        const auto entries = member->expect<wire::Entries>();
        QVERIFY(entries);
        const QByteArray encoded = wire::encode(*entries);
        QCOMPARE(encoded, first.value_or(encoded));
        QCOMPARE(entries->entries.size(), std::size_t(2));
        first = encoded;
    }
}

void TestGateway::neverReadingReceiverIsBounded_B04()
{
    TestRelay relay;
    const QByteArray deafToken = relay.addAccount(QStringLiteral("deaf"));
    const QByteArray senderToken = relay.addAccount(QStringLiteral("sender"));
    QVERIFY(relay.start());
    RawClient sender(relay.port());
    QVERIFY(TestRelay::signIn(sender, senderToken));
    sender.send(wire::StartConversation{1, QStringLiteral("deaf")});
    const auto conversation = sender.expect<wire::Conversation>();
    QVERIFY(conversation);
    RawClient listener(relay.port());
    QVERIFY(TestRelay::signIn(listener, deafToken));
    listener.socket().setReadBufferSize(1024);
    listener.send(wire::OpenLog{{{LogId::of(conversation->conversation), 0}}});

    // One shared body, so that the store in memory does not grow by what is measured.
    const QByteArray body(wire::bodyBytesMax - 100, 'b');
    const qint64 before = TestRelay::residentBytes();
    for (quint64 number = 1; number <= 200; ++number) {
        wire::Append append;
        append.request = number;
        append.conversation = conversation->conversation;
        append.firstNumber = number;
        append.bodies.push_back({1, MessageId({quint8(number)}), body});
        sender.send(append);
        QVERIFY(sender.expect<wire::Appended>()); // the sender is served all the while
    }
    const qint64 grown = TestRelay::residentBytes() - before - 200 * body.size();
    qInfo() << "grown by" << grown << "beyond what is stored";
    QVERIFY2(grown < 8 * 1024 * 1024, qPrintable(QString::number(grown)));
}

void TestGateway::saysGoodbye()
{
    TestRelay relay;
    const QByteArray token = relay.addAccount(QStringLiteral("ada"));
    QVERIFY(relay.start());
    RawClient client(relay.port());
    QVERIFY(TestRelay::signIn(client, token));
    RawClient half(relay.port());
    half.write("GET / ");
    std::thread stopping([&] { relay.server().stop(); });
    const auto error = client.expect<wire::Error>();
    const quint16 code = client.readClose();
    const bool ended = client.waitForEnd();
    client.socket().close();
    half.socket().close();
    stopping.join();
    QVERIFY(error);
    QCOMPARE(error->code, wire::ErrorCode::ShuttingDown);
    QVERIFY(error->retryAfterMs.value_or(0) > 0);
    QCOMPARE(code, quint16(1001));
    QVERIFY(ended);
    RawClient late(relay.port());
    QVERIFY(late.socket().state() != QAbstractSocket::ConnectedState);
}

void TestGateway::stopsInTimeWithDeafClients()
{
    TestRelay relay;
    QVERIFY(relay.start());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(relay.port()));
        QVERIFY(clients.back()->open());
    }
    QElapsedTimer timer;
    timer.start();
    relay.server().stop();
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestGateway::portTaken()
{
    TestRelay first;
    QVERIFY(first.start());
    relay::RelaySettings settings;
    const auto memory = std::make_shared<FakeMemory>();
    settings.openStore = [memory] { return std::make_unique<FakeStore>(memory); };
    settings.openReader = [memory] { return std::make_unique<FakeReader>(memory); };
    settings.port = first.port();
    relay::RelayServer second(settings);
    QCOMPARE(second.start(), relay::RelayServer::Started::PortTaken);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_Gateway.moc"
