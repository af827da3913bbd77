// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Outbox: what travels with a body outlives it (rule 2). It may open later bodies, so it must arrive though the body is
// refused for good or erased, and be handed back to a relay that has forgotten it (rule 4).

#include "app/engine/Envelope.h"
#include "app/engine/Outbox.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::engine {

void Outbox::fail(const ConversationId &conversation, const MessageId &id, wire::ErrorCode reason, bool isMailTaken, Out &out)
{
    out.transaction.push_back(MarkFailed{conversation, id, reason});
    auto item = take(conversation, id);
    if (!item || !emptyToMail(*item))
        return;
    m_riders[conversation].push_back(std::move(*item));
    if (isMailTaken)
        carried(conversation, {id}, out);
}

void Outbox::forget(const ConversationId &conversation, const MessageId &id, bool isOwn, Out &out)
{
    const auto isErased = [&](const OutboxItem &item) { return (isOwn && item.id == id) || isSilentAbout(item, id); };
    if (const auto kept = m_kept.find(conversation); kept != m_kept.end()) {
        std::vector<OutboxItem> left;
        for (OutboxItem &item : kept->second) {
            if (!isErased(item) || emptyToMail(item))
                left.push_back(std::move(item));
        }
        kept->second = std::move(left);
    }
    const auto queue = m_queues.find(conversation);
    if (queue == m_queues.end())
        return;
    for (Waiting &waiting : queue->second.items) {
        OutboxItem &item = waiting.item;
        if (!isErased(item) || item.sealed.body.isEmpty()) // a redaction has none
            continue;
        item.sealed.body.clear();
        item.kind = quint8(wire::EntryKind::Silent);
        waiting.durable = false;
        m_fresh.insert(conversation);
        out.transaction.push_back(Withdraw{conversation, item.id, item.sealed});
    }
}

bool Outbox::isRedacting(const ConversationId &conversation, const MessageId &target) const
{
    const auto redacts = [&](const OutboxItem &item) {
        return item.kind == quint8(wire::EntryKind::Redact) && item.about == target;
    };
    const auto kept = m_kept.find(conversation);
    const auto queue = m_queues.find(conversation);
    return (kept != m_kept.end() && std::any_of(kept->second.begin(), kept->second.end(), redacts))
        || (queue != m_queues.end() && std::any_of(queue->second.items.begin(), queue->second.items.end(),
                                                   [&](const Waiting &waiting) { return redacts(waiting.item); }));
}

qsizetype Outbox::addRiders(const ConversationId &conversation, qsizetype bodyBytes, wire::Append &append,
                            std::vector<MessageId> &riders) const
{
    qsizetype bytes = 0;
    const auto waiting = m_riders.find(conversation);
    if (waiting == m_riders.end())
        return bytes;
    for (const OutboxItem &item : waiting->second) {
        const bool fits = bytes + sizeOf(item) + bodyBytes <= wire::appendBytesMax
            && append.mail.size() + item.sealed.items.size() <= std::size_t(wire::mailItemsMax / 2);
        if (!fits)
            break; // with the next request
        bytes += sizeOf(item);
        addMail(append, item);
        riders.push_back(item.id);
    }
    return bytes;
}

void Outbox::carried(const ConversationId &conversation, const std::vector<MessageId> &riders, Out &out)
{
    const auto waiting = m_riders.find(conversation);
    if (waiting == m_riders.end())
        return;
    for (const MessageId &id : riders) {
        const auto item = std::find_if(waiting->second.begin(), waiting->second.end(), [&](const auto &r) { return r.id == id; });
        if (item == waiting->second.end())
            continue;
        out.transaction.push_back(MarkCarried{conversation, id});
        m_kept[conversation].push_back(std::move(*item));
        waiting->second.erase(item);
    }
    if (waiting->second.empty())
        m_riders.erase(waiting);
}

} // namespace porchlight::engine
