// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/ClientSocket.h"
#include "shared/base/MachineClock.h"
#include "tests/gateway/RawClient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QWebSocketServer>

#include <sys/socket.h>

using namespace porchlight;
using namespace porchlight::relay;
using porchlight::tests::RawClient;

namespace {

/// Writes down what it is told.
class Recorder final : public ClientSocketOwner
{
public:
    void onAnswering(ClientSocket &) override { ++answering; }
    bool onFrame(ClientSocket &client, QByteArrayView &message) override
    {
        messages.append(message.toByteArray());
        if (keepsBusy)
            client.requestBegan();
        message = message.sliced(std::min<qsizetype>(message.size(), frameBytes));
        return true;
    }
    void onWritableChanged(ClientSocket &, bool writable) override { writableChanges.append(writable); }
    void onFinished(ClientSocket &) override { ++finished; }
    void onGone(ClientSocket &) override { ++gone; }

    bool keepsBusy = false;
    qsizetype frameBytes = 1'000'000;
    int answering = 0;
    int finished = 0;
    int gone = 0;
    QList<QByteArray> messages;
    QList<bool> writableChanges;
};

/// A socket of the relay and its peer, in one thread.
class Pair
{
public:
    explicit Pair(const SocketLimits &socketLimits = {})
        : limits(socketLimits), webSockets(QStringLiteral("test"), QWebSocketServer::NonSecureMode)
    {
        server.listen(QHostAddress::LocalHost);
        // Small buffers of the kernel on the way, so that little is under way.
        const int bytes = 32 * 1024;
        ::setsockopt(int(server.socketDescriptor()), SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
        peer.setReadBufferSize(16 * 1024);
        peer.connectToHost(server.serverAddress(), server.serverPort());
        if (!server.waitForNewConnection(5000))
            return;
        socket = std::make_unique<ClientSocket>(1, server.nextPendingConnection(), owner, limits, clock, nullptr);
        QObject::connect(&webSockets, &QWebSocketServer::newConnection, &webSockets,
                         [this] { socket->adopt(webSockets.nextPendingConnection()); });
        webSockets.handleConnection(&socket->inner());
    }

    bool open()
    {
        peer.waitForConnected();
        peer.write(RawClient::request());
        if (!QTest::qWaitFor([this] { return peer.bytesAvailable() > 4 && peer.peek(1000).contains("\r\n\r\n"); }))
            return false;
        return peer.readAll().startsWith("HTTP/1.1 101");
    }

    SocketLimits limits;
    MachineClock clock;
    Recorder owner;
    QWebSocketServer webSockets;
    QTcpServer server;
    QTcpSocket peer;
    std::unique_ptr<ClientSocket> socket;
};

} // namespace

/// One connection by itself: what it writes (RFC 6455), and what it costs when nobody reads it (rule 8).
class TestClientSocket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreTheShortest_data();
    void headersAreTheShortest();
    void messageIsDelivered();
    void framesOfAMessageAreHeldBack_B09();
    void othersHaveTheirTurn_B09();
    void marksTellTheSession_B04();
    void neverReadingIsCut_B04();
    void closingWritesWhatWasSent();
    void closingDoesNotWaitForever_B04();
    void finishedIsToldOnce();
};

void TestClientSocket::headersAreTheShortest_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("shared");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("0") << 0 << 0 << QByteArray::fromHex("8200");
    QTest::newRow("125") << 5 << 120 << QByteArray::fromHex("827d");
    QTest::newRow("126") << 6 << 120 << QByteArray::fromHex("827e007e");
    QTest::newRow("shared as it is") << 3 << 5000 << QByteArray::fromHex("827e138b");
    QTest::newRow("65535") << 5 << 65530 << QByteArray::fromHex("827effff");
    QTest::newRow("65536") << 6 << 65530 << QByteArray::fromHex("827f0000000000010000");
}

void TestClientSocket::headersAreTheShortest()
{
    QFETCH(int, own);
    QFETCH(int, shared);
    QFETCH(QByteArray, header);
    Pair pair;
    QVERIFY(pair.open());
    pair.socket->send(QByteArray(own, 'o'), QByteArray(shared, 's'));
    const QByteArray expected = header + QByteArray(own, 'o') + QByteArray(shared, 's');
    QByteArray got;
    QVERIFY(QTest::qWaitFor([&] { return (got += pair.peer.readAll()).size() >= expected.size(); }));
    QCOMPARE(got, expected);
}

void TestClientSocket::messageIsDelivered()
{
    Pair pair;
    QVERIFY(pair.open());
    pair.peer.write(RawClient::frame(RawClient::Binary, "in ", false));
    pair.peer.write(RawClient::frame(RawClient::Continuation, "two"));
    QTRY_COMPARE(pair.owner.messages, QList<QByteArray>{"in two"});
    QCOMPARE(pair.owner.answering, 1);
}

/// The limit of requests at work holds between two frames of one message too.
void TestClientSocket::framesOfAMessageAreHeldBack_B09()
{
    Pair pair;
    QVERIFY(pair.open());
    pair.owner.keepsBusy = true;
    pair.owner.frameBytes = 1;
    const int most = pair.limits.requestsMax;
    pair.peer.write(RawClient::frame(RawClient::Binary, QByteArray(100, 'f')));
    pair.peer.write(RawClient::frame(RawClient::Binary, QByteArray(30, 'g')));
    QTRY_COMPARE(pair.owner.messages.size(), most);
    QTest::qWait(20);
    QCOMPARE(pair.owner.messages.size(), most);
    for (int i = 0; i < 10; ++i)
        pair.socket->requestEnded();
    QCOMPARE(pair.owner.messages.size(), most + 10);
    for (int i = 0; i < 70; ++i)
        pair.socket->requestEnded();
    QTRY_COMPARE(pair.owner.messages.size(), 130);
    QCOMPARE(pair.owner.messages.last(), QByteArray("g"));
}

/// A message of thousands of frames is not taken in one turn of the event loop.
void TestClientSocket::othersHaveTheirTurn_B09()
{
    Pair pair;
    QVERIFY(pair.open());
    pair.owner.frameBytes = 1;
    pair.peer.write(RawClient::frame(RawClient::Binary, QByteArray(3'000, 'f')));
    QVERIFY(QTest::qWaitFor([&] { return !pair.owner.messages.isEmpty(); }));
    QVERIFY(pair.owner.messages.size() < 1'000);
    QTRY_COMPARE(pair.owner.messages.size(), 3'000);
}

void TestClientSocket::marksTellTheSession_B04()
{
    Pair pair;
    QVERIFY(pair.open());
    const QByteArray page(100'000, 'p');
    int sent = 0;
    while (pair.owner.writableChanges.isEmpty() && sent < 100) {
        pair.socket->send({}, page);
        QTest::qWait(1);
        ++sent;
    }
    QCOMPARE(pair.owner.writableChanges, QList<bool>{false});
    QVERIFY(pair.socket->inner().bytesToWrite() > pair.limits.writeHighBytes);
    QVERIFY(pair.socket->inner().bytesToWrite() <= pair.limits.writeHighBytes + page.size() + 10);
    QByteArray got;
    QVERIFY(QTest::qWaitFor([&] {
        got += pair.peer.readAll();
        return pair.owner.writableChanges.size() == 2;
    }));
    QCOMPARE(pair.owner.writableChanges.last(), true);
    QVERIFY(pair.socket->inner().bytesToWrite() < pair.limits.writeLowBytes);
    QVERIFY(QTest::qWaitFor([&] { return (got += pair.peer.readAll()).size() == sent * (page.size() + 10); }));
}

void TestClientSocket::neverReadingIsCut_B04()
{
    Pair pair;
    QVERIFY(pair.open());
    qint64 most = 0;
    for (int i = 0; i < 10'000 && pair.owner.gone == 0; ++i) { // a session that ignores the marks
        pair.socket->send(QByteArray(10'000, 'x'));
        most = std::max(most, pair.socket->inner().bytesToWrite());
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    QCOMPARE(pair.owner.gone, 1);
    QCOMPARE(pair.owner.finished, 1);
    QVERIFY(most > pair.limits.writeHighBytes);
    QVERIFY(most <= pair.limits.writeBytesMax);
}

void TestClientSocket::closingWritesWhatWasSent()
{
    Pair pair;
    QVERIFY(pair.open());
    pair.socket->send(QByteArray(300'000, 'x'));
    pair.socket->close(QWebSocketProtocol::CloseCodeNormal);
    pair.socket->send("too late");
    QByteArray got;
    QVERIFY(QTest::qWaitFor([&] {
        got += pair.peer.readAll();
        return pair.peer.state() == QAbstractSocket::UnconnectedState;
    }));
    got += pair.peer.readAll();
    QCOMPARE(got.size(), 10 + 300'000 + 4);
    QCOMPARE(got.last(4), QByteArray::fromHex("880203e8"));
    QTRY_COMPARE(pair.owner.gone, 1);
}

void TestClientSocket::closingDoesNotWaitForever_B04()
{
    SocketLimits limits;
    limits.lingerMax = 100ms;
    Pair pair(limits);
    QVERIFY(pair.open());
    for (int i = 0; i < 10; ++i)
        pair.socket->send(QByteArray(100'000, 'x'));
    pair.socket->close(QWebSocketProtocol::CloseCodeNormal);
    QTest::qWait(50);
    pair.socket->sweep(pair.clock.now().mono);
    QCOMPARE(pair.owner.gone, 0);
    QTest::qWait(100);
    pair.socket->sweep(pair.clock.now().mono);
    QCOMPARE(pair.owner.gone, 1);
}

void TestClientSocket::finishedIsToldOnce()
{
    Pair pair;
    QVERIFY(pair.open());
    pair.socket->close(QWebSocketProtocol::CloseCodeNormal);
    pair.socket->close(QWebSocketProtocol::CloseCodeNormal);
    pair.socket->abort();
    pair.socket->abort();
    QTest::qWait(10);
    QCOMPARE(pair.owner.finished, 1);
    QCOMPARE(pair.owner.gone, 1);
}

QTEST_GUILESS_MAIN(TestClientSocket)
#include "tst_ClientSocket.moc"
