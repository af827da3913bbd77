// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/SimIntruder.h"

#include "shared/wire/Codec.h"

#include <iterator>

namespace porchlight::simulation {

namespace {

constexpr int floodFrames = 40;

} // namespace

void SimIntruder::begin()
{
    dial();
    act();
}

void SimIntruder::dial()
{
    if (m_scene.isIntruderAtWork)
        m_link = m_network.dial(this);
}

void SimIntruder::linkOpened(LinkId link)
{
    if (link != m_link)
        return;
    m_isOpen = true;
    wire::Hello hello;
    hello.token = m_token;
    hello.marksAfter = m_random.chance(0.2) ? m_random.next() >> 1 : 0;
    send(hello);
}

void SimIntruder::linkClosed(LinkId link)
{
    if (link == m_link)
        m_isOpen = false;
}

void SimIntruder::arrived(LinkId, const QByteArray &message)
{
    for (const wire::Frame &frame : wire::decode(message).frames) {
        if (const auto *welcome = std::get_if<wire::Welcome>(&frame); welcome && welcome->token)
            m_token = *welcome->token;
        else if (const auto *conversation = std::get_if<wire::Conversation>(&frame))
            m_own.push_back(conversation->conversation);
    }
}

void SimIntruder::act()
{
    m_scene.schedule.after(milliseconds(m_random.between(100, 4'000)), [this] {
        if (!m_scene.isIntruderAtWork)
            return m_network.deviceHangsUp(m_link);
        if (!m_isOpen || m_random.chance(0.02)) {
            m_network.deviceHangsUp(m_link);
            m_isOpen = false;
            dial();
        } else if (m_random.chance(0.05)) {
            for (int i = 0; i < floodFrames; ++i)
                send(m_random.chance(0.5) ? wire::Frame(wire::Ping()) : mischief());
        } else if (m_random.chance(0.03)) {
            m_network.deviceSends(m_link, m_random.bytes(m_random.between(1, 300)));
        } else {
            send(mischief());
        }
        act();
    });
}

void SimIntruder::send(const wire::Frame &frame)
{
    m_network.deviceSends(m_link, wire::encode(frame));
}

Seq SimIntruder::wildSeq()
{
    switch (m_random.between(0, 3)) {
    case 0: return m_random.next() >> 1; // CBOR's integers, as our code has them, end at 2^63
    case 1: return 0;
    case 2: return Seq(m_random.between(1, 5));
    default: return Seq(m_random.between(100, 100'000));
    }
}

ConversationId SimIntruder::someConversation()
{
    const auto &logs = m_scene.ledger.logs;
    if (!m_own.empty() && m_random.chance(0.5))
        return m_own[std::size_t(m_random.below(m_own.size()))];
    if (logs.empty() || m_random.chance(0.1))
        return m_random.id<ConversationId>();
    return std::next(logs.begin(), qptrdiff(m_random.below(logs.size())))->first;
}

LogId SimIntruder::wildLog()
{
    const qint64 which = m_random.between(0, 5);
    return which == 0 ? LogId::mailbox() : which == 1 ? LogId::accountLog() : LogId::of(someConversation());
}

wire::Append SimIntruder::append()
{
    wire::Append append;
    append.request = someRequest();
    append.conversation = someConversation();
    append.epoch = m_random.chance(0.1) ? 7 : 0;
    append.firstNumber = Seq(m_random.between(1, m_random.chance(0.5) ? 3 : 1'000));
    const qint64 bodies = m_random.between(1, 4);
    for (qint64 i = 0; i < bodies; ++i) {
        const auto &written = m_scene.ledger.written;
        auto id = m_random.id<MessageId>();
        if (!m_ids.empty() && m_random.chance(0.3)) // with another body
            id = m_ids[std::size_t(m_random.below(m_ids.size()))];
        else if (!written.empty() && m_random.chance(0.3))
            id = std::next(written.begin(), qptrdiff(m_random.below(written.size())))->first;
        m_ids.push_back(id);
        const quint8 kind = m_random.chance(0.8) ? quint8(wire::EntryKind::Counts) : quint8(m_random.between(0, 255));
        const qsizetype size = m_random.chance(0.05) ? wire::bodyBytesMax + 1 : qsizetype(m_random.between(0, 60));
        append.bodies.push_back({kind, id, m_random.bytes(size)});
    }
    if (m_random.chance(0.2) && !m_scene.ledger.written.empty()) {
        const DeviceId victim = m_scene.ledger.written.begin()->second.device;
        append.mail.push_back({victim, m_random.id<MessageId>(), m_random.bytes(8)});
    }
    return append;
}

wire::Frame SimIntruder::mischief()
{
    switch (m_random.between(0, 9)) {
    case 0:
    case 1: {
        wire::Ack ack;
        for (int i = 0; i < 3; ++i) {
            const LogId log = wildLog();
            ack.upTo.push_back({log, wildSeq()});
        }
        return ack;
    }
    case 2: {
        wire::OpenLog open;
        const LogId log = wildLog();
        open.after.push_back({log, wildSeq()});
        return open;
    }
    case 3: {
        wire::Mark mark;
        const ConversationId conversation = someConversation();
        const Seq read = wildSeq();
        mark.marks.push_back({conversation, wildSeq(), read, read});
        return mark;
    }
    case 4: {
        wire::StartConversation start;
        start.request = someRequest();
        start.handle = m_random.chance(0.7) ? QStringLiteral("alice") : QStringLiteral("no one");
        return start;
    }
    case 5: return m_random.chance(0.2) ? wire::Frame(wire::Hello()) : wire::Frame(wire::Pong());
    case 6: return m_random.chance(0.2) ? wire::Frame(wire::Welcome()) : wire::Frame(wire::Ping());
    default: return append();
    }
}

} // namespace porchlight::simulation
