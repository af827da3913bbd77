// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelLocalStore: what waits in the outbox, what of it is settled, and for how long that is kept (rule 4).

#include "tests/model_local/ModelLocalStore.h"

#include <algorithm>
#include <functional>
#include <set>

namespace porchlight::test {

using namespace engine;

namespace {

constexpr quint64 envelopesKeptMs = 7ull * 24 * 3600 * 1000;
constexpr quint64 jumpCountsMs = 3600 * 1000; ///< a step longer than that is no age: the relay's clock jumped (rule 17)

bool counts(const ModelMessage &m)
{
    return m.kind == quint8(wire::EntryKind::Counts);
}

} // namespace

void ModelLocalStore::pruneOutbox()
{
    quint64 newest = 0;
    for (const auto &[id, conversation] : m_conversations) {
        for (const ModelMessage &m : timeline(id)) {
            if (counts(m))
                newest = std::max(newest, m.relayTimeMs);
        }
    }
    std::set<quint64, std::greater<>> times;
    for (const auto &[key, envelope] : m_outbox) {
        if (envelope.settledMs)
            times.insert(*envelope.settledMs);
    }
    quint64 ageMs = 0;
    quint64 last = newest;
    std::set<quint64> expired;
    for (const quint64 time : times) {
        const quint64 step = last - std::min(last, time);
        ageMs += step > envelopesKeptMs ? jumpCountsMs : step;
        last = time;
        if (ageMs > envelopesKeptMs)
            expired.insert(time);
    }
    std::erase_if(m_outbox, [&](const auto &entry) {
        return entry.second.settledMs && expired.contains(*entry.second.settledMs);
    });
}

void ModelLocalStore::apply(const PutRequest &o)
{
    m_requests[o.append.conversation] = o.append;
    for (const wire::Body &body : o.append.bodies) {
        if (const auto envelope = m_outbox.find({o.append.conversation, body.id}); envelope != m_outbox.end())
            envelope->second.item.isTried = true;
    }
}

void ModelLocalStore::apply(const Withdraw &o)
{
    const auto it = m_outbox.find({o.conversation, o.id});
    const bool isWaiting = it != m_outbox.end() && !it->second.settledMs;
    if (o.isTried && isWaiting) {
        it->second.item.content.clear();
        it->second.item.kind = quint8(wire::EntryKind::Silent);
    }
    if (o.isTried)
        return;
    if (const ModelMessage *m = message(o.conversation, o.id); m && !m->seq && m->reached < ModelStatus::Sent)
        writable(o.conversation).messages.erase(o.id);
    if (isWaiting)
        m_outbox.erase(it);
}

void ModelLocalStore::apply(const Renumber &o)
{
    ModelMessage *m = writableMessage(o.conversation, o.id);
    if (m && !m->seq && m->reached < ModelStatus::Sent)
        m->number = m->tie = o.number;
    const auto it = m_outbox.find({o.conversation, o.id});
    if (it != m_outbox.end() && !it->second.settledMs)
        it->second.item.number = o.number;
}

void ModelLocalStore::settle(const ConversationId &conversationId, const MessageId &id, quint64 relayTimeMs)
{
    const auto it = m_outbox.find({conversationId, id});
    if (it != m_outbox.end() && !it->second.settledMs)
        it->second.settledMs = relayTimeMs;
}

} // namespace porchlight::test
