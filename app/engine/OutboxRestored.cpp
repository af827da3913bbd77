// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Outbox: what a relay that was restored from a copy has forgotten is handed back to it (rule 4), and what a device
// that was restored from one has forgotten is noticed.

#include "app/engine/Outbox.h"

#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::engine {

void Outbox::beginGeneration(Out &out)
{
    std::vector<ConversationId> conversations;
    for (const auto &[conversation, kept] : m_kept)
        conversations.push_back(conversation);
    for (const auto &[conversation, queue] : m_queues)
        conversations.push_back(conversation); // twice does no harm
    for (const ConversationId &conversation : conversations)
        handBack(conversation, out);
}

void Outbox::handBack(const ConversationId &conversation, Out &out)
{
    // Perhaps it was restored from a backup. Under its old number and id each is stored again or found to be there. And
    // what it was asked to wait for was said by the other life, as was whom it was sealed for.
    if (const auto waiting = m_queues.find(conversation); waiting != m_queues.end()) {
        Queue &queue = waiting->second;
        queue.notBefore = milliseconds(0);
        queue.unaccepted = false;
        queue.backoff.reset();
        if (queue.request && !queue.flight) {
            queue.request.reset();
            out.transaction.push_back(DropRequest{conversation});
        }
    }
    m_seal.beginAnew(conversation, out);
    auto kept = m_kept.extract(conversation);
    if (!kept)
        return;
    auto &items = m_queues[conversation].items;
    items.insert(items.end(), std::move_iterator(kept.mapped().begin()), std::move_iterator(kept.mapped().end()));
    std::ranges::stable_sort(items, {}, &OutboxItem::number);
}

void Outbox::sawOwn(const ConversationId &conversation, quint64 number, Now now, Out &out)
{
    quint64 &next = m_nextNumber.try_emplace(conversation, 1).first->second;
    const auto queue = m_queues.find(conversation);
    const auto isTaken = [&](const OutboxItem &item) { return !item.isTried && item.number <= number; };
    const bool isAnyTaken = queue != m_queues.end() && std::ranges::any_of(queue->second.items, isTaken);
    if (number < next && !isAnyTaken)
        return;
    startOver(now, out);
    // What is under way is about to be refused, and renumbered then.
    if (queue == m_queues.end() || queue->second.flight) {
        next = std::max(next, number + 1);
        out.transaction.push_back(SetNextNumber{conversation, next});
        return;
    }
    dropRequest(conversation, queue->second, false, now, out);
    renumber(conversation, queue->second, 0, number + 1, out);
}

void Outbox::hasRead(const std::function<bool(const ConversationId &)> &isUnread, Now now, Out &out)
{
    if (!m_unread.empty() && std::erase_if(m_unread, std::not_fn(isUnread)) > 0)
        sendAll(now, out);
}

void Outbox::putBack(Now now, Out &out)
{
    startOver(now, out);
    for (auto &[conversation, queue] : m_queues) {
        if (queue.request && !queue.flight)
            dropRequest(conversation, queue, false, now, out);
    }
}

void Outbox::startOver(Now now, Out &out)
{
    if (!std::exchange(m_hasStartedOver, true))
        m_seal.startOver(now, out);
}

void Outbox::learnMembers(const ConversationId &conversation, const std::vector<wire::Member> &members)
{
    for (const wire::Member &member : members) {
        if ((member.account != m_self || members.size() == 1)
            && directConversationId(m_self, member.account) == conversation)
            m_handles[conversation] = member.handle;
    }
}

/// A relay restored from a copy does not know who began to talk after it was made; whether they may is its to say.
bool Outbox::restart(const ConversationId &conversation, Queue &queue, Now now, Out &out)
{
    const auto handle = m_handles.find(conversation);
    if (handle == m_handles.end() || std::exchange(queue.restarted, true))
        return false;
    m_lastRequest += 2;
    queue.flight = Flight{m_lastRequest, {}, now.mono};
    out.now.push_back(Transmit{*m_connection, wire::StartConversation{m_lastRequest, handle->second}});
    return true;
}

void Outbox::restarted(const wire::Conversation &frame)
{
    ConversationId conversation;
    if (Queue *queue = inFlight(frame.request, conversation))
        queue->flight.reset();
}

} // namespace porchlight::engine
