// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/OldRelay.h"

#include <QCborArray>

#include <set>

namespace porchlight::recorded {

using What = Line::What;

namespace {

// The numbers of version 1, for ever.
constexpr quint64 helloType = 1;
constexpr quint64 welcomeType = 2;
constexpr quint64 pingType = 4;
constexpr quint64 openLogType = 20;
constexpr quint64 entriesType = 21;
constexpr quint64 lastType = 77;
const std::set<quint64> done{54, 55, 57, 58, 60, 63, 68, 69, 71, 74, 75}; ///< answered so

constexpr qint64 busy = 100;
constexpr qint64 unsupported = 202;
constexpr milliseconds wayTakes = 20ms;

QByteArray frame(qint64 type, const QCborMap &fields)
{
    return QCborValue(QCborArray{type, fields}).toCbor();
}

QCborMap withoutRequest(QCborMap fields)
{
    fields.remove(0);
    return fields;
}

bool isPush(const Line &line)
{
    const std::vector<RawFrame> frames = rawFrames(line.message);
    return line.what == What::FromRelay && frames.front().request() == 0 && frames.front().type != welcomeType;
}

} // namespace

OldRelay::OldRelay(simulation::Schedule &schedule, const Recording &recording, const QString &device, quint64 link,
                   Span span, const QString &path)
    : m_schedule(schedule),
      m_recording(recording),
      m_name(device),
      m_link(link),
      m_span(span),
      m_began(schedule.now()),
      m_host(schedule, path, milliseconds(recording.wallMs + span.fromMs) - schedule.now(), 4711,
             {[this](engine::ConnectionId connection) { dial(connection); },
              [this](engine::ConnectionId) { m_connection = 0; },
              [this](engine::ConnectionId connection, const QByteArray &message) {
                  for (const RawFrame &said : rawFrames(message))
                      take(connection, said);
              }})
{
}

void OldRelay::dial(engine::ConnectionId connection)
{
    m_connection = connection;
    m_schedule.after(2 * wayTakes, [this, connection] { m_host.post(engine::SocketOpened{connection}); });
}

void OldRelay::deliver(engine::ConnectionId connection, const QByteArray &message, milliseconds delay)
{
    m_schedule.after(delay, [this, connection, message] {
        if (connection == m_connection)
            m_host.arrived(connection, message);
    });
}

void OldRelay::take(engine::ConnectionId connection, const RawFrame &said)
{
    m_asked.push_back(said);
    if (said.type == helloType)
        greet(connection);
    else if (said.type == pingType)
        deliver(connection, frame(5, {}), 2 * wayTakes);
    else if (said.type == openLogType)
        openLogs(connection, said);
    else if (said.request() != 0)
        deliver(connection, answerTo(said), 2 * wayTakes);
}

void OldRelay::greet(engine::ConnectionId connection)
{
    std::optional<qint64> welcomedMs;
    for (const Line &line : m_recording.lines) {
        if (line.link != m_link || line.what != What::FromRelay)
            continue;
        const bool isWelcome = rawFrames(line.message).front().type == welcomeType;
        if (isWelcome)
            welcomedMs = line.ms;
        if (isWelcome || (line.ms <= m_span.untilMs && isPush(line)))
            deliver(connection, line.message, milliseconds(line.ms - welcomedMs.value_or(line.ms)) + 2 * wayTakes);
    }
}

void OldRelay::openLogs(engine::ConnectionId connection, const RawFrame &openLog)
{
    for (const QCborValue &position : openLog.fields.value(1).toArray()) {
        for (const Line &line : m_recording.lines) {
            if (line.link != m_link || line.what != What::FromRelay)
                continue;
            const std::vector<RawFrame> frames = rawFrames(line.message);
            const bool isOfLog = std::ranges::any_of(frames, [&](const RawFrame &said) {
                return said.type == entriesType && said.fields.value(1) == position.toMap().value(1);
            });
            if (isOfLog && milliseconds(line.ms - m_span.fromMs) <= m_schedule.now() - m_began)
                deliver(connection, line.message, 2 * wayTakes);
        }
    }
}

std::vector<QCborValue> OldRelay::askedThen(quint64 type) const
{
    std::vector<QCborValue> all;
    for (const Line &line : m_recording.lines) {
        if (line.what != What::FromApp || line.device != m_name)
            continue;
        for (const RawFrame &said : rawFrames(line.message)) {
            if (said.type == type)
                all.push_back(said.fields.value(1));
        }
    }
    return all;
}

/// The answer that came first from where the device stands on, or the last one before.
std::optional<QByteArray> OldRelay::recordedAnswer(const RawFrame &request, bool isSame) const
{
    std::map<std::pair<quint64, quint64>, bool> alike; ///< by connection and request; asked since
    std::optional<QByteArray> before;
    for (const Line &line : m_recording.lines) {
        if (line.device != m_name || line.message.isEmpty())
            continue;
        for (const RawFrame &said : rawFrames(line.message)) {
            const std::pair key(line.link, said.request());
            if (line.what == What::FromApp && said.type == request.type && said.request() != 0 &&
                (!isSame || withoutRequest(said.fields) == withoutRequest(request.fields)))
                alike[key] = line.ms >= m_span.fromMs;
            if (line.what != What::FromRelay || !alike.contains(key))
                continue;
            if (alike.at(key))
                return line.message;
            before = line.message;
        }
    }
    return before;
}

QByteArray OldRelay::answerTo(const RawFrame &request) const
{
    std::optional<QByteArray> answer = recordedAnswer(request, true);
    if (!answer && done.contains(request.type))
        answer = frame(56, {{0, 1}});
    const bool isQuestion = request.type == 61 || request.type == 66 || request.type == 76;
    if (!answer && isQuestion)
        answer = recordedAnswer(request, false);
    if (!answer)
        answer = frame(3, {{0, 1}, {1, request.type > lastType ? unsupported : busy}, {2, QStringLiteral("no")}});
    return answering(request.request(), *answer);
}

} // namespace porchlight::recorded
