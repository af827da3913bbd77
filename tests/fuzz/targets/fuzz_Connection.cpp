// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/ClientSocket.h"
#include "shared/wire/Codec.h"
#include "tests/fuzz/FuzzInput.h"

#include <QCoreApplication>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace porchlight;

namespace {

/// Stands for the real socket: what is fed is what has come, what is written is counted and forgotten.
class FedSocket final : public QTcpSocket
{
public:
    FedSocket()
    {
        QIODevice::open(ReadWrite | Unbuffered);
        setSocketState(ConnectedState);
    }
    ~FedSocket() override { setSocketState(UnconnectedState); }

    void feed(const QByteArray &bytes)
    {
        m_incoming += bytes;
        Q_EMIT readyRead();
        QCoreApplication::sendPostedEvents(); // QWebSocketServer listens by a queued connection
    }
    qint64 writtenBytes() const { return m_writtenBytes; }

    qint64 bytesAvailable() const override { return m_incoming.size(); }
    qint64 bytesToWrite() const override { return 0; }

protected:
    qint64 readData(char *data, qint64 bytesMax) override
    {
        const qint64 bytes = std::min<qint64>(bytesMax, m_incoming.size());
        std::copy_n(m_incoming.constData(), bytes, data);
        m_incoming.remove(0, bytes);
        return bytes;
    }
    qint64 skipData(qint64 bytesMax) override
    {
        const qint64 bytes = std::min<qint64>(bytesMax, m_incoming.size());
        m_incoming.remove(0, bytes);
        return bytes;
    }
    qint64 writeData(const char *, qint64 bytes) override
    {
        m_writtenBytes += bytes;
        return bytes;
    }

private:
    QByteArray m_incoming;
    qint64 m_writtenBytes = 0;
};

class FrozenClock final : public Clock
{
public:
    Now now() const override { return {1'000ms, 1'700'000'000'000ms}; }
};

/// Decodes what arrives, as the gateway does.
class Listening final : public relay::ClientSocketOwner
{
public:
    void onAnswering(relay::ClientSocket &client) override { m_answering = &client; }
    bool onFrame(relay::ClientSocket &, QByteArrayView &message) override
    {
        fuzz::require(message.size() <= wire::messageBytesMaxBeforeSignIn, "no message above its limit");
        return wire::takeFrame(message).has_value();
    }
    void onWritableChanged(relay::ClientSocket &, bool) override {}
    void onFinished(relay::ClientSocket &) override { ++m_finished; }
    void onGone(relay::ClientSocket &) override { ++m_gone; }

    relay::ClientSocket *takeAnswering() { return std::exchange(m_answering, nullptr); }
    int finished() const { return m_finished; }
    int gone() const { return m_gone; }

private:
    relay::ClientSocket *m_answering = nullptr;
    int m_finished = 0;
    int m_gone = 0;
};

QCoreApplication &application()
{
    static int argc = 1;
    static char name[] = "fuzz_Connection";
    static char *argv[] = {name, nullptr};
    static QCoreApplication app(argc, argv);
    return app;
}

void adoptPending(QWebSocketServer &server, Listening &owner)
{
    while (QWebSocket *webSocket = server.nextPendingConnection()) {
        relay::ClientSocket *client = owner.takeAnswering();
        fuzz::require(client, "an answer belongs to a connection");
        client->adopt(webSocket);
    }
}

} // namespace

/// A whole connection, from its first byte: our filter, and QtWebSockets behind it. The first byte says in which pieces
/// the rest comes, and whether a good request comes before it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const QByteArray request("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    application();
    static const relay::SocketLimits limits;
    static const FrozenClock clock;
    static QWebSocketServer server(QStringLiteral("Porchlight"), QWebSocketServer::NonSecureMode);
    server.setHandshakeTimeout(-1); // a timer for each input, which no event loop ever ends

    fuzz::FuzzInput input(data, size);
    const quint8 first = input.byte();
    Listening owner;
    const auto adopting = QObject::connect(&server, &QWebSocketServer::newConnection, &server,
                                           [&owner] { adoptPending(server, owner); });
    {
        auto *socket = new FedSocket; // the connection's child
        relay::ClientSocket client(1, socket, owner, limits, clock, nullptr);
        server.handleConnection(&client.inner());
        if (first & 0x80)
            socket->feed(request);
        const qsizetype step = 1 + (first & 0x7F) * 8;
        while (!input.isEmpty() && owner.gone() == 0)
            socket->feed(input.bytes(step));
        client.sweep(clock.now().mono);
        fuzz::require(owner.finished() <= 1, "the end is told once");
        fuzz::require(socket->writtenBytes() <= 4096 + 2 * qint64(size), "an answer is never much more than what it answers");
    }
    QObject::disconnect(adopting);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return 0;
}
