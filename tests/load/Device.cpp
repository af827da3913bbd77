// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/Device.h"

#include "shared/base/Result.h"

#include <algorithm>

namespace porchlight::load {

Device::Device(Loop &loop, Listener &listener, quint16 port, const TlsClient *tls, bench::Resident resident, Random &random)
    : m_listener(listener), m_channel(loop, *this, tls), m_port(port), m_random(random), m_resident(std::move(resident))
{
}

Stream &Device::addStream(const ConversationId &conversation)
{
    m_streams.push_back(std::make_unique<Stream>());
    Stream &stream = *m_streams.back();
    stream.device = this;
    stream.conversation = conversation;
    m_streamOf[conversation] = &stream;
    return stream;
}

void Device::dial()
{
    ++m_attempts;
    m_asked = milliseconds(0);
    m_channel.dial(m_port);
}

void Device::channelOpened()
{
    wire::Hello hello;
    hello.app = QStringLiteral("porchlight-load");
    hello.token = m_resident.token;
    hello.resume = std::exchange(m_resume, std::nullopt);
    m_channel.send(wire::encode(hello));
}

void Device::channelMessage(const QByteArray &message)
{
    const wire::Decoded decoded = wire::decode(message);
    for (const wire::Frame &frame : decoded.frames)
        on(frame);
}

void Device::channelClosed()
{
    if (std::exchange(m_isOnline, false) && m_asked == 0ms)
        m_backoff.lost(m_returnWithin);
    m_requests.clear(); // whether they arrived is unknown: they go again under the same ids
    m_listener.wentOffline(*this, std::max(m_backoff.next(m_random), m_asked));
}

void Device::on(const wire::Frame &frame)
{
    std::visit(Overloaded{
                   [this](const wire::Welcome &f) { on(f); },
                   [this](const wire::Behind &f) { on(f); },
                   [this](const wire::Entries &f) { on(f); },
                   [this](const wire::Trimmed &f) { on(f); },
                   [this](const wire::Error &f) { on(f); },
                   [this](const wire::Pong &f) {
                       m_returnWithin = milliseconds(qint64(f.returnWithinMs.value_or(0)));
                   },
                   [this](const wire::Ping &) { m_channel.send(wire::encode(wire::Pong())); },
                   [this](const wire::Appended &f) {
                       const auto found = m_requests.find(f.request);
                       if (found == m_requests.end())
                           return;
                       Stream &stream = *found->second;
                       m_requests.erase(found);
                       m_listener.appended(stream, f);
                   },
                   [this](const auto &f) { m_listener.heard(*this, f); },
               },
               frame);
}

void Device::on(const wire::Welcome &welcome)
{
    if (welcome.token)
        m_resident.token = *welcome.token; // the app stores it first; here it would only be forgotten with all else
    m_resume = welcome.resume;
    m_returnWithin = milliseconds(qint64(welcome.returnWithinMs.value_or(0)));
    m_isOnline = true;
    m_backoff.reset();
    m_listener.becameOnline(*this);
    for (const auto &stream : m_streams) {
        if (stream->isBusy)
            append(*stream);
    }
}

void Device::on(const wire::Behind &behind)
{
    wire::OpenLog open;
    for (const wire::BehindLog &log : behind.logs)
        open.after.push_back({log.log, m_taken[log.log]});
    m_logsBehind += open.after.size();
    if (!open.after.empty())
        m_channel.send(wire::encode(open));
}

void Device::on(const wire::Entries &entries)
{
    Seq &taken = m_taken[entries.log];
    for (const wire::Entry &entry : entries.entries) {
        if (entry.seq <= taken)
            continue;
        if (entry.seq > taken + 1) {
            wire::OpenLog open;
            open.after.push_back({entries.log, taken});
            return m_channel.send(wire::encode(open));
        }
        taken = entry.seq;
        ++m_entriesTaken;
        m_listener.arrived(*this, entries.log, entry);
    }
    touch(entries.log);
}

void Device::on(const wire::Trimmed &trimmed)
{
    Seq &taken = m_taken[trimmed.log];
    taken = std::max(taken, trimmed.first - 1);
}

void Device::on(const wire::Error &error)
{
    if (error.request == 0) {
        m_asked = milliseconds(qint64(error.retryAfterMs.value_or(0)));
        return;
    }
    const auto found = m_requests.find(error.request);
    if (found == m_requests.end())
        return m_listener.heard(*this, error);
    Stream &stream = *found->second;
    m_requests.erase(found);
    m_listener.refused(stream, error);
}

void Device::touch(const LogId &log)
{
    if (m_dirty.empty())
        m_listener.dirty(*this);
    m_dirty.insert(log);
}

void Device::acknowledge()
{
    wire::Ack ack;
    wire::Mark mark;
    for (const LogId &log : std::exchange(m_dirty, {})) {
        ack.upTo.push_back({log, m_taken[log]});
        if (log.kind == LogId::Kind::Conversation)
            mark.marks.push_back({log.conversation, m_taken[log], 0, 0});
    }
    if (!m_isOnline)
        return;
    QByteArray message = wire::encode(ack);
    if (!mark.marks.empty())
        message += wire::encode(mark);
    m_channel.send(message);
}

void Device::ping()
{
    if (m_isOnline)
        m_channel.send(wire::encode(wire::Ping()));
}

void Device::append(Stream &stream)
{
    wire::Append append;
    append.request = ++m_lastRequest;
    append.conversation = stream.conversation;
    append.epoch = stream.epoch;
    append.rosterDigest = stream.rosterDigest;
    append.firstNumber = stream.nextNumber;
    append.bodies = stream.bodies;
    m_requests[append.request] = &stream;
    m_channel.send(wire::encode(append));
}

Seq Device::taken(const LogId &log) const
{
    const auto found = m_taken.find(log);
    return found == m_taken.end() ? 0 : found->second;
}

} // namespace porchlight::load
