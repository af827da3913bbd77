// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PresenceService: what concerns the many watchers of a large group, and who is typing.

#include "relay/services/PresenceService.h"

#include <algorithm>

namespace porchlight::relay {

void PresenceService::beginRound(const ConversationId &conversation)
{
    const auto [round, isNew] = m_rounds.try_emplace(conversation);
    if (isNew)
        round->second.due = m_registry.now().mono + roundSpacing;
    else
        round->second.again = round->second.again || round->second.after != 0;
}

void PresenceService::askOn()
{
    const milliseconds now = m_registry.now().mono;
    for (auto it = m_rounds.begin(); it != m_rounds.end() && m_askedInRound.size() < roundReadsMax;) {
        auto &[conversation, round] = *it;
        while (round.due <= now && m_askedInRound.size() < roundReadsMax && askNext(conversation, round)) {
        }
        if (round.due > now || m_askedInRound.size() >= roundReadsMax)
            ++it;
        else if (round.again)
            round = {now + roundSpacing};
        else
            it = m_rounds.erase(it);
    }
}

/// False when there is nobody left.
bool PresenceService::askNext(const ConversationId &conversation, Round &round)
{
    const auto asked = m_askedBy.find(conversation);
    if (asked == m_askedBy.end())
        return false;
    const auto next = asked->second.upper_bound(round.after);
    if (next == asked->second.end())
        return false;
    round.after = *next;
    if (Connection *connection = m_registry.find(*next)) {
        m_askedInRound.insert(*next);
        ask(*connection, m_watchers.at(*next));
    }
    return true;
}

void PresenceService::noteChanges()
{
    for (std::size_t left = changesMax; left > 0 && !m_changes.empty();) {
        Change &change = m_changes.front();
        m_changesNotBegun.erase(change.account);
        const auto watchers = m_watchersOf.find(change.account);
        auto next = watchers == m_watchersOf.end() ? std::set<ConnectionId>::const_iterator() : watchers->second.upper_bound(change.after);
        for (; watchers != m_watchersOf.end() && next != watchers->second.end() && left > 0; ++next, --left) {
            change.after = *next;
            noteChange(*next, change.account);
        }
        if (watchers == m_watchersOf.end() || next == watchers->second.end())
            m_changes.pop_front();
    }
}

// ---- typing

void PresenceService::received(Connection &connection, const wire::Typing &typing)
{
    const auto watcher = m_watchers.find(connection.id);
    if (watcher == m_watchers.end() || !watcher->second.conversations.contains(typing.conversation))
        return; // not on its screen, or not for it: nobody is told so
    if (m_registry.load().sheds(Work::Typing))
        return;
    milliseconds &last = watcher->second.typed.try_emplace(typing.conversation, -typingSpacing).first->second;
    if (m_registry.now().mono < last + typingSpacing)
        return;
    last = m_registry.now().mono;
    const bool areTwo = watcher->second.conversations.at(typing.conversation).size() == 1; // elsewhere a block is the client's
    const wire::Typed typed{typing.conversation, connection.device.account, connection.device.number, typing.epoch, typing.bytes};
    const std::set<ConnectionId> &watching = m_watching.at(typing.conversation);
    if (watching.size() > sliceMax) {
        if (m_typing.size() < typingMax) // of a moment ago, once it had its turn
            m_typing.push_back({typed});
        return;
    }
    for (const ConnectionId id : watching) {
        const Connection *other = m_registry.peek(id);
        if (other && !(areTwo && areBlocked(connection.device.account, other->device.account)))
            tellTyping(id, typed);
    }
}

void PresenceService::tellTyping()
{
    for (std::size_t left = sliceMax; left > 0 && !m_typing.empty();) {
        TypingTold &told = m_typing.front();
        const auto watching = m_watching.find(told.typed.conversation);
        auto next = watching == m_watching.end() ? std::set<ConnectionId>::const_iterator() : watching->second.upper_bound(told.after);
        for (; watching != m_watching.end() && next != watching->second.end() && left > 0; ++next, --left) {
            told.after = *next;
            tellTyping(*next, told.typed);
        }
        if (watching == m_watching.end() || next == watching->second.end())
            m_typing.pop_front();
    }
}

void PresenceService::tellTyping(ConnectionId id, const wire::Typed &typed)
{
    Connection *other = m_registry.find(id);
    // Nothing waits for one that does not read: it would be of a moment ago.
    if (other && other->device.account != typed.account && other->writable)
        m_registry.send(*other, typed);
}

milliseconds PresenceService::sliceDeadline() const
{
    if (!m_typing.empty() || !m_changes.empty())
        return m_registry.now().mono;
    milliseconds next = Never;
    if (m_askedInRound.size() < roundReadsMax) {
        for (const auto &[conversation, round] : m_rounds)
            next = std::min(next, round.due);
    }
    return next;
}

} // namespace porchlight::relay
