// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/FilteredSocket.h"
#include "relay/services/CommitNotice.h"

#include <QHostAddress>
#include <QWebSocketProtocol>

#include <deque>
#include <memory>

class QWebSocket;

namespace porchlight::relay {

class ClientSocket;

/// Whom a ClientSocket tells what happens to it. An interface and not signals: there are thousands of sockets.
class ClientSocketOwner
{
public:
    virtual void onAnswering(ClientSocket &client) = 0;
    /// Takes the first frame of @p message away. False when there was none to be read: the rest is thrown away.
    virtual bool onFrame(ClientSocket &client, QByteArrayView &message) = 0;
    virtual void onWritableChanged(ClientSocket &client, bool writable) = 0;
    /// Nothing more will be received or sent. Told once, also when close() was called.
    virtual void onFinished(ClientSocket &client) = 0;
    /// The last there is; it may be deleted later.
    virtual void onGone(ClientSocket &client) = 0;

protected:
    ~ClientSocketOwner() = default;
};

/// One connection: owns the real socket, the filter before it and the QWebSocket behind that. QtWebSockets answers the
/// request, unmasks, and answers ping and close; what the relay has to say is written past it, straight into the real
/// socket, so that one encoded frame serves many connections. Lives on the gateway thread that accepted it. Never
/// flushes: Qt joins what one turn of the event loop writes, and the write call is the cost.
class ClientSocket final : public QObject
{
public:
    ClientSocket(ConnectionId id, QTcpSocket *outer, ClientSocketOwner &owner, const SocketLimits &limits,
                 const Clock &clock, QObject *parent);
    ~ClientSocket() override;

    ConnectionId id() const { return m_id; }
    FilteredSocket &inner() { return m_inner; }
    QHostAddress peerAddress() const { return m_outer->peerAddress(); }
    /// The peer is a proxy, which is believed whom it speaks for.
    void trustPeer() { m_inner.keepForwardedFor(); }
    QByteArray forwardedFor() const { return m_inner.forwardedFor(); }
    /// Written, and not with the kernel yet.
    qint64 waitingBytes() const { return m_inner.bytesToWrite(); }

    /// The request was answered well; takes @p webSocket.
    void adopt(QWebSocket *webSocket);
    /// Sends one message made of both parts. @p shared is not copied when it is large.
    void send(QByteArrayView own, const QByteArray &shared = {});
    /// Sends a close frame after all that was sent before, then ends the connection, within lingerMax at most.
    void close(QWebSocketProtocol::CloseCode code);
    void raiseLimits() { m_inner.raiseLimits(); }
    /// Something the client asked for is being worked on, until requestEnded(). Who asks for much at once is not read
    /// from for a while: the flow control of TCP reaches back to whom it belongs to, and no queue of ours grows. Nor are
    /// the frames taken that share a message with the last of them.
    void requestBegan() { ++m_requests; }
    void requestEnded();
    /// Holds the deadlines. To be called every now and then.
    void sweep(milliseconds now);
    /// Cuts the connection at once.
    void abort();

private:
    enum class State { Request, Open, Ending, Gone };

    void onReadyRead();
    void onBytesWritten();
    void onDisconnected();
    void refuseRequest(QByteArrayView status);
    void finish();
    void endWriting();
    bool isHeld() const { return m_pausing || m_requests >= m_limits.requestsMax; }
    void checkMarks();
    void takeFrames();
    void takeMoreSoon();
    void takeOn();

    const ConnectionId m_id;
    QTcpSocket *const m_outer; ///< a child
    ClientSocketOwner &m_owner;
    const SocketLimits &m_limits;
    const Clock &m_clock;
    FilteredSocket m_inner;
    std::unique_ptr<QWebSocket> m_webSocket;
    State m_state = State::Request;
    milliseconds m_stateSince; ///< for the states with a deadline
    bool m_writable = true;
    int m_requests = 0;
    std::deque<QByteArray> m_messages; ///< let through, and not all of their frames taken yet
    qsizetype m_taken = 0;             ///< bytes of the first of them
    bool m_pausing = false;            ///< it is the others' turn
};

} // namespace porchlight::relay
