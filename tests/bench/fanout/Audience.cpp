// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fanout/Audience.h"

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

namespace porchlight::bench {

namespace {

constexpr quint64 changeRequest = quint64(1) << 40; // the devices count theirs from 1

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

double secondsOf(nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

void allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

Audience::Audience(const RelayAddress &relay, qint64 relayPid, const Crowd &crowd, std::size_t connected)
    : m_relayPid(relayPid), m_log(LogId::of(crowd.group())), m_began(steadyNow()), m_epochSeen(crowd.epoch())
{
    allowManyDescriptors();
    const load::TlsClient *const isPlain = nullptr; // as behind a proxy
    for (std::size_t i = 0; i < std::min(connected, crowd.people().size()); ++i) {
        m_devices.push_back(std::make_unique<load::Device>(m_loop, *this, relay.port, isPlain, crowd.people()[i].resident, m_random));
        load::Stream &stream = m_devices.back()->addStream(crowd.group());
        stream.epoch = crowd.epoch();
        stream.rosterDigest = crowd.rosterDigest();
    }
}

void Audience::turn(SteadyTime until)
{
    const SteadyTime now = steadyNow();
    SteadyTime next = until;
    while (!m_dials.empty() && m_dials.begin()->first <= now) {
        load::Device *device = m_dials.begin()->second;
        m_dials.erase(m_dials.begin());
        device->dial();
    }
    while (!m_again.empty() && m_again.begin()->first <= now) {
        load::Stream *stream = m_again.begin()->second;
        m_again.erase(m_again.begin());
        stream->device->append(*stream);
    }
    // Heartbeats, each device every 25 s.
    for (const auto due = std::size_t(secondsOf(now - m_began) / 25 * double(m_devices.size())); m_pings < due; ++m_pings)
        m_devices[m_pings % m_devices.size()]->ping();
    if (!m_dials.empty())
        next = std::min(next, m_dials.begin()->first);
    if (!m_again.empty())
        next = std::min(next, m_again.begin()->first);
    m_loop.turn(std::max<nanoseconds>(next - now, 0ns));
    for (load::Device *device : std::exchange(m_dirty, {}))
        device->acknowledge();
}

bool Audience::connectAll(int perSecond, milliseconds patience)
{
    const SteadyTime begin = steadyNow();
    for (std::size_t i = 0; i < m_devices.size(); ++i)
        m_dials.emplace(begin + nanoseconds(1s) * qint64(i) / perSecond, m_devices[i].get());
    while (m_online < m_devices.size() && steadyNow() < begin + patience)
        turn(begin + patience);
    // What lies in the log already has been read before anything is measured.
    for (const SteadyTime end = steadyNow() + 1s; steadyNow() < end;)
        turn(end);
    return m_online == m_devices.size();
}

quint64 Audience::bytesReceived() const
{
    quint64 bytes = 0;
    for (const auto &device : m_devices)
        bytes += device->bytesReceived();
    return bytes;
}

void Audience::beginListening()
{
    m_fanout = {};
    m_under.clear();
    m_early.clear();
    m_bytesBefore = bytesReceived();
    m_fanout.relayBefore = Usage::of(m_relayPid).value_or(Usage());
    m_isListening = true;
}

void Audience::noteSent(const MessageId &id, SteadyTime at)
{
    ++m_fanout.sent;
    Under &under = m_under[id];
    under.sentAt = at;
    if (const auto early = m_early.extract(id); !early.empty()) {
        under.arrived = early.mapped().first;
        if (under.arrived == m_devices.size()) {
            ++m_fanout.complete;
            m_fanout.toLast.add(early.mapped().second - at);
        }
    }
}

void Audience::arrived(load::Device &device, const LogId &log, const wire::Entry &entry)
{
    if (log != m_log)
        return;
    m_epochSeen = std::max(m_epochSeen, entry.epoch);
    if (!m_isListening || entry.kind != quint8(wire::EntryKind::Counts))
        return;
    ++m_fanout.pushes;
    const auto under = m_under.find(entry.id);
    if (under == m_under.end()) {
        auto &early = m_early[entry.id];
        ++early.first;
        early.second = device.heardAt();
        return;
    }
    m_fanout.toAny.add(device.heardAt() - under->second.sentAt);
    if (++under->second.arrived < m_devices.size())
        return;
    ++m_fanout.complete;
    m_fanout.toLast.add(device.heardAt() - under->second.sentAt);
}

bool Audience::speakNext(SteadyTime due, std::size_t senders, const QByteArray &body)
{
    for (std::size_t tries = 0; tries < senders; ++tries) {
        load::Device &device = *m_devices[m_next++ % senders];
        load::Stream &stream = *device.streams().front();
        if (stream.isBusy || !device.isOnline())
            continue;
        stream.isBusy = true;
        stream.bodies = {{quint8(wire::EntryKind::Counts), m_random.id<MessageId>(), body}};
        noteSent(stream.bodies.front().id, due);
        device.append(stream);
        return true;
    }
    return false;
}

Fanout Audience::finish(SteadyTime begin, SteadyTime spokenUntil)
{
    m_isListening = false;
    m_fanout.seconds = secondsOf(spokenUntil - begin);
    m_fanout.relayAfter = Usage::of(m_relayPid).value_or(Usage());
    m_fanout.pushBytes = m_fanout.pushes == 0 ? 0 : double(bytesReceived() - m_bytesBefore) / double(m_fanout.pushes);
    return m_fanout;
}

Fanout Audience::speak(milliseconds duration, double perSecond, std::size_t senders, int bodyBytes, milliseconds patience)
{
    const QByteArray body = m_random.bytes(bodyBytes);
    beginListening();
    const SteadyTime begin = steadyNow();
    const SteadyTime end = begin + duration;
    const double intervalNs = 1e9 / perSecond;
    for (quint64 next = 0; steadyNow() < end;) {
        SteadyTime due = begin + nanoseconds(qint64(double(next) * intervalNs));
        // When no sender is free it waits, and that counts: a message's time begins when it was to be sent.
        while (due <= steadyNow() && due < end && speakNext(due, senders, body))
            due = begin + nanoseconds(qint64(double(++next) * intervalNs));
        turn(due <= steadyNow() ? steadyNow() + 1ms : std::min(due, end));
    }
    SteadyTime until = end;
    while (m_fanout.complete < m_fanout.sent && steadyNow() < end + patience) {
        turn(steadyNow() + 10ms);
        until = steadyNow();
    }
    return finish(begin, until);
}

void Audience::idle(const std::function<bool()> &isOver)
{
    while (!isOver())
        turn(steadyNow() + 1ms);
}

Fanout Audience::listen(milliseconds patience, const std::function<bool()> &isOver)
{
    const SteadyTime begin = steadyNow();
    idle(isOver);
    const SteadyTime over = steadyNow();
    while (m_fanout.complete < m_fanout.sent && steadyNow() < over + patience)
        turn(steadyNow() + 1ms);
    return finish(begin, steadyNow());
}

bool Audience::change(Crowd &crowd, ControlOperation operation, milliseconds patience)
{
    const QByteArray event = crowd.change(std::move(operation)).packed();
    const SteadyTime end = steadyNow() + patience;
    do {
        m_answer.reset();
        m_isBusyThere = false;
        m_devices.front()->send(wire::ChangeGroup{changeRequest, event, {}});
        while (!m_answer && steadyNow() < end)
            turn(end);
        if (m_isBusyThere) // as a device does: the same bytes again
            for (const SteadyTime again = steadyNow() + 1s; steadyNow() < again;)
                turn(again);
    } while (m_isBusyThere && steadyNow() < end);
    if (m_answer == false)
        crowd.withdraw();
    return m_answer.value_or(false);
}

void Audience::appended(load::Stream &stream, const wire::Appended &)
{
    stream.isBusy = false;
    stream.nextNumber += stream.bodies.size();
}

void Audience::refused(load::Stream &stream, const wire::Error &error)
{
    // As a device does: the same bodies again, under the same ids, when the relay wants them.
    if (error.expected)
        stream.nextNumber = *error.expected;
    m_again.emplace(steadyNow() + milliseconds(qint64(error.retryAfterMs.value_or(100))), &stream);
}

void Audience::becameOnline(load::Device &)
{
    ++m_online;
}

void Audience::wentOffline(load::Device &device, milliseconds wait)
{
    m_online = std::size_t(std::ranges::count_if(m_devices, [](const auto &one) { return one->isOnline(); }));
    m_dials.emplace(steadyNow() + wait, &device);
}

void Audience::heard(load::Device &, const wire::Frame &frame)
{
    if (const auto *changed = std::get_if<wire::GroupChanged>(&frame); changed && changed->request == changeRequest)
        m_answer = true;
    if (const auto *error = std::get_if<wire::Error>(&frame); error && error->request == changeRequest) {
        m_isBusyThere = error->code == wire::ErrorCode::Busy;
        if (!m_isBusyThere)
            std::fprintf(stderr, "porchlight-bench: a change of the group was refused: %s\n", qPrintable(error->text));
        m_answer = false;
    }
}

} // namespace porchlight::bench
