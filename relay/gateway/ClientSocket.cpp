// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/ClientSocket.h"

#include <QHostAddress>
#include <QTimer>
#include <QVarLengthArray>
#include <QWebSocket>
#include <QtEndian>

#include <array>

#include <sys/socket.h>

namespace porchlight::relay {

namespace {

constexpr qsizetype separateFromBytes = 4096;
constexpr int framesPerTurn = 256; // of one connection, before the others have theirs

/// The header of an unmasked binary message in one frame (RFC 6455, 5.2), in its shortest form.
qsizetype writeHeader(std::array<char, 10> &header, quint64 payloadBytes)
{
    header[0] = char(0x82);
    if (payloadBytes < 126) {
        header[1] = char(payloadBytes);
        return 2;
    }
    if (payloadBytes < 0x10000) {
        header[1] = 126;
        qToBigEndian(quint16(payloadBytes), header.data() + 2);
        return 4;
    }
    header[1] = 127;
    qToBigEndian(payloadBytes, header.data() + 2);
    return 10;
}

} // namespace

ClientSocket::ClientSocket(ConnectionId id, QTcpSocket *outer, ClientSocketOwner &owner, const SocketLimits &limits,
                           const Clock &clock, QObject *parent)
    : QObject(parent), m_id(id), m_outer(outer), m_owner(owner), m_limits(limits), m_clock(clock),
      m_inner(*outer, limits, nullptr), m_stateSince(clock.now().mono)
{
    m_outer->setParent(this);
    connect(m_outer, &QTcpSocket::readyRead, this, &ClientSocket::onReadyRead);
    // With TLS bytesWritten() is only into the encryption: at that moment they wait nowhere that can be asked, and to end
    // our direction then would take our last word back.
    auto *tls = qobject_cast<QSslSocket *>(m_outer);
    connect(m_outer, &QTcpSocket::bytesWritten, this, tls ? &ClientSocket::checkMarks : &ClientSocket::onBytesWritten);
    if (tls)
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &ClientSocket::onBytesWritten);
    connect(m_outer, &QTcpSocket::disconnected, this, &ClientSocket::onDisconnected);
    connect(&m_inner, &FilteredSocket::answering, this, [this] { m_owner.onAnswering(*this); });
    connect(&m_inner, &FilteredSocket::refused, this, [this](FrameScanner::Refusal refusal) {
        close(QWebSocketProtocol::CloseCode(quint16(refusal)));
    });
    connect(&m_inner, &FilteredSocket::requestTooBig, this,
            [this] { refuseRequest("431 Request Header Fields Too Large"); });
    connect(&m_inner, &FilteredSocket::ended, this, &ClientSocket::finish);
}

ClientSocket::~ClientSocket()
{
    m_state = State::Gone;
    m_inner.disconnect(this);
    m_outer->disconnect(this);
    m_webSocket.reset(); // while the socket that it closes still stands
}

void ClientSocket::adopt(QWebSocket *webSocket)
{
    m_webSocket.reset(webSocket);
    if (m_state != State::Request)
        return;
    m_state = State::Open;
    // A second line: the filter has held these limits already.
    webSocket->setMaxAllowedIncomingFrameSize(quint64(m_limits.messageBytesMax));
    webSocket->setMaxAllowedIncomingMessageSize(quint64(m_limits.messageBytesMax));
    connect(webSocket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        m_messages.push_back(message);
        takeFrames();
    });
    m_inner.openGate(m_clock.now().mono);
}

/// A message may hold a hundred thousand requests: as many are taken as may be worked on, and the others come between.
void ClientSocket::takeFrames()
{
    for (int frames = 0; m_state == State::Open && !m_messages.empty() && !isHeld(); ++frames) {
        if (frames == framesPerTurn)
            return takeMoreSoon();
        const QByteArray message = m_messages.front();
        QByteArrayView rest = QByteArrayView(message).sliced(m_taken);
        if (rest.isEmpty() || !m_owner.onFrame(*this, rest))
            rest = {};
        m_taken = message.size() - rest.size();
        if (rest.isEmpty() && !m_messages.empty()) {
            m_messages.pop_front();
            m_taken = 0;
        }
    }
}

void ClientSocket::takeMoreSoon()
{
    m_pausing = true;
    // Not 0: that is a posted event, which Qt handles before it looks at any socket.
    QTimer::singleShot(1ms, this, [this] {
        m_pausing = false;
        takeOn();
    });
}

/// On from where it was held: first what was let through already, then what the kernel has.
void ClientSocket::takeOn()
{
    if (isHeld() || m_state != State::Open)
        return;
    m_inner.restartDeadline(m_clock.now().mono); // it was us who did not read
    takeFrames();
    onReadyRead();
}

void ClientSocket::send(QByteArrayView own, const QByteArray &shared)
{
    if (m_state != State::Open)
        return;
    // What is small goes in one piece. A write call of its own is worth it only where copying costs more.
    std::array<char, 10> header;
    QVarLengthArray<char, 512> piece;
    piece.append(header.data(), writeHeader(header, quint64(own.size() + shared.size())));
    const bool isLong = own.size() >= separateFromBytes;
    const bool isShared = shared.size() >= separateFromBytes;
    if (!isLong)
        piece.append(own.data(), own.size());
    if (!isLong && !isShared)
        piece.append(shared.constData(), shared.size());
    m_outer->write(piece.constData(), piece.size());
    if (isLong)
        m_outer->write(own.data(), own.size());
    if (isShared)
        m_outer->write(shared);
    else if (isLong)
        m_outer->write(shared.constData(), shared.size());
    checkMarks();
}

void ClientSocket::checkMarks()
{
    const qint64 waiting = m_inner.bytesWaiting();
    if (m_state != State::Open) {
        return;
    } else if (waiting > m_limits.writeBytesMax) {
        abort();
    } else if (m_writable ? waiting > m_limits.writeHighBytes : waiting < m_limits.writeLowBytes) {
        m_writable = !m_writable;
        m_owner.onWritableChanged(*this, m_writable);
    }
}

void ClientSocket::close(QWebSocketProtocol::CloseCode code)
{
    if (m_state == State::Open)
        m_webSocket->close(code); // comes back to finish() through the filter
    else if (m_state == State::Request)
        abort();
}

void ClientSocket::refuseRequest(QByteArrayView status)
{
    m_outer->write(QByteArray("HTTP/1.1 ").append(status).append("\r\nConnection: close\r\n\r\n"));
    m_inner.close();
}

/// The WebSocket is done; the real socket has yet to write what is waiting. Then only our direction is ended and the
/// other one emptied: closing a socket with unread bytes would make the kernel throw away what the peer has not read.
/// TLS has an end of its own to say, which nobody needs: the WebSocket has said it.
void ClientSocket::finish()
{
    if (m_state == State::Ending || m_state == State::Gone)
        return;
    m_state = State::Ending;
    m_messages.clear();
    m_stateSince = m_clock.now().mono;
    m_owner.onFinished(*this);
    endWriting();
}

void ClientSocket::endWriting()
{
    if (m_outer->state() == QAbstractSocket::ConnectedState && m_inner.bytesWaiting() == 0)
        ::shutdown(int(m_outer->socketDescriptor()), SHUT_WR);
}

void ClientSocket::abort()
{
    if (m_state == State::Gone)
        return;
    m_outer->abort(); // comes back to onDisconnected()
    onDisconnected();
}

void ClientSocket::sweep(milliseconds now)
{
    const auto overdue = [now](milliseconds since, milliseconds deadline) { return now - since >= deadline; };
    switch (m_state) {
    case State::Request:
        if (overdue(m_stateSince, m_limits.handshakeDeadline))
            refuseRequest("408 Request Timeout");
        break;
    case State::Open:
        if (const auto since = m_inner.unfinishedSince(); since && !isHeld() && overdue(*since, m_limits.frameDeadline))
            close(QWebSocketProtocol::CloseCodePolicyViolated);
        break;
    case State::Ending:
        if (overdue(m_stateSince, m_limits.lingerMax))
            abort();
        break;
    case State::Gone:
        break;
    }
}

void ClientSocket::onReadyRead()
{
    if (m_state == State::Ending) {
        m_outer->skip(m_outer->bytesAvailable());
        return;
    }
    if (isHeld())
        return;
    m_inner.pull(m_clock.now().mono);
    checkMarks(); // QtWebSockets answers pings
}

void ClientSocket::requestEnded()
{
    const bool wasHeld = isHeld();
    --m_requests;
    if (wasHeld)
        takeOn();
}

void ClientSocket::onBytesWritten()
{
    if (m_state == State::Ending)
        endWriting();
    else
        checkMarks();
}

void ClientSocket::onDisconnected()
{
    if (m_state == State::Gone)
        return;
    const bool told = m_state == State::Ending;
    m_state = State::Gone;
    m_inner.close();
    if (!told)
        m_owner.onFinished(*this);
    m_owner.onGone(*this);
}

} // namespace porchlight::relay
