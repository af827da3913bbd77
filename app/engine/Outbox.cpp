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

void addTo(wire::Append &append, const OutboxItem &item)
{
    append.bodies.push_back({item.kind, item.id, item.sealed.body});
    const bool isEdit = item.isEdit && item.kind == quint8(wire::EntryKind::Silent);
    if (isEdit || item.kind == quint8(wire::EntryKind::Redact))
        append.bodies.back().target = item.about;
    addMail(append, item);
}

} // namespace

Outbox::Outbox(const LocalImage &image)
{
    if (image.identity)
        m_self = image.identity->account;
    for (const OutboxItem &item : image.outbox) {
        if (item.kind == OutboxItem::mailOnly)
            m_riders[item.conversation].push_back(item);
        else
            m_queues[item.conversation].items.push_back({item, true, true});
    }
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

void Outbox::add(OutboxItem item)
{
    m_fresh.insert(item.conversation);
    Queue &queue = m_queues[item.conversation];
    queue.items.push_back({std::move(item), false, false});
}

void Outbox::settled(const ConversationId &conversation, const MessageId &id, Out &out)
{
    auto item = take(conversation, id);
    if (!item)
        return;
    if (item->kind == quint8(wire::EntryKind::Redact))
        forget(conversation, item->about, true, out);
    // What was taken back is nothing that anybody misses.
    const bool isBlank = item->kind == quint8(wire::EntryKind::Silent) && item->sealed.body.isEmpty();
    if (!isBlank || emptyToMail(*item))
        m_kept[conversation].push_back(std::move(*item));
}

bool Outbox::withdraw(const ConversationId &conversation, const MessageId &id, Out &out)
{
    const auto found = m_queues.find(conversation);
    if (found == m_queues.end())
        return false;
    Queue &queue = found->second;
    const auto it = std::find_if(queue.items.begin(), queue.items.end(),
                                 [&](const Waiting &waiting) { return waiting.item.id == id; });
    if (it == queue.items.end() || it->item.kind == quint8(wire::EntryKind::Redact))
        return false;
    m_fresh.insert(conversation);
    // What travels with it may open later bodies as well: that must arrive in any case.
    Sealed &sealed = it->item.sealed;
    if (it->tried || !sealed.items.empty()) {
        sealed.body.clear();
        it->item.kind = quint8(wire::EntryKind::Silent);
        it->durable = false;
        out.transaction.push_back(Withdraw{conversation, id, sealed});
        return false;
    }
    // Nothing behind it has gone out either, so the numbers close up without the relay having to ask for it.
    const quint64 number = it->item.number;
    const auto next = queue.items.erase(it);
    out.transaction.push_back(Withdraw{conversation, id, std::nullopt});
    renumber(conversation, queue, std::size_t(next - queue.items.begin()), number, out);
    return true;
}

std::vector<MessageId> Outbox::silentAbout(const ConversationId &conversation, const MessageId &target) const
{
    std::vector<MessageId> ids;
    const auto note = [&](const OutboxItem &item) {
        if (isSilentAbout(item, target))
            ids.push_back(item.id);
    };
    if (const auto kept = m_kept.find(conversation); kept != m_kept.end())
        std::for_each(kept->second.begin(), kept->second.end(), note);
    if (const auto queue = m_queues.find(conversation); queue != m_queues.end()) {
        for (const Waiting &waiting : queue->second.items)
            note(waiting.item);
    }
    return ids;
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
    const auto it = std::find_if(items.begin(), items.end(), [&](const Waiting &waiting) { return waiting.item.id == id; });
    if (it == items.end())
        return std::nullopt;
    OutboxItem item = std::move(it->item);
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
    queue->oneByOne = queue->renumbered = queue->unaccepted = queue->restarted = false;
    carried(conversation, flight.riders, out);
    for (std::size_t i = 0; i < flight.ids.size(); ++i) {
        const wire::StoredBody &stored = frame.stored[i];
        if (stored.seq > 0) {
            out.transaction.push_back(MarkSent{conversation, flight.ids[i], stored.seq, stored.relayTimeMs});
            settled(conversation, flight.ids[i], out);
        } else if (wire::isFinal(stored.refused)) {
            fail(conversation, flight.ids[i], stored.refused, true, out);
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
    } else if (error.code == ErrorCode::NotAMember && restart(conversation, *queue, now, out)) {
        return true;
    } else if (error.code == ErrorCode::NumberGap && error.expected.value_or(0) > 0) {
        if (std::exchange(queue->renumbered, true))
            notNow(*queue, std::nullopt, now, random); // the last numbers were its own: do not argue at full speed
        renumber(conversation, *queue, 0, *error.expected, out);
    } else if ((wire::isFinal(error.code) || error.code == ErrorCode::AwaitingAcceptance) && flight.ids.size() > 1) {
        queue->oneByOne = true;
    } else if (wire::isFinal(error.code)) {
        fail(conversation, flight.ids.front(), error.code, false, out);
    } else {
        queue->unaccepted = error.code == ErrorCode::AwaitingAcceptance;
        notNow(*queue, error.retryAfterMs, now, random);
    }
    return true;
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
        Waiting &waiting = queue.items[i];
        waiting.item.number = number;
        waiting.durable = false;
        out.transaction.push_back(Renumber{conversation, waiting.item.id, number});
        ++number;
    }
    m_nextNumber[conversation] = number;
    out.transaction.push_back(SetNextNumber{conversation, number});
    m_fresh.insert(conversation);
}

void Outbox::heardFrom(const ConversationId &conversation, Now now, Out &out)
{
    const auto found = m_queues.find(conversation);
    if (found == m_queues.end() || !std::exchange(found->second.unaccepted, false))
        return;
    found->second.notBefore = milliseconds(0);
    found->second.backoff.reset();
    pumpAll(now, out);
}

void Outbox::online(ConnectionId connection, Now now, Out &out)
{
    m_connection = connection;
    pumpAll(now, out);
}

void Outbox::offline()
{
    m_connection.reset();
    for (auto &[id, queue] : m_queues) {
        queue.flight.reset(); // whether it arrived is unknown: it is tried again under the same id
        queue.restarted = false;
    }
}

void Outbox::committed(Now now, Out &out)
{
    for (const ConversationId &conversation : std::exchange(m_fresh, {})) {
        for (Waiting &waiting : m_queues[conversation].items)
            waiting.durable = true;
    }
    pumpAll(now, out);
}

void Outbox::tryNow(Now now, Out &out)
{
    for (auto &[id, queue] : m_queues)
        queue.notBefore = milliseconds(0);
    pumpAll(now, out);
}

void Outbox::tick(Now now, Out &out)
{
    pumpAll(now, out);
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
        else if (!queue.items.empty() && queue.items.front().durable && !m_heldBack.contains(id))
            next = std::min(next, queue.notBefore);
    }
    return next;
}

void Outbox::pumpAll(Now now, Out &out)
{
    if (!m_connection)
        return;
    for (auto &[conversation, queue] : m_queues)
        pump(conversation, queue, now, out);
    std::erase_if(m_queues, [](const auto &entry) { return entry.second.items.empty() && !entry.second.flight; });
}

void Outbox::pump(const ConversationId &conversation, Queue &queue, Now now, Out &out)
{
    if (queue.flight || queue.items.empty() || queue.notBefore > now.mono || m_heldBack.contains(conversation))
        return;
    const std::size_t most = queue.oneByOne ? 1 : std::size_t(wire::bodiesMax);
    wire::Append append;
    std::vector<MessageId> riders;
    qsizetype bytes = addRiders(conversation, sizeOf(queue.items.front().item), append, riders);
    for (Waiting &waiting : queue.items) {
        const quint64 next = append.firstNumber + append.bodies.size();
        const bool fits = append.bodies.empty()
            || (append.bodies.size() < most && waiting.item.number == next
                && bytes + sizeOf(waiting.item) <= wire::appendBytesMax);
        if (!waiting.durable || !fits)
            break;
        if (append.bodies.empty())
            append.firstNumber = waiting.item.number;
        bytes += sizeOf(waiting.item);
        waiting.tried = true;
        addTo(append, waiting.item);
    }
    if (append.bodies.empty())
        return;
    m_lastRequest += 2;
    append.request = m_lastRequest;
    append.conversation = conversation;
    Flight flight{append.request, {}, now.mono, std::move(riders)};
    for (const wire::Body &body : append.bodies)
        flight.ids.push_back(body.id);
    queue.flight = std::move(flight);
    out.now.push_back(Transmit{*m_connection, std::move(append)});
}

} // namespace porchlight::engine
