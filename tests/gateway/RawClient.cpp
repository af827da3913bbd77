// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/RawClient.h"

#include "shared/wire/Codec.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QThread>
#include <QtEndian>

#include <algorithm>

#include <sys/socket.h>
#include <unistd.h>

namespace porchlight::tests {

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    m_socket.waitForConnected(5000);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

QByteArray RawClient::request(const QByteArray &extraLines)
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + extraLines + "\r\n";
}

QByteArray RawClient::frame(quint8 opcode, const QByteArray &payload, bool fin, bool masked)
{
    const auto size = payload.size();
    QByteArray bytes(1, char((fin ? 0x80 : 0) | opcode));
    const char maskBit = masked ? char(0x80) : char(0);
    if (size < 126) {
        bytes.append(char(maskBit | char(size)));
    } else if (size < 0x10000) {
        bytes.append(char(maskBit | 126)).resize(4);
        qToBigEndian(quint16(size), bytes.data() + 2);
    } else {
        bytes.append(char(maskBit | 127)).resize(10);
        qToBigEndian(quint64(size), bytes.data() + 2);
    }
    if (!masked)
        return bytes + payload;
    static constexpr char key[] = {0x12, 0x34, 0x56, 0x78};
    bytes.append(key, 4);
    const qsizetype begin = bytes.size();
    bytes.append(payload);
    for (qsizetype i = 0; i < size; ++i)
        bytes[begin + i] = char(bytes[begin + i] ^ key[i % 4]);
    return bytes;
}

QByteArray RawClient::header(quint8 first, quint8 second, const QByteArray &rest)
{
    return QByteArray(1, char(first)).append(char(second)) + rest;
}

quint16 RawClient::closeCodeOf(const Frame &frame)
{
    if (frame.opcode != Close || frame.payload.size() < 2)
        return 0;
    return qFromBigEndian<quint16>(frame.payload.constData());
}

bool RawClient::write(const QByteArray &bytes, int timeoutMs)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(timeoutMs))
            return false;
    }
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void RawClient::writeSlowly(const QByteArray &bytes, int pauseMs)
{
    for (const char byte : bytes) {
        if (!write(QByteArray(1, byte)))
            return;
        if (pauseMs > 0)
            QThread::msleep(ulong(pauseMs));
    }
}

bool RawClient::open()
{
    write(request());
    return readAnswer().startsWith("HTTP/1.1 101");
}

void RawClient::send(const wire::Frame &frame)
{
    write(RawClient::frame(Binary, wire::encode(frame)));
}

QByteArray RawClient::readAnswer(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!fill(m_buffer.size() + 1, timeoutMs - timer.elapsed()))
            return {};
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n") + 4;
    const QByteArray answer = m_buffer.left(end);
    m_buffer.remove(0, end);
    return answer;
}

bool RawClient::fill(qsizetype bytes, qint64 deadlineMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_buffer.size() < bytes) {
        m_buffer += m_socket.readAll();
        if (m_buffer.size() >= bytes)
            break;
        const qint64 left = deadlineMs - timer.elapsed();
        if (left <= 0 || !m_socket.waitForReadyRead(int(left))) {
            m_buffer += m_socket.readAll();
            return m_buffer.size() >= bytes;
        }
    }
    return true;
}

RawClient::Frame RawClient::readFrame(int timeoutMs)
{
    if (!fill(2, timeoutMs))
        return {};
    qsizetype headerBytes = 2;
    quint64 length = quint8(m_buffer[1]);
    if (length >= 126) {
        headerBytes += length == 127 ? 8 : 2;
        if (!fill(headerBytes, timeoutMs))
            return {};
        length = length == 127 ? qFromBigEndian<quint64>(m_buffer.constData() + 2)
                               : qFromBigEndian<quint16>(m_buffer.constData() + 2);
    }
    if (!fill(headerBytes + qsizetype(length), timeoutMs))
        return {};
    const Frame result{m_buffer[0] & 0x0F, m_buffer.mid(headerBytes, qsizetype(length))};
    m_buffer.remove(0, headerBytes + qsizetype(length));
    return result;
}

std::optional<wire::Frame> RawClient::next(int timeoutMs)
{
    while (m_frames.empty()) {
        const Frame message = readFrame(timeoutMs);
        if (message.opcode < 0 || message.opcode == Close)
            return std::nullopt;
        if (message.opcode == Binary)
            m_frames = wire::decode(message.payload).frames;
    }
    wire::Frame frame = std::move(m_frames.front());
    m_frames.erase(m_frames.begin());
    return frame;
}

quint16 RawClient::readClose(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (true) {
        const Frame message = readFrame(int(std::max<qint64>(0, timeoutMs - timer.elapsed())));
        if (message.opcode < 0 || message.opcode == Close)
            return closeCodeOf(message);
    }
}

bool RawClient::waitForEnd(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < timeoutMs) {
        m_socket.waitForReadyRead(50);
        m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

void RawClient::reset()
{
    const linger hard{1, 0};
    ::setsockopt(int(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    m_socket.abort();
}

} // namespace porchlight::tests
