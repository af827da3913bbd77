// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/hostile/Probe.h"

#include "shared/wire/Codec.h"
#include "tests/gateway/RawClient.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace porchlight::tests {

namespace {

constexpr int patienceMs = 10'000;
const QByteArray lastWords = "still there?";

int connected(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

/// Takes the next whole frame off @p stream; the opcode is -1 when there is none yet.
RawClient::Frame takeFrame(QByteArray &stream)
{
    if (stream.size() < 2)
        return {};
    qsizetype head = 2;
    quint64 length = quint8(stream[1]);
    if (length >= 126) {
        head += length == 127 ? 8 : 2;
        if (stream.size() < head)
            return {};
        length = head == 10 ? qFromBigEndian<quint64>(stream.constData() + 2) : qFromBigEndian<quint16>(stream.constData() + 2);
    }
    if (stream.size() < head + qsizetype(length))
        return {};
    RawClient::Frame frame{stream[0] & 0x0F, stream.mid(head, qsizetype(length))};
    stream.remove(0, head + qsizetype(length));
    return frame;
}

/// What the relay says, read as it comes.
class Answer
{
public:
    /// True when nothing more need be read.
    bool take(const QByteArray &bytes)
    {
        m_stream += bytes;
        if (!m_open && !takeHead())
            return m_outcome.end != Outcome::End::Hung;
        for (RawClient::Frame frame = takeFrame(m_stream); frame.opcode >= 0; frame = takeFrame(m_stream)) {
            if (frame.opcode == RawClient::Close) {
                m_outcome.end = Outcome::End::Closed;
                m_outcome.code = RawClient::closeCodeOf(frame);
                return true;
            }
            if (frame.opcode == RawClient::Pong && frame.payload == lastWords && m_outcome.error == wire::ErrorCode::None) {
                m_outcome.end = Outcome::End::Alive;
                return true;
            }
            if (frame.opcode == RawClient::Binary)
                note(frame.payload);
        }
        return false;
    }

    Outcome ended()
    {
        if (m_outcome.end == Outcome::End::Hung)
            m_outcome.end = m_open ? Outcome::End::Cut : Outcome::End::Refused;
        return m_outcome;
    }
    Outcome outcome() const { return m_outcome; }

private:
    bool takeHead()
    {
        const qsizetype end = m_stream.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        m_open = m_stream.startsWith("HTTP/1.1 101");
        if (!m_open)
            m_outcome.end = Outcome::End::Refused;
        m_stream.remove(0, end + 4);
        return m_open;
    }

    void note(const QByteArray &message)
    {
        for (const wire::Frame &frame : wire::decode(message).frames) {
            const auto *error = std::get_if<wire::Error>(&frame);
            if (error && error->request == 0)
                m_outcome.error = error->code;
        }
    }

    QByteArray m_stream;
    bool m_open = false;
    Outcome m_outcome;
};

} // namespace

QString Outcome::text() const
{
    static constexpr const char *names[] = {"refused", "closed", "cut", "alive", "hung"};
    return QStringLiteral("%1 %2 error %3").arg(QLatin1String(names[int(end)])).arg(code).arg(int(error));
}

Outcome probe(quint16 port, const QByteArray &bytes)
{
    const int fd = connected(port);
    if (fd < 0)
        return {};
    const QByteArray all = bytes + RawClient::frame(RawClient::Ping, lastWords);
    QElapsedTimer timer;
    timer.start();
    Answer answer;
    qsizetype sent = 0;
    char buffer[16 * 1024];
    while (timer.elapsed() < patienceMs) {
        pollfd waiting{fd, short(POLLIN | (sent < all.size() ? POLLOUT : 0)), 0};
        ::poll(&waiting, 1, 100);
        if (waiting.revents & (POLLIN | POLLHUP | POLLERR)) {
            const auto got = ::recv(fd, buffer, sizeof buffer, MSG_DONTWAIT);
            const bool enough = got > 0 && answer.take(QByteArray(buffer, qsizetype(got)));
            if (enough || got <= 0) {
                ::close(fd);
                return got <= 0 ? answer.ended() : answer.outcome();
            }
        }
        if (waiting.revents & POLLOUT) {
            const auto put = ::send(fd, all.constData() + sent, std::size_t(all.size() - sent), MSG_DONTWAIT | MSG_NOSIGNAL);
            sent += std::max<ssize_t>(0, put);
        }
    }
    ::close(fd);
    return {};
}

QByteArray greeting()
{
    static const QByteArray bytes = RawClient::request() + RawClient::frame(RawClient::Binary, wire::encode(wire::Hello()));
    return bytes;
}

QByteArray wirePing(qsizetype bytes)
{
    for (const qsizetype head : {1, 2, 3}) {
        const qsizetype length = bytes - 5 - head;
        QByteArray ping = QByteArray::fromHex("8204a11863");
        if (head == 1 && length < 24)
            return ping.append(char(0x40 | length)).append(length, 'p');
        if (head == 2 && length < 256)
            return ping.append(char(0x58)).append(char(length)).append(length, 'p');
        if (head == 3)
            return ping.append(char(0x59)).append(char(length >> 8)).append(char(length)).append(length, 'p');
    }
    return {};
}

} // namespace porchlight::tests
