// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelLocalStore: what is not here yet, and what holds no longer in another generation (rule 4).

#include "tests/model_local/ModelLocalStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace engine;

void ModelLocalStore::apply(const DropGap &o)
{
    if (conversation(o.conversation)) {
        writable(o.conversation).gaps.erase(o.first);
        settleBehind(o.conversation);
    }
}

void ModelLocalStore::apply(const NoteBehind &o)
{
    ModelConversation &c = writable(o.conversation);
    c.behindHead = o.head;
    const Seq confirmed = m_identity ? mark(o.conversation, m_identity->account).readPrivate : 0;
    const auto readHere = std::count_if(c.messages.begin(), c.messages.end(), [&](const auto &message) {
        const ModelMessage &m = message.second;
        return m.kind == quint8(wire::EntryKind::Counts) && !m.note && m.seq && *m.seq > confirmed && *m.seq <= c.read;
    });
    c.behindUnread = o.unread - std::min(o.unread, quint64(readHere));
}

/// What was behind is here, or was read.
void ModelLocalStore::settleBehind(const ConversationId &id)
{
    const ModelConversation *c = conversation(id);
    if (!c || c->behindUnread == 0)
        return;
    const bool isMissing = std::any_of(c->gaps.begin(), c->gaps.end(), [](const auto &gap) { return !gap.second.isExpired; });
    if ((cursor(LogId::of(id)) >= c->behindHead && !isMissing) || readPosition(id) >= c->behindHead)
        writable(id).behindUnread = 0;
}

void ModelLocalStore::forgetPlaces(const ConversationId &id)
{
    const auto inOrder = timeline(id);
    ModelConversation &old = writable(id);
    const Seq read = readPosition(id);
    for (auto &[key, m] : old.messages) {
        if (m.mine)
            m.reached = std::max(m.reached, m.seq ? status(id, key) : ModelStatus::Received);
        else
            m.seen = m.seen || (m.seq && *m.seq <= read);
    }
    quint64 rank = 0;
    for (const ModelMessage &ordered : inOrder) {
        ModelMessage &m = old.messages.at(ordered.id);
        if (m.place == placeUnsent)
            continue;
        m.era = 0;
        m.tie = ++rank;
        m.seq.reset();
    }
    old.read = 0;
    old.hasEarlierRows = !old.messages.empty();
    old.gaps.clear();
    old.behindHead = old.behindUnread = 0;
    for (auto &[key, envelope] : m_outbox) {
        if (key.first == id)
            envelope.settledMs.reset();
    }
}

void ModelLocalStore::apply(const RewindLog &o)
{
    m_cursors.erase(o.log);
    const ConversationId id = o.log.conversation;
    if (!conversation(id))
        return;
    forgetPlaces(id);
    std::erase_if(m_marks, [&](const auto &mark) { return mark.first.first == id; });
    ++m_era;
}

void ModelLocalStore::apply(const BeginGeneration &o)
{
    for (const ConversationId &id : conversations())
        forgetPlaces(id);
    m_cursors.clear();
    m_tide.clear();
    m_marks.clear();
    m_marksVersion = 0;
    m_readsAgain = false;
    m_generation = o.generation;
    ++m_era;
}

void ModelLocalStore::apply(const SetReadsAgain &o)
{
    m_readsAgain = o.isOn;
}

HistoryPage ModelLocalStore::history(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype)
{
    HistoryPage page;
    for (const auto &[id, conversation] : m_conversations) {
        for (const auto &[first, gap] : conversation->gaps)
            page.missing.push_back({id, gap.first, gap.last, gap.isExpired && !gap.isBeforeDevice});
        page.missing.push_back({id, cursor(LogId::of(id)) + 1, Seq(std::numeric_limits<qint64>::max()), false});
        for (const auto &[key, m] : conversation->messages) {
            if (m.note)
                continue;
            if (m.seq && m.state == ContentState::WaitingForKey) {
                page.missing.push_back({id, *m.seq, *m.seq, false});
                continue;
            }
            if (!m.seq || *m.seq > cursor(LogId::of(id)) || (before && HistoryPlace{m.relayTimeMs, id, *m.seq} >= *before))
                continue;
            wire::Entry entry{*m.seq, m.ordinal, m.kind, m.sender, 0, m.number, m.id, 0, m.relayTimeMs, {}, m.target, {}};
            const bool isSilenced = m.kind == quint8(wire::EntryKind::Silent) && m.content.text.isEmpty()
                && (m.content.type == quint64(Content::Type::Text) || (isAnnotation(m.content.type) && m.content.target.isNull()));
            page.records.push_back(historyRecord({id, entry, m.state, m.content, m.redacted, isSilenced}));
        }
    }
    const AccountId self = m_identity ? m_identity->account : AccountId();
    for (const auto &[account, face] : m_faces) {
        if (!before && face.isValid()) // one's own first
            page.faces.insert(account == self ? page.faces.begin() : page.faces.end(), {account, face});
    }
    std::sort(page.records.begin(), page.records.end(), [](const auto &a, const auto &b) { return a.place() > b.place(); });
    page.isLast = std::cmp_less(page.records.size(), recordsMax);
    if (!page.isLast)
        page.records.resize(std::size_t(recordsMax));
    return page;
}

} // namespace porchlight::test
