// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LogSync: watermarks and acknowledgements (rule 6).

#include "app/engine/LogSync.h"

#include <algorithm>

namespace porchlight::engine {

void LogSync::marks(const wire::Marks &frame, Out &out)
{
    for (const wire::AccountMark &mark : frame.marks) {
        out.transaction.push_back(PutMark{mark});
        if (mark.account == m_self.account) {
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

/// Everything up to there can be shown, or is not waited for any more (rule 6).
Seq LogSync::shown(const ConversationId &conversation) const
{
    const auto log = m_logs.find(LogId::of(conversation));
    Seq delivered = log == m_logs.end() ? 0 : log->second.stored;
    if (const auto missing = m_missing.find(conversation); missing != m_missing.end())
        delivered = std::min(delivered, missing->second - 1);
    if (const auto waiting = m_waiting.find(conversation); waiting != m_waiting.end() && !waiting->second.empty())
        delivered = std::min(delivered, waiting->second.begin()->first - 1);
    return delivered;
}

void LogSync::addMark(const ConversationId &conversation, std::vector<wire::OwnMark> &marks)
{
    const OwnMarks &own = m_own[conversation];
    const Seq delivered = shown(conversation);
    if (delivered <= own.confirmedDelivered && own.read <= own.confirmedRead)
        return;
    const Seq read = std::max(own.read, own.confirmedRead);
    // Marks only grow: 0 tells nothing (C5).
    const bool tells = !m_preferences.has(conversation, Preference::NoReceipts);
    marks.push_back({conversation, delivered, read, tells ? read : 0});
}

void LogSync::committed(Out &out)
{
    wire::Ack ack;
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
    if (!ack.upTo.empty())
        transmit(std::move(ack), out);
    tellMarks(out);
}

void LogSync::tellMarks(Out &out)
{
    wire::Mark mark;
    for (const ConversationId &conversation : std::exchange(m_readDirty, {})) {
        addMark(conversation, mark.marks);
        if (mark.marks.size() == positionsPerFrame)
            transmit(std::exchange(mark, {}), out);
    }
    if (!mark.marks.empty())
        transmit(std::move(mark), out);
}

void LogSync::tick(Now now, Out &out)
{
    wire::Mark mark;
    for (auto &[conversation, waiting] : m_waiting) {
        if (std::erase_if(waiting, [now](const auto &entry) { return entry.second <= now.mono; }) == 0)
            continue;
        // What is shown is durable long since; what was read, or told as read, in this step is not, and is not said.
        const OwnMarks &own = m_own[conversation];
        const Seq delivered = shown(conversation);
        if (delivered > own.confirmedDelivered)
            mark.marks.push_back({conversation, delivered, 0, 0}); // marks only grow
    }
    std::erase_if(m_waiting, [](const auto &entry) { return entry.second.empty(); });
    if (!mark.marks.empty())
        transmit(std::move(mark), out);
}

milliseconds LogSync::deadline() const
{
    milliseconds next = Never;
    for (const auto &[conversation, waiting] : m_waiting) {
        for (const auto &[seq, until] : waiting)
            next = std::min(next, until);
    }
    return next;
}

} // namespace porchlight::engine
