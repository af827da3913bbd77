// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/FilteredSocket.h"

#include "relay/gateway/ForwardedAddress.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

/// Reads all that @p from has into the end of @p to.
void takeAll(QTcpSocket &from, QByteArray &to)
{
    while (const qint64 bytes = from.bytesAvailable()) {
        const qsizetype before = to.size();
        to.resize(before + bytes);
        const qint64 got = from.read(to.data() + before, bytes);
        to.resize(before + std::max<qint64>(got, 0));
        if (got <= 0)
            return;
    }
}

} // namespace

FilteredSocket::FilteredSocket(QTcpSocket &outer, const SocketLimits &limits, QObject *parent)
    : QTcpSocket(parent), m_outer(outer), m_tls(qobject_cast<QSslSocket *>(&outer)), m_limits(limits),
      m_scanner(limits.messageBytesMaxBeforeSignIn)
{
    m_outer.setReadBufferSize(m_limits.readChunkBytesBeforeSignIn);
    // Unbuffered: QIODevice would keep 16 KiB of its own for each connection.
    QIODevice::open(ReadWrite | Unbuffered);
    setSocketState(ConnectedState);
    setPeerAddress(outer.peerAddress());
    setPeerPort(outer.peerPort());
    setLocalAddress(outer.localAddress());
    setLocalPort(outer.localPort());
}

FilteredSocket::~FilteredSocket()
{
    setSocketState(UnconnectedState); // or the base would close what is not its own
}

void FilteredSocket::pull(milliseconds now)
{
    if (m_phase == Phase::Request) {
        takeAll(m_outer, m_incoming);
        scanRequest();
    } else if (m_phase == Phase::Frames) {
        takeAll(m_outer, m_incoming);
        scanFrames(now);
    }
}

void FilteredSocket::scanRequest()
{
    static constexpr QByteArrayView endOfRequest("\r\n\r\n");
    const qsizetype end = m_incoming.indexOf(endOfRequest);
    const qsizetype requestBytes = end < 0 ? m_incoming.size() : end + endOfRequest.size();
    if (requestBytes > m_limits.handshakeBytesMax) {
        m_phase = Phase::Refused;
        m_incoming.clear();
        Q_EMIT requestTooBig();
    } else if (end >= 0) {
        m_phase = Phase::Gate;
        m_ready = m_incoming.left(requestBytes);
        m_incoming.remove(0, requestBytes);
        if (m_keepsForwardedFor)
            m_forwardedFor = relay::forwardedFor(m_ready);
        Q_EMIT readyRead();
    }
}

void FilteredSocket::openGate(milliseconds now)
{
    if (m_phase != Phase::Gate)
        return;
    m_phase = Phase::Frames;
    pull(now);
}

void FilteredSocket::scanFrames(milliseconds now)
{
    FrameScanner::Step step;
    qsizetype begin = 0;
    while (begin < m_incoming.size()) {
        const QByteArrayView rest = QByteArrayView(m_incoming).sliced(begin);
        step = m_scanner.next(rest);
        if (step.frameBytes == 0)
            break;
        // A ping overtakes the fragments it came between; the message is let through whole.
        const QByteArrayView frame = rest.first(step.frameBytes);
        (step.control || (!m_scanner.isMessageOpen() && m_message.isEmpty()) ? m_ready : m_message).append(frame);
        if (!m_scanner.isMessageOpen()) {
            m_ready.append(m_message);
            m_message = QByteArray();
            m_unfinishedSince.reset();
        }
        begin += step.frameBytes;
    }
    m_incoming = begin == m_incoming.size() ? QByteArray() : m_incoming.remove(0, begin);
    if (!m_unfinishedSince && (!m_incoming.isEmpty() || m_scanner.isMessageOpen()))
        m_unfinishedSince = now;

    if (step.refusal != FrameScanner::Refusal::None) {
        m_phase = Phase::Refused;
        m_incoming = m_message = QByteArray();
    }
    letThrough();
    if (m_phase == Phase::Refused)
        Q_EMIT refused(step.refusal);
}

void FilteredSocket::letThrough()
{
    if (m_readyRead < m_ready.size())
        Q_EMIT readyRead();
}

void FilteredSocket::restartDeadline(milliseconds now)
{
    if (m_unfinishedSince)
        m_unfinishedSince = now;
}

void FilteredSocket::raiseLimits()
{
    m_scanner.setMessageBytesMax(m_limits.messageBytesMax);
    m_outer.setReadBufferSize(m_limits.readChunkBytes);
}

void FilteredSocket::close()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_incoming = m_message = m_ready = QByteArray();
    m_readyRead = 0;
    m_unfinishedSince.reset();
    QIODevice::close();
    setSocketState(UnconnectedState);
    // Not disconnected(): QWebSocketServer would delete what is not its own.
    Q_EMIT stateChanged(UnconnectedState);
    Q_EMIT ended();
}

qint64 FilteredSocket::readData(char *data, qint64 bytesMax)
{
    const qsizetype bytes = std::min<qsizetype>(bytesMax, m_ready.size() - m_readyRead);
    std::copy_n(m_ready.constData() + m_readyRead, bytes, data); // both may be null when there is nothing
    return skipData(bytes);
}

qint64 FilteredSocket::skipData(qint64 bytesMax)
{
    const qsizetype bytes = std::min<qsizetype>(bytesMax, m_ready.size() - m_readyRead);
    m_readyRead += bytes;
    if (m_readyRead == m_ready.size()) {
        m_ready = QByteArray();
        m_readyRead = 0;
    }
    return bytes;
}

qint64 FilteredSocket::writeData(const char *data, qint64 bytes)
{
    if (m_phase == Phase::Ended)
        return -1;
    if (m_phase == Phase::Gate)
        Q_EMIT answering();
    return m_outer.write(data, bytes);
}

} // namespace porchlight::relay
