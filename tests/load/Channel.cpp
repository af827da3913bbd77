// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/Channel.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace porchlight::load {

namespace {

constexpr char request[] = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

/// The header of a masked binary message in one frame. The mask is zero: so that masking costs nobody anything here.
QByteArray headerFor(qsizetype bytes)
{
    QByteArray header(1, char(0x82));
    if (bytes < 126) {
        header.append(char(0x80 | bytes));
    } else if (bytes < 0x10000) {
        header.append(char(0x80 | 126)).append(2, 0);
        qToBigEndian(quint16(bytes), header.data() + 2);
    } else {
        header.append(char(0x80 | 127)).append(8, 0);
        qToBigEndian(quint64(bytes), header.data() + 2);
    }
    return header.append(4, 0);
}

} // namespace

void Channel::dial(quint16 port)
{
    hangUp();
    ++m_life;
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(port);
    address.sin_addr.s_addr = qToBigEndian(quint32(INADDR_LOOPBACK));
    m_state = State::Dialling;
    const int result = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    // Also a refusal is told by epoll: nothing is ever told from within dial().
    m_waitsForRoom = true;
    m_loop.watch(m_descriptor, *this, EPOLLIN | EPOLLOUT);
    Q_UNUSED(result)
}

void Channel::send(const QByteArray &message)
{
    put(headerFor(message.size()) + message);
    if (!m_waitsForRoom)
        flush();
}

void Channel::put(const QByteArray &bytes)
{
    if (m_tls)
        m_tls->encrypt(bytes, m_out);
    else
        m_out += bytes;
}

void Channel::hangUp()
{
    if (m_descriptor < 0)
        return;
    m_loop.forget(m_descriptor, *this);
    ::close(m_descriptor);
    m_descriptor = -1;
    m_state = State::Idle;
    m_tls.reset();
    m_in.clear();
    m_out.clear();
}

void Channel::fail()
{
    hangUp();
    m_listener.channelClosed();
}

void Channel::connected()
{
    if (m_tlsClient) {
        m_state = State::Securing;
        m_tls = std::make_unique<TlsStream>(*m_tlsClient);
        m_tls->begin(m_out);
    } else {
        m_state = State::Handshaking;
        put(request);
    }
}

void Channel::ready(quint32 events)
{
    if (events & EPOLLERR)
        return fail();
    if (m_state == State::Dialling && (events & EPOLLOUT))
        connected();
    const quint64 life = m_life;
    if (events & EPOLLOUT)
        flush();
    if (!(events & (EPOLLIN | EPOLLHUP)))
        return;
    std::array<char, 64 * 1024> chunk;
    const qsizetype count = receive(chunk.data(), chunk.size());
    if (count < 0)
        return;
    m_bytesReceived += quint64(count);
    if (count == 0 || !take(chunk.data(), count))
        return fail();
    if (m_state == State::Handshaking && !readHandshake())
        return;
    if (life == m_life && m_state == State::Open)
        readFrames();
}

bool Channel::take(const char *bytes, qsizetype count)
{
    if (!m_tls) {
        m_in.append(bytes, count);
        return true;
    }
    if (!m_tls->decrypt(bytes, count, m_in, m_out))
        return false;
    if (m_state == State::Securing && m_tls->isSecured()) {
        m_state = State::Handshaking;
        put(request);
    }
    if (!m_out.isEmpty() && !m_waitsForRoom)
        flush();
    return true;
}

qsizetype Channel::receive(char *into, qsizetype most)
{
    iovec piece{into, std::size_t(most)};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(timespec))> control;
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const auto count = ::recvmsg(m_descriptor, &message, 0);
    if (count < 0)
        return errno != EAGAIN && errno != EINTR ? 0 : -1;
    m_arrivedAt = std::chrono::steady_clock::now();
    for (cmsghdr *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_TIMESTAMPNS)
            continue;
        timespec then{}, now{};
        std::memcpy(&then, CMSG_DATA(part), sizeof then);
        ::clock_gettime(CLOCK_REALTIME, &now);
        m_arrivedAt -= std::chrono::seconds(now.tv_sec - then.tv_sec) + nanoseconds(now.tv_nsec - then.tv_nsec);
    }
    return count;
}

void Channel::flush()
{
    if (m_state == State::Idle || m_state == State::Dialling)
        return;
    if (!m_out.isEmpty()) {
        const qsizetype written = ::send(m_descriptor, m_out.constData(), std::size_t(m_out.size()), MSG_NOSIGNAL);
        if (written > 0)
            m_out.remove(0, written);
    }
    const bool waits = !m_out.isEmpty(); // an error is told by epoll too
    if (waits != m_waitsForRoom) {
        m_waitsForRoom = waits;
        m_loop.change(m_descriptor, *this, waits ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

bool Channel::readHandshake()
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    if (!m_in.startsWith("HTTP/1.1 101")) {
        fail();
        return false;
    }
    m_in.remove(0, end + 4);
    m_state = State::Open;
    m_listener.channelOpened();
    return true;
}

void Channel::readFrames()
{
    const quint64 life = m_life;
    qsizetype at = 0;
    while (m_in.size() - at >= 2) {
        const auto *bytes = reinterpret_cast<const uchar *>(m_in.constData()) + at;
        const int opcode = bytes[0] & 0x0f;
        qsizetype header = 2;
        quint64 length = bytes[1] & 0x7f;
        if (length >= 126) {
            header += length == 126 ? 2 : 8;
            if (m_in.size() - at < header)
                break;
            length = length == 126 ? qFromBigEndian<quint16>(bytes + 2) : qFromBigEndian<quint64>(bytes + 2);
        }
        if (quint64(m_in.size() - at - header) < length)
            break;
        if (opcode == 8)
            return fail();
        // Only whole binary messages, and pings that are left unanswered, come from our relay.
        const QByteArray message = m_in.mid(at + header, qsizetype(length));
        at += header + qsizetype(length);
        if (opcode == 2)
            m_listener.channelMessage(message);
        if (life != m_life || m_state != State::Open)
            return; // the listener hung up or dialled anew
    }
    m_in.remove(0, at);
}

} // namespace porchlight::load
