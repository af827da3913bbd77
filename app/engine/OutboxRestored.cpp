// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Outbox: what a relay that was restored from a copy has forgotten is handed back to it (rule 4).

#include "app/engine/Outbox.h"

#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::engine {

void Outbox::beginGeneration()
{
    std::vector<ConversationId> conversations;
    for (const auto &[conversation, kept] : m_kept)
        conversations.push_back(conversation);
    for (const auto &[conversation, queue] : m_queues)
        conversations.push_back(conversation); // twice does no harm
    for (const ConversationId &conversation : conversations)
        handBack(conversation);
}

void Outbox::handBack(const ConversationId &conversation)
{
    // Perhaps it was restored from a backup. Under its old number and id each is stored again or found to be there.
    // And what it was asked to wait for was said by the other life.
    if (const auto waiting = m_queues.find(conversation); waiting != m_queues.end()) {
        waiting->second.notBefore = milliseconds(0);
        waiting->second.unaccepted = false;
        waiting->second.backoff.reset();
    }
    auto kept = m_kept.extract(conversation);
    if (!kept)
        return;
    auto &items = m_queues[conversation].items;
    for (OutboxItem &item : kept.mapped()) {
        if (item.kind == OutboxItem::mailOnly)
            m_riders[conversation].push_back(std::move(item));
        else
            items.push_back({std::move(item), false, true});
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Waiting &a, const Waiting &b) { return a.item.number < b.item.number; });
    m_fresh.insert(conversation);
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
