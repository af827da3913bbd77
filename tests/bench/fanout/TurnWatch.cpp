// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fanout/TurnWatch.h"

#include "shared/base/Time.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

namespace porchlight::bench {

namespace {

constexpr int patienceMs = 5'000;
constexpr milliseconds every = 2s;
constexpr milliseconds look = 50ms;

/// The number that follows @p name at the beginning of a line.
std::optional<double> valueOf(const QByteArray &text, const QByteArray &name)
{
    const qsizetype at = text.indexOf(QByteArray('\n' + name + ' '));
    if (at < 0)
        return std::nullopt;
    const qsizetype from = at + name.size() + 2;
    bool isNumber = false;
    const double value = text.mid(from, text.indexOf('\n', from) - from).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

quint16 TurnWatch::freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

TurnWatch::TurnWatch(quint16 httpPort) : m_port(httpPort), m_before(read()), m_thread(QStringLiteral("turns"), [this] { watch(); })
{
    m_thread.start();
}

void TurnWatch::watch()
{
    for (milliseconds waited{0}; !m_isOver; waited += look) {
        QThread::msleep(ulong(look.count()));
        if (waited < every)
            continue;
        waited = 0ms;
        const Turns turns = read().value_or(Turns());
        m_longestMs = std::max(m_longestMs, turns.longestMs);
        m_longestCpuMs = std::max(m_longestCpuMs, turns.longestCpuMs);
    }
}

std::optional<Turns> TurnWatch::finish()
{
    m_isOver = true;
    m_thread.join();
    const auto after = read();
    if (!m_before || !after)
        return std::nullopt;
    return Turns{after->count - m_before->count, after->within5ms - m_before->within5ms, std::max(m_longestMs, after->longestMs),
                 after->cpuWithin5ms - m_before->cpuWithin5ms, std::max(m_longestCpuMs, after->longestCpuMs)};
}

std::optional<Turns> TurnWatch::read() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!socket.waitForConnected(patienceMs))
        return std::nullopt;
    socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QByteArray text;
    while (socket.waitForReadyRead(patienceMs))
        text += socket.readAll();
    text += socket.readAll();
    const auto count = valueOf(text, "porchlight_gateway_turn_seconds_count");
    const auto within = valueOf(text, "porchlight_gateway_turn_seconds_bucket{le=\"0.005\"}");
    const auto longest = valueOf(text, "porchlight_gateway_longest_turn_seconds");
    const auto cpuWithin = valueOf(text, "porchlight_gateway_turn_cpu_seconds_bucket{le=\"0.005\"}");
    const auto longestCpu = valueOf(text, "porchlight_gateway_longest_turn_cpu_seconds");
    if (!count || !within || !longest || !cpuWithin || !longestCpu)
        return std::nullopt;
    return Turns{quint64(*count), quint64(*within), *longest * 1e3, quint64(*cpuWithin), *longestCpu * 1e3};
}

} // namespace porchlight::bench
