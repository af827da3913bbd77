// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/LogSync.h"

#include "shared/base/Hash.h"
#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::engine {

namespace {

constexpr std::size_t heldMax = 4'096; // four windows: no honest relay sends more unacknowledged
constexpr std::size_t positionsPerFrame = 1'000; // about 50 KB

} // namespace

LogSync::LogSync(const LocalImage &image, Seal &seal) : m_seal(seal)
{
    if (image.identity)
        m_self = image.identity->account;
    m_notes = directConversationId(m_self, m_self);
    for (const auto &[log, seq] : image.cursors)
        m_logs[log] = {seq, seq, false};
    for (const auto &[id, conversation] : image.conversations)
        m_own[id] = {conversation.readOwn, conversation.confirmedRead, conversation.confirmedDelivered};
}

void LogSync::transmit(wire::Frame frame, Out &out) const
{
    if (m_connection)
        out.now.push_back(Transmit{*m_connection, std::move(frame)});
}

// ---- the session

void LogSync::online(ConnectionId connection)
{
    m_connection = connection;
    m_fence = 0;
    m_held.clear();
    for (auto &[id, log] : m_logs)
        log.rewinding = false;
    // Marks that the relay has not confirmed were perhaps lost with the last connection.
    for (const auto &[conversation, own] : m_own)
        m_readDirty.insert(conversation);
}

void LogSync::offline()
{
    m_connection.reset();
    m_held.clear();
}

void LogSync::beginGeneration()
{
    m_logs.clear();
    m_dirty.clear();
    for (auto &[conversation, own] : m_own)
        own = {};
}

void LogSync::behind(const wire::Behind &frame, Out &out)
{
    wire::OpenLog open;
    for (const wire::BehindLog &log : frame.logs) {
        open.after.push_back({log.log, m_logs[log.log].stored});
        if (open.after.size() == positionsPerFrame)
            transmit(std::exchange(open, {}), out);
    }
    if (!open.after.empty())
        transmit(std::move(open), out);
}

// ---- entries

void LogSync::entries(const wire::Entries &frame, Out &out, Returned &returned)
{
    switch (frame.log.kind) {
    case LogId::Kind::Account: return takeAccount(frame, out);
    case LogId::Kind::Conversation:
        if (m_fence > m_logs[LogId::mailbox()].taken || !m_held.empty()) {
            if (m_held.size() < heldMax)
                m_held.push_back(frame);
            return;
        }
        return takeConversation(frame, out, returned);
    case LogId::Kind::Mailbox: break;
    }
    takeMailbox(frame, out);
    while (!m_held.empty() && m_fence <= m_logs[LogId::mailbox()].taken) {
        const wire::Entries held = std::move(m_held.front());
        m_held.pop_front();
        takeConversation(held, out, returned);
    }
}

bool LogSync::isNext(const LogId &id, Log &log, Seq seq, Out &out)
{
    if (seq == log.taken + 1) {
        log.rewinding = false;
        return true;
    }
    if (seq <= log.taken) {
        m_dirty.insert(id); // it seems not to know that we have it
        return false;
    }
    if (!log.rewinding) {
        log.rewinding = true;
        wire::OpenLog open;
        open.after.push_back({id, log.stored}); // an acknowledgement too: only what is durable
        transmit(std::move(open), out);
    }
    return false;
}

void LogSync::advance(const LogId &id, Log &log, Out &out)
{
    ++log.taken;
    m_dirty.insert(id);
    // One cursor for a run of entries: the last one in the transaction counts.
    if (!out.transaction.empty()) {
        for (auto it = out.transaction.rbegin(); it != out.transaction.rend(); ++it) {
            auto *cursor = std::get_if<SetCursor>(&*it);
            if (cursor && cursor->log == id) {
                cursor->seq = log.taken;
                return;
            }
            if (std::distance(out.transaction.rbegin(), it) > 4)
                break;
        }
    }
    out.transaction.push_back(SetCursor{id, log.taken});
}

void LogSync::takeConversation(const wire::Entries &frame, Out &out, Returned &returned)
{
    Log &log = m_logs[frame.log];
    for (const wire::Entry &entry : frame.entries) {
        if (!isNext(frame.log, log, entry.seq, out))
            continue;
        const ConversationId &conversation = frame.log.conversation;
        out.transaction.push_back(open(conversation, entry));
        advance(frame.log, log, out);
        if (entry.sender == m_self)
            returned.emplace_back(conversation, entry.id);
    }
}

PutEntry LogSync::open(const ConversationId &conversation, const wire::Entry &entry)
{
    PutEntry put{conversation, entry, entry.sender == m_self, ContentState::Unreadable, {}};
    const bool isWithdrawn = entry.body.isEmpty() && entry.kind == quint8(wire::EntryKind::Silent) && !entry.absent;
    if (isWithdrawn || entry.absent == quint8(wire::Absence::Redacted) || entry.kind == quint8(wire::EntryKind::Redact)) {
        put.state = ContentState::Readable; // and there is nothing to be read
        return put;
    }
    QByteArray content;
    if (entry.absent || entry.body.isEmpty()
        || m_seal.open(conversation, entry.sender, entry.body, content) != OpenState::Opened)
        return put;
    put.state = decodeContent(content, put.content);
    // What says something about another message or conversation must be what the relay takes it for, and bookkeeping is
    // believed from oneself alone.
    const bool isNote = isBookkeeping(put.content.type);
    const bool isOwnNote = conversation == m_notes && entry.sender == m_self;
    const bool isMisplaced = (isNote && !isOwnNote)
        || ((isNote || isAnnotation(put.content.type)) && entry.kind != quint8(wire::EntryKind::Silent));
    if (put.state == ContentState::Readable && isMisplaced) {
        put.state = ContentState::Unreadable;
        put.content = {.type = put.content.type, .senderName = put.content.senderName};
    }
    return put;
}

void LogSync::takeAccount(const wire::Entries &frame, Out &out)
{
    Log &log = m_logs[frame.log];
    for (const wire::Entry &entry : frame.entries) {
        if (!isNext(frame.log, log, entry.seq, out))
            continue;
        // An event of a newer relay is passed over: it is still in the log when we are newer too.
        if (const auto event = wire::decodeAccountEvent(entry.body); event && event->joined)
            out.transaction.push_back(PutConversation{*event->joined, event->members, entry.relayTimeMs});
        advance(frame.log, log, out);
    }
}

void LogSync::takeMailbox(const wire::Entries &frame, Out &out)
{
    Log &log = m_logs[frame.log];
    for (const wire::Entry &entry : frame.entries) {
        if (!isNext(frame.log, log, entry.seq, out))
            continue;
        m_seal.receive(entry.body);
        advance(frame.log, log, out);
    }
}

// ---- watermarks

void LogSync::marks(const wire::Marks &frame, Out &out)
{
    for (const wire::AccountMark &mark : frame.marks) {
        out.transaction.push_back(PutMark{mark});
        if (mark.account == m_self) {
            OwnMarks &own = m_own[mark.conversation];
            own.confirmedDelivered = std::max(own.confirmedDelivered, mark.delivered);
            own.confirmedRead = std::max(own.confirmedRead, mark.readPrivate);
        }
    }
}

void LogSync::read(const ConversationId &conversation, Seq seq, Out &out)
{
    OwnMarks &own = m_own[conversation];
    const Seq upTo = std::min(seq, m_logs[LogId::of(conversation)].stored);
    if (upTo <= std::max(own.read, own.confirmedRead))
        return;
    own.read = upTo;
    out.transaction.push_back(SetRead{conversation, upTo});
    m_readDirty.insert(conversation);
}

void LogSync::tellMarks(const ConversationId &conversation, std::vector<wire::OwnMark> &marks)
{
    const OwnMarks &own = m_own[conversation];
    const auto log = m_logs.find(LogId::of(conversation));
    const Seq delivered = log == m_logs.end() ? 0 : log->second.stored;
    if (delivered <= own.confirmedDelivered && own.read <= own.confirmedRead)
        return;
    const Seq read = std::max(own.read, own.confirmedRead);
    marks.push_back({conversation, delivered, read, read});
}

void LogSync::committed(Out &out)
{
    wire::Ack ack;
    wire::Mark mark;
    for (const LogId &id : std::exchange(m_dirty, {})) {
        Log &log = m_logs[id];
        log.stored = log.taken;
        if (log.stored == 0)
            continue;
        ack.upTo.push_back({id, log.stored});
        if (ack.upTo.size() == positionsPerFrame)
            transmit(std::exchange(ack, {}), out);
        if (id.kind == LogId::Kind::Conversation)
            m_readDirty.insert(id.conversation);
    }
    for (const ConversationId &conversation : std::exchange(m_readDirty, {})) {
        tellMarks(conversation, mark.marks);
        if (mark.marks.size() == positionsPerFrame)
            transmit(std::exchange(mark, {}), out);
    }
    if (!ack.upTo.empty())
        transmit(std::move(ack), out);
    if (!mark.marks.empty())
        transmit(std::move(mark), out);
}

} // namespace porchlight::engine
