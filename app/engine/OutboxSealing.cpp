// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Outbox: how what waits becomes a request, and how it goes out. Sealing uses up keys: so a request is durable before
// it is sent, and is sent as it is until it has been judged (encryption.md 5.7).

#include "app/engine/Envelope.h"
#include "app/engine/Outbox.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::engine {

namespace {

constexpr qsizetype roomMax = wire::appendBytesMax * 3 / 4; ///< the rest is for the mail that goes along

} // namespace

bool Outbox::mayGo(const ConversationId &conversation, const Queue &queue, Now now) const
{
    return m_connection && !queue.flight && queue.notBefore <= now.mono && !m_heldBack.contains(conversation)
        && !m_unread.contains(conversation);
}

void Outbox::conclude(Now now, Out &out)
{
    for (auto &[conversation, queue] : m_queues) {
        if (!queue.request && !queue.items.empty() && mayGo(conversation, queue, now))
            seal(conversation, queue, now, out);
    }
}

void Outbox::seal(const ConversationId &conversation, Queue &queue, Now now, Out &out)
{
    const std::size_t most = queue.oneByOne ? 1 : std::size_t(wire::bodiesMax);
    const quint64 first = queue.items.front().number;
    std::vector<PlainBody> plain;
    qsizetype room = 0;
    for (const OutboxItem &item : queue.items) {
        room += roomOf(item);
        if (!plain.empty() && (plain.size() == most || item.number != first + plain.size() || room > roomMax))
            break;
        plain.push_back({item.id, item.number, item.kind, item.content});
    }
    const Result<Sealed, Unsealed> sealed = m_seal.seal(conversation, plain, now, out);
    queue.waitsForSeal = !sealed;
    if (!sealed) {
        if (sealed.error() == Unsealed::NotAMember && !restart(conversation, queue, now, out))
            failAll(conversation, queue, wire::ErrorCode::NotAMember, out);
        return;
    }
    wire::Append append;
    append.conversation = conversation;
    append.epoch = sealed->epoch;
    append.rosterDigest = sealed->roster;
    append.firstNumber = first;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        append.bodies.push_back(bodyOf(queue.items[i], sealed->bodies[i]));
        queue.items[i].isTried = true;
    }
    for (const SealedItem &item : sealed->items)
        append.mail.push_back({item.to, item.id, item.bytes});
    out.transaction.push_back(PutRequest{append});
    queue.request = Request{std::move(append), false};
}

void Outbox::failAll(const ConversationId &conversation, Queue &queue, wire::ErrorCode reason, Out &out)
{
    while (!queue.items.empty())
        fail(conversation, MessageId(queue.items.front().id), reason, out);
}

void Outbox::committed(Now now, Out &out)
{
    for (auto &[conversation, queue] : m_queues) {
        if (queue.request)
            queue.request->isDurable = true;
    }
    sendAll(now, out);
}

void Outbox::sendAll(Now now, Out &out)
{
    if (!m_connection)
        return;
    for (auto &[conversation, queue] : m_queues)
        send(conversation, queue, now, out);
    std::erase_if(m_queues, [](const auto &entry) {
        return entry.second.items.empty() && !entry.second.flight && !entry.second.request;
    });
}

void Outbox::send(const ConversationId &conversation, Queue &queue, Now now, Out &out)
{
    if (!queue.request || !queue.request->isDurable || !mayGo(conversation, queue, now))
        return;
    wire::Append append = queue.request->append;
    m_lastRequest += 2;
    append.request = m_lastRequest;
    queue.flight = Flight{append.request, {}, now.mono};
    for (const wire::Body &body : append.bodies)
        queue.flight->ids.push_back(body.id);
    out.now.push_back(Transmit{*m_connection, std::move(append)});
}

void Outbox::dropRequest(const ConversationId &conversation, Queue &queue, bool isStale, Now now, Out &out)
{
    if (!queue.request)
        return;
    queue.request.reset();
    out.transaction.push_back(DropRequest{conversation});
    m_seal.withdrawn(conversation, isStale, now, out);
}

void Outbox::blankInRequest(Queue &queue, const MessageId &id, Out &out)
{
    if (!queue.request)
        return;
    auto &bodies = queue.request->append.bodies;
    const auto body = std::ranges::find(bodies, id, &wire::Body::id);
    if (body == bodies.end() || body->bytes.isEmpty())
        return;
    // A reaction is erased by nothing: if it has arrived, others may still ask what it said.
    const bool hasWords = body->kind == quint8(wire::EntryKind::Counts) || body->target;
    body->bytes.clear();
    body->kind = quint8(wire::EntryKind::Silent);
    queue.request->isDurable = false;
    out.transaction.push_back(PutRequest{queue.request->append});
    if (hasWords)
        m_seal.erased(queue.request->append.conversation, id, m_self, out);
}

} // namespace porchlight::engine
