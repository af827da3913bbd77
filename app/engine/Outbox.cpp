// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Outbox.h"

#include "app/engine/Envelope.h"
#include "shared/wire/Limits.h"

#include <algorithm>
#include <utility>

namespace porchlight::engine {

using wire::ErrorCode;

namespace {

constexpr milliseconds answerDeadline = 45s;

} // namespace

Outbox::Outbox(const LocalImage &image, Seal &seal) : m_seal(seal)
{
    if (image.identity)
        m_self = image.identity->account;
    for (const OutboxItem &item : image.outbox)
        m_queues[item.conversation].items.push_back(item);
    for (const auto &[conversation, append] : image.requests)
        m_queues[conversation].request = Request{append};
    for (const auto &[conversation, queue] : m_queues)
        m_unread.insert(conversation);
    for (const OutboxItem &item : image.kept)
        m_kept[item.conversation].push_back(item);
    for (const auto &[id, conversation] : image.conversations) {
        m_nextNumber[id] = conversation.nextNumber;
        learnMembers(id, conversation.members);
    }
}

quint64 Outbox::takeNumber(const ConversationId &conversation, Out &out)
{
    quint64 &next = m_nextNumber.try_emplace(conversation, 1).first->second;
    const quint64 taken = next++;
    out.transaction.push_back(SetNextNumber{conversation, next});
    return taken;
}

void Outbox::settled(const ConversationId &conversation, const MessageId &id, Now now, Out &out)
{
    auto item = take(conversation, id);
    if (!item)
        return;
    if (!item->isTried)
        startOver(now, out); // it went out before this store was put back
    if (item->kind == quint8(wire::EntryKind::Redact))
        forget(conversation, item->about, true, out);
    // What was taken back is nothing that anybody misses.
    const bool isBlank = item->kind == quint8(wire::EntryKind::Silent) && item->content.isEmpty();
    if (!isBlank)
        m_kept[conversation].push_back(std::move(*item));
}

bool Outbox::withdraw(const ConversationId &conversation, const MessageId &id, Out &out)
{
    const auto found = m_queues.find(conversation);
    if (found == m_queues.end())
        return false;
    Queue &queue = found->second;
    const auto it = std::ranges::find(queue.items, id, &OutboxItem::id);
    if (it == queue.items.end() || it->kind == quint8(wire::EntryKind::Redact))
        return false;
    if (it->isTried) {
        makeBlank(*it);
        blankInRequest(queue, id, out);
        out.transaction.push_back(Withdraw{conversation, id, true});
        return false;
    }
    // Nothing behind it has gone out either, so the numbers close up without the relay having to ask for it.
    const quint64 number = it->number;
    const auto next = queue.items.erase(it);
    out.transaction.push_back(Withdraw{conversation, id, false});
    renumber(conversation, queue, std::size_t(next - queue.items.begin()), number, out);
    return true;
}

void Outbox::forget(const ConversationId &conversation, const MessageId &id, bool isOwn, Out &out)
{
    const auto isErased = [&](const OutboxItem &item) { return (isOwn && item.id == id) || isSilentAbout(item, id); };
    const auto queue = m_queues.find(conversation);
    if (const auto kept = m_kept.find(conversation); kept != m_kept.end()) {
        for (const OutboxItem &item : kept->second) {
            if (queue != m_queues.end() && isErased(item)) // the log was quicker than the answer
                blankInRequest(queue->second, item.id, out);
        }
        std::erase_if(kept->second, isErased);
    }
    if (queue == m_queues.end())
        return;
    for (OutboxItem &item : queue->second.items) {
        if (!isErased(item) || item.content.isEmpty()) // a redaction has none
            continue;
        makeBlank(item);
        blankInRequest(queue->second, item.id, out);
        out.transaction.push_back(Withdraw{conversation, item.id, true});
    }
}

std::vector<MessageId> Outbox::silentAbout(const ConversationId &conversation, const MessageId &target) const
{
    return idsOf(conversation, [&](const OutboxItem &item) { return isSilentAbout(item, target); });
}

std::vector<MessageId> Outbox::editsOf(const ConversationId &conversation, const MessageId &target) const
{
    return idsOf(conversation, [&](const OutboxItem &item) { return item.isEdit && isSilentAbout(item, target); });
}

std::vector<MessageId> Outbox::idsOf(const ConversationId &conversation,
                                     const std::function<bool(const OutboxItem &)> &isMeant) const
{
    std::vector<MessageId> ids;
    const auto note = [&](const OutboxItem &item) {
        if (isMeant(item))
            ids.push_back(item.id);
    };
    if (const auto kept = m_kept.find(conversation); kept != m_kept.end())
        std::for_each(kept->second.begin(), kept->second.end(), note);
    if (const auto queue = m_queues.find(conversation); queue != m_queues.end()) {
        std::for_each(queue->second.items.begin(), queue->second.items.end(), note);
    }
    return ids;
}

bool Outbox::isRedacting(const ConversationId &conversation, const MessageId &target) const
{
    const auto redacts = [&](const OutboxItem &item) {
        return item.kind == quint8(wire::EntryKind::Redact) && item.about == target;
    };
    const auto kept = m_kept.find(conversation);
    const auto queue = m_queues.find(conversation);
    return (kept != m_kept.end() && std::ranges::any_of(kept->second, redacts)) ||
           (queue != m_queues.end() && std::ranges::any_of(queue->second.items, redacts));
}

bool Outbox::isHolding(const ConversationId &conversation) const
{
    const auto queue = m_queues.find(conversation);
    return m_heldBack.contains(conversation) && queue != m_queues.end() && !queue->second.items.empty();
}

std::optional<OutboxItem> Outbox::take(const ConversationId &conversation, const MessageId &id)
{
    const auto found = m_queues.find(conversation);
    if (found == m_queues.end())
        return std::nullopt;
    auto &items = found->second.items;
    const auto it = std::ranges::find(items, id, &OutboxItem::id);
    if (it == items.end())
        return std::nullopt;
    OutboxItem item = std::move(*it);
    items.erase(it);
    return item;
}

Outbox::Queue *Outbox::inFlight(quint64 request, ConversationId &conversation)
{
    for (auto &[id, queue] : m_queues) {
        if (queue.flight && queue.flight->request == request) {
            conversation = id;
            return &queue;
        }
    }
    return nullptr;
}

bool Outbox::answered(const wire::Appended &frame, Now now, Random &random, Out &out)
{
    ConversationId conversation;
    Queue *queue = inFlight(frame.request, conversation);
    if (!queue || conversation != frame.conversation || queue->flight->ids.empty() || queue->flight->ids.size() != frame.stored.size())
        return false;
    const Flight flight = *std::exchange(queue->flight, std::nullopt);
    queue->backoff.reset();
    queue->oneByOne = queue->resealed = queue->unaccepted = queue->restarted = false;
    queue->request.reset();
    out.transaction.push_back(DropRequest{conversation});
    m_seal.taken(conversation, out);
    for (std::size_t i = 0; i < flight.ids.size(); ++i) {
        const wire::StoredBody &stored = frame.stored[i];
        if (stored.seq > 0) {
            out.transaction.push_back(MarkSent{conversation, flight.ids[i], stored.seq, stored.relayTimeMs});
            settled(conversation, flight.ids[i], now, out);
        } else if (wire::isFinal(stored.refused)) {
            fail(conversation, flight.ids[i], stored.refused, out);
        } else {
            notNow(*queue, std::nullopt, now, random); // only a final refusal fails a message (rule 5)
        }
    }
    return true;
}

bool Outbox::refused(const wire::Error &error, Now now, Random &random, Out &out)
{
    ConversationId conversation;
    Queue *queue = inFlight(error.request, conversation);
    if (!queue)
        return false;
    const Flight flight = *std::exchange(queue->flight, std::nullopt);
    if (flight.ids.empty()) {
        // Of the conversation, not of a message: what is finally refused is so again when a message is tried.
        if (!wire::isFinal(error.code)) {
            queue->restarted = false;
            notNow(*queue, error.retryAfterMs, now, random);
        }
        return true;
    }
    if (error.code == ErrorCode::NotAMember && restart(conversation, *queue, now, out))
        return true;
    // A restored relay does not know the conversation, and nobody has told us yet whom to begin it with: somebody else
    // who was in it will, or their own device's log.
    if (error.code == ErrorCode::NotAMember && !m_handles.contains(conversation)) {
        if (!mayWrite(conversation)) { // of a group, which it has left or was removed from
            dropRequest(conversation, *queue, false, now, out);
            failAll(conversation, *queue, ErrorCode::NotAMember, out);
            return true;
        }
        notNow(*queue, error.retryAfterMs, now, random);
        return true;
    }
    const bool isOfOne = flight.ids.size() == 1;
    const quint64 firstNumber = queue->request ? queue->request->append.firstNumber : 0;
    const bool isStale = error.code == ErrorCode::StaleEpoch;
    const bool isGap = error.code == ErrorCode::NumberGap && error.expected.value_or(0) > 0;
    const bool isOfEach = wire::isFinal(error.code) || error.code == ErrorCode::AwaitingAcceptance;
    if (isStale || isGap) {
        if (std::exchange(queue->resealed, true))
            notNow(*queue, error.retryAfterMs, now, random); // it was its own word: do not argue at full speed
        dropRequest(conversation, *queue, isStale, now, out);
        if (isGap && *error.expected > firstNumber)
            startOver(now, out);
        if (isGap)
            renumber(conversation, *queue, 0, *error.expected, out);
    } else if (isOfEach && !isOfOne) {
        queue->oneByOne = true;
        dropRequest(conversation, *queue, false, now, out);
    } else if (wire::isFinal(error.code)) {
        dropRequest(conversation, *queue, false, now, out);
        fail(conversation, flight.ids.front(), error.code, out);
    } else {
        queue->unaccepted = error.code == ErrorCode::AwaitingAcceptance;
        notNow(*queue, error.retryAfterMs, now, random);
    }
    return true;
}

void Outbox::fail(const ConversationId &conversation, const MessageId &id, wire::ErrorCode reason, Out &out)
{
    out.transaction.push_back(MarkFailed{conversation, id, reason});
    take(conversation, id);
}

void Outbox::notNow(Queue &queue, std::optional<quint64> retryAfterMs, Now now, Random &random)
{
    // Not before the relay wants it, and up to half as long again; nor sooner than we would by ourselves (A6).
    const milliseconds own = queue.backoff.next(random);
    const auto asked = milliseconds(qint64(std::min<quint64>(retryAfterMs.value_or(0), 3'600'000)));
    const auto more = milliseconds(qint64(random.below(quint64(asked.count() / 2 + 1))));
    queue.notBefore = now.mono + std::max<milliseconds>(own, asked + more);
}

void Outbox::renumber(const ConversationId &conversation, Queue &queue, std::size_t first, quint64 next, Out &out)
{
    // The relay is right about what it has: what waits gets the next numbers, durably, before it goes out with them.
    quint64 number = next;
    for (std::size_t i = first; i < queue.items.size(); ++i) {
        queue.items[i].number = number;
        out.transaction.push_back(Renumber{conversation, queue.items[i].id, number});
        ++number;
    }
    m_nextNumber[conversation] = number;
    out.transaction.push_back(SetNextNumber{conversation, number});
}

void Outbox::heardFrom(const ConversationId &conversation, Now now, Out &out)
{
    const auto found = m_queues.find(conversation);
    if (found == m_queues.end() || !std::exchange(found->second.unaccepted, false))
        return;
    found->second.notBefore = milliseconds(0);
    found->second.backoff.reset();
    sendAll(now, out);
}

void Outbox::online(ConnectionId connection, Now now, Out &out)
{
    m_connection = connection;
    m_hasStartedOver = false;
    sendAll(now, out);
}

void Outbox::offline()
{
    m_connection.reset();
    for (auto &[id, queue] : m_queues) {
        queue.flight.reset(); // whether it arrived is unknown: it is tried again under the same id
        queue.restarted = false;
    }
}

void Outbox::tryNow(Now now, Out &out)
{
    for (auto &[id, queue] : m_queues)
        queue.notBefore = milliseconds(0);
    sendAll(now, out);
}

void Outbox::tick(Now now, Out &out)
{
    sendAll(now, out);
}

bool Outbox::isStuck(Now now) const
{
    return std::any_of(m_queues.begin(), m_queues.end(), [now](const auto &entry) {
        return entry.second.flight && entry.second.flight->since + answerDeadline <= now.mono;
    });
}

milliseconds Outbox::deadline() const
{
    milliseconds next = Never;
    if (!m_connection)
        return next;
    for (const auto &[id, queue] : m_queues) {
        if (queue.flight)
            next = std::min(next, queue.flight->since + answerDeadline);
        else if ((queue.request || !queue.items.empty()) && !queue.waitsForSeal && !m_heldBack.contains(id))
            next = std::min(next, queue.notBefore);
    }
    return next;
}

} // namespace porchlight::engine
