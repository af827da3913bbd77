// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/LogSync.h"

#include "shared/base/Hash.h"
#include "shared/wire/AccountEvent.h"

#include <algorithm>
#include <array>

namespace porchlight::engine {

namespace {

constexpr std::size_t heldMax = 4'096; // four windows: no honest relay sends more unacknowledged

/// Of an entry that has lost even its name: one for each place, and none that anyone makes by chance.
MessageId placeholderId(Seq seq)
{
    std::array<unsigned char, MessageId::size> bytes{};
    bytes.fill(0xff);
    for (std::size_t i = 0; i < 8; ++i)
        bytes.at(MessageId::size - 1 - i) = static_cast<unsigned char>(seq >> (8 * i));
    return MessageId(bytes);
}

} // namespace

LogSync::LogSync(const LocalImage &image, Seal &seal, const Preferences &preferences)
    : m_seal(seal), m_preferences(preferences)
{
    if (image.identity)
        m_self = {image.identity->account, image.identity->device};
    m_notes = directConversationId(m_self.account, m_self.account);
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
    m_knowsEnds = false;
    m_behind.clear();
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
    m_behind.clear();
    m_missing.clear();
    m_waiting.clear();
    for (auto &[conversation, own] : m_own)
        own = {};
}

void LogSync::behind(const wire::Behind &frame, Out &out)
{
    m_knowsEnds = frame.done;
    wire::OpenLog open;
    wire::OpenLog openNewest;
    openNewest.newest = newestFirst;
    const auto add = [&](wire::OpenLog &frameOf, const wire::Position &position) {
        frameOf.after.push_back(position);
        if (frameOf.after.size() == positionsPerFrame)
            transmit(wire::OpenLog{std::exchange(frameOf.after, {}), frameOf.newest}, out);
    };
    for (const wire::BehindLog &log : frame.logs) {
        Log &known = m_logs[log.log];
        const bool isConversation = log.log.kind == LogId::Kind::Conversation;
        if (log.head < known.taken) {
            rewind(log.log, known, out);
            if (log.log.kind == LogId::Kind::Mailbox)
                known.taken = log.after; // what lies before was acknowledged, and so deleted
        }
        if (log.head > known.stored) {
            m_behind[log.log] = log.head;
            // The list is right before anything of it has come (A5).
            if (isConversation)
                out.transaction.push_back(NoteBehind{log.log.conversation, log.head, log.unread, log.lastTimeMs});
        }
        const bool isFar = isConversation && log.head > known.stored && log.head - known.stored > farBehind;
        add(isFar ? openNewest : open, {log.log, known.stored});
    }
    if (!open.after.empty())
        transmit(std::move(open), out);
    if (!openNewest.after.empty())
        transmit(std::move(openNewest), out);
}

std::optional<Gap> LogSync::trimmed(const wire::Trimmed &frame, Now now, Out &out)
{
    takeHeldOf(frame.log, now, out);
    Log &log = m_logs[frame.log];
    if (frame.log.kind == LogId::Kind::Account || frame.first <= log.taken + 1)
        return std::nullopt;
    const Gap gap{log.taken + 1, frame.first - 1, frame.why != quint8(wire::TrimReason::Asked),
                  frame.why == quint8(wire::TrimReason::BeforeDevice)};
    log.taken = gap.last;
    log.rewinding = false;
    noteTaken(frame.log, log);
    m_dirty.insert(frame.log);
    out.transaction.push_back(SetCursor{frame.log, log.taken});
    if (frame.log.kind == LogId::Kind::Mailbox) {
        m_isPuttingAside = false;
        takeHeld(now, out);
    }
    return gap;
}

void LogSync::takeFetched(const ConversationId &conversation, const std::vector<wire::Entry> &entries, Now now,
                          Out &out)
{
    for (const wire::Entry &entry : entries)
        takeEntry(conversation, entry, now, out);
}

void LogSync::takeLate(const LateEntry &late, Now now, Out &out)
{
    if (const auto waiting = m_waiting.find(late.conversation); waiting != m_waiting.end()) {
        waiting->second.erase(late.entry.seq);
        m_readDirty.insert(late.conversation);
    }
    PutEntry put = judged(late.conversation, late.entry, late.opening);
    noteLook(put, now, out);
    noteFace(put, out);
    out.transaction.push_back(std::move(put));
}

void LogSync::takeArrived(const LateEntry &late, Out &out)
{
    const auto log = m_logs.find(LogId::of(late.conversation));
    if (log == m_logs.end() || late.entry.seq > log->second.taken)
        return;
    PutEntry put = judged(late.conversation, late.entry, late.opening);
    // Whether that was for its author to say, those know who were there.
    if (put.content.type == quint64(Content::Type::GroupLook))
        m_seal.missed(late.conversation, late.entry.seq, out);
    out.transaction.push_back(std::move(put));
}

void LogSync::setMissing(const ConversationId &conversation, std::optional<Seq> from)
{
    if (from)
        m_missing[conversation] = *from;
    else if (m_missing.erase(conversation) > 0)
        m_readDirty.insert(conversation);
}

void LogSync::noteTaken(const LogId &id, const Log &log)
{
    const auto behind = m_behind.find(id);
    if (behind != m_behind.end() && log.taken >= behind->second)
        m_behind.erase(behind);
}

/// What came before something else of the log cannot wait for the mailbox any longer: it would come out of order.
void LogSync::takeHeldOf(const LogId &log, Now now, Out &out)
{
    const auto others = std::stable_partition(m_held.begin(), m_held.end(), [&](const wire::Entries &f) { return f.log == log; });
    const std::vector<wire::Entries> taken(std::make_move_iterator(m_held.begin()), std::make_move_iterator(others));
    m_held.erase(m_held.begin(), others);
    for (const wire::Entries &held : taken)
        takeConversation(held, now, out);
}

quint64 LogSync::acknowledged() const
{
    quint64 sum = 0;
    for (const auto &[id, log] : m_logs)
        sum += log.stored;
    return sum;
}

// ---- entries

void LogSync::entries(const wire::Entries &frame, Now now, Out &out, bool isPutAside)
{
    m_isPuttingAside = isPutAside;
    switch (frame.log.kind) {
    case LogId::Kind::Account: return takeAccount(frame, now, out);
    case LogId::Kind::Conversation:
        if (m_fence > m_logs[LogId::mailbox()].taken || !m_held.empty()) {
            if (m_held.size() < heldMax)
                m_held.push_back(frame);
            return;
        }
        return takeConversation(frame, now, out);
    case LogId::Kind::Mailbox: break;
    }
    takeMailbox(frame, now, out);
    takeHeld(now, out);
}

void LogSync::takeHeld(Now now, Out &out)
{
    while (!m_held.empty() && m_fence <= m_logs[LogId::mailbox()].taken) {
        const wire::Entries held = std::move(m_held.front());
        m_held.pop_front();
        takeConversation(held, now, out);
    }
}

/// In one generation a head never goes back: the relay has lost the end of this log, and nobody has noticed (rule 4).
void LogSync::rewind(const LogId &id, Log &log, Out &out)
{
    log = {};
    m_dirty.erase(id);
    out.transaction.push_back(RewindLog{id});
    if (id.kind != LogId::Kind::Conversation)
        return;
    m_own[id.conversation] = {};
    m_waiting.erase(id.conversation);
    m_readDirty.erase(id.conversation);
    m_rewound.push_back(id.conversation);
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
    noteTaken(id, log);
    m_dirty.insert(id);
    // One cursor for a run of entries: the last one in the transaction counts.
    if (!out.transaction.empty()) {
        for (auto it = out.transaction.rbegin(); it != out.transaction.rend(); ++it) {
            auto *cursor = std::get_if<SetCursor>(&*it);
            if (cursor && cursor->log == id) {
                cursor->seq = log.taken;
                return;
            }
            // What stands before a new beginning goes with it.
            const bool isBeginning = std::holds_alternative<RewindLog>(*it) || std::holds_alternative<BeginGeneration>(*it);
            if (isBeginning || std::distance(out.transaction.rbegin(), it) > 4)
                break;
        }
    }
    out.transaction.push_back(SetCursor{id, log.taken});
}

void LogSync::takeConversation(const wire::Entries &frame, Now now, Out &out)
{
    Log &log = m_logs[frame.log];
    if (frame.head < log.taken)
        rewind(frame.log, log, out);
    for (const wire::Entry &entry : frame.entries) {
        if (!isNext(frame.log, log, entry.seq, out))
            continue;
        takeEntry(frame.log.conversation, entry, now, out);
        advance(frame.log, log, out);
    }
    if (!m_missing.contains(frame.log.conversation))
        m_seal.readUpTo(frame.log.conversation, log.taken, now, out);
}

PutEntry LogSync::open(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    const bool isBlank = entry.body.isEmpty() || entry.kind == quint8(wire::EntryKind::Redact);
    if (m_isPuttingAside || entry.absent || isBlank)
        return judged(conversation, entry, {});
    return judged(conversation, entry, m_seal.open(conversation, entry, now, out));
}

PutEntry LogSync::judged(const ConversationId &conversation, const wire::Entry &entry, const Opening &opening) const
{
    PutEntry put{conversation, entry, entry.sender == m_self.account, ContentState::Unreadable, {}};
    if (entry.id.isNull())
        put.entry.id = placeholderId(entry.seq);
    if (m_isPuttingAside) {
        put.state = ContentState::Quarantined;
        return put;
    }
    const bool isErased = entry.absent == quint8(wire::Absence::Redacted);
    const bool isWithdrawn = entry.body.isEmpty() && entry.kind == quint8(wire::EntryKind::Silent) && !entry.absent;
    if (isErased || isWithdrawn || (!entry.absent && entry.kind == quint8(wire::EntryKind::Redact))) {
        put.state = ContentState::Readable; // and there is nothing to be read
        return put;
    }
    if (entry.absent) {
        const bool isDamaged = *entry.absent == quint8(wire::Absence::Damaged);
        put.state = isDamaged ? ContentState::Damaged : ContentState::Expired;
        return put;
    }
    if (opening.state == OpenState::WaitingForKey)
        put.state = ContentState::WaitingForKey;
    else if (opening.state == OpenState::KeyLost || opening.state == OpenState::Own) // whose row stays, if there is one
        put.state = ContentState::KeyLost;
    if (opening.state != OpenState::Opened)
        return put;
    put.state = decodeContent(opening.content, put.content);
    // What says something about another message or conversation must be what the relay takes it for, and bookkeeping is
    // believed from oneself alone.
    const bool isNote = isBookkeeping(put.content.type);
    const bool isOwnNote = conversation == m_notes && entry.sender == m_self.account;
    const bool isLook = put.content.type == quint64(Content::Type::GroupLook) || put.content.type == quint64(Content::Type::Face);
    const bool isSilent = isNote || isAnnotation(put.content.type) || isLook;
    const bool isMisplaced = (isNote && !isOwnNote) || (isSilent && entry.kind != quint8(wire::EntryKind::Silent));
    if (put.state == ContentState::Readable && isMisplaced) {
        put.state = ContentState::Unreadable;
        put.content = {.type = put.content.type, .senderName = put.content.senderName};
    }
    if (put.state == ContentState::Readable && !put.mine && entry.kind == quint8(wire::EntryKind::Counts))
        put.proof = opening.inner;
    return put;
}

void LogSync::takeMailbox(const wire::Entries &frame, Now now, Out &out)
{
    Log &log = m_logs[frame.log];
    if (frame.head < log.taken) {
        rewind(frame.log, log, out);
        log.taken = frame.entries.front().seq - 1; // what lies before was acknowledged, and so deleted
    }
    for (const wire::Entry &entry : frame.entries) {
        if (!isNext(frame.log, log, entry.seq, out))
            continue;
        if (!m_isPuttingAside && !entry.absent) // or it was dropped: its sender is blocked
            m_seal.receive(entry, now, out);
        advance(frame.log, log, out);
    }
}

} // namespace porchlight::engine
