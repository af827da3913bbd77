// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/PresenceService.h"

#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

template <class Key>
void drop(std::map<Key, std::set<ConnectionId>> &all, const Key &key, ConnectionId id)
{
    const auto found = all.find(key);
    if (found == all.end())
        return;
    found->second.erase(id);
    if (found->second.empty())
        all.erase(found);
}

} // namespace

// ---- connections

void PresenceService::welcomed(Connection &connection)
{
    if (connection.isPending)
        return; // it is no device of the account yet
    m_book.came(connection.device.account, connection.id, m_registry.now());
    changed(connection.device.account);
}

void PresenceService::left(ConnectionId id, const AccountId &account)
{
    m_askedInRound.erase(id);
    if (const auto watcher = m_watchers.find(id); watcher != m_watchers.end()) {
        forget(id, watcher->second);
        wish(id, watcher->second, {});
        m_due.erase({watcher->second.due, id});
        m_watchers.erase(watcher);
    }
    m_book.left(account, id, m_registry.now());
}

void PresenceService::received(Connection &connection, const wire::Active &active)
{
    if (connection.isPending)
        return;
    m_book.active(connection.device.account, connection.id, active.isActive, m_registry.now());
    changed(connection.device.account);
}

// ---- who wants to know

void PresenceService::received(Connection &connection, const wire::Watch &watch)
{
    if (connection.isPending)
        return;
    Watcher &watcher = m_watchers[connection.id];
    wish(connection.id, watcher, watch.conversations);
    ask(connection, watcher);
}

void PresenceService::wish(ConnectionId id, Watcher &watcher, std::vector<ConversationId> conversations)
{
    for (const ConversationId &conversation : watcher.asked)
        drop(m_askedBy, conversation, id);
    watcher.asked = std::move(conversations);
    for (const ConversationId &conversation : watcher.asked)
        m_askedBy[conversation].insert(id);
}

void PresenceService::ask(Connection &connection, Watcher &watcher)
{
    ++watcher.turn;
    if (watcher.asked.empty())
        return forget(connection.id, watcher);
    m_registry.read(connection, PeersQuery{connection.device, watcher.asked}, PendingPeers{watcher.turn});
}

void PresenceService::published(const AccountEntry &entry)
{
    const auto event = wire::decodeAccountEvent(entry.entry.body);
    if (event && event->blocked)
        blockChanged(entry.account, *event->blocked, event->on.value_or(false));
    if (event && event->settings)
        settingsChanged(entry.account);
    if (event && event->contact) {
        askAgain(entry.account, *event->contact);
        if (!m_left.contains({*event->contact, entry.account})) // he would notice
            askAgain(*event->contact, entry.account);
    }
    if (event && event->left) {
        for (const ConnectionId id : m_registry.ofAccount(entry.account))
            hide(id, *event->left);
    }
    const auto conversation = !event ? std::nullopt : event->accepted ? event->accepted : event->left ? event->left : event->joined;
    // Of a group the others hear by its entries, once for all who come.
    const bool isOfGroup = event && (event->isGroup || event->left);
    if (conversation)
        askAll(*conversation, isOfGroup ? std::optional(entry.account) : std::nullopt);
}

void PresenceService::published(const PublishedEntries &entries)
{
    const bool areOthers = std::ranges::any_of(entries.frame->entries, [](const wire::Entry &entry) {
        return entry.kind == quint8(wire::EntryKind::Control) || entry.kind == quint8(wire::EntryKind::Gone);
    });
    if (areOthers)
        askAll(entries.frame->log.conversation);
}

void PresenceService::askAll(const ConversationId &conversation, const std::optional<AccountId> &only)
{
    const auto asked = m_askedBy.find(conversation);
    if (!only && asked != m_askedBy.end() && asked->second.size() > sliceMax)
        return beginRound(conversation);
    for (const ConnectionId id : asked == m_askedBy.end() ? std::set<ConnectionId>() : asked->second) {
        Connection *connection = m_registry.find(id);
        if (connection && (!only || connection->device.account == *only))
            ask(*connection, m_watchers.at(id));
    }
}

void PresenceService::hide(ConnectionId id, const ConversationId &conversation)
{
    const auto watcher = m_watchers.find(id);
    if (watcher == m_watchers.end())
        return;
    const auto shown = watcher->second.conversations.extract(conversation);
    if (shown.empty())
        return;
    drop(m_watching, conversation, id);
    for (const AccountId &account : shown.mapped()) {
        const bool isElsewhere = std::ranges::any_of(watcher->second.conversations,
                                                     [&](const auto &other) { return other.second.contains(account); });
        if (isElsewhere)
            continue;
        drop(m_watchersOf, account, id);
        watcher->second.changed.erase(account);
    }
}

void PresenceService::found(Connection &connection, const PendingPeers &pending, const std::vector<Peer> &peers)
{
    m_askedInRound.erase(connection.id);
    Watcher &watcher = m_watchers[connection.id];
    if (pending.turn != watcher.turn)
        return;
    forget(connection.id, watcher);
    watcher.sights.clear();
    for (const Peer &peer : peers) {
        if (peer.sight != Sight::Shown)
            watcher.sights[peer.account] = peer.sight;
        watcher.conversations[peer.conversation].insert(peer.account);
        m_watching[peer.conversation].insert(connection.id);
        m_watchersOf[peer.account].insert(connection.id);
        watcher.changed.insert(peer.account);
    }
    std::erase_if(watcher.told, [&](const auto &told) { return !watcher.changed.contains(told.first); });
    watcher.notBefore = m_registry.now().mono; // what has come onto the screen is told at once
    flush(connection, watcher);
}

void PresenceService::forget(ConnectionId id, Watcher &watcher)
{
    for (const auto &[conversation, accounts] : watcher.conversations) {
        drop(m_watching, conversation, id);
        for (const AccountId &account : accounts)
            drop(m_watchersOf, account, id);
    }
    watcher.conversations.clear();
    watcher.changed.clear();
    watcher.typed.clear();
}

// ---- telling

void PresenceService::changed(const AccountId &account)
{
    const auto watchers = m_watchersOf.find(account);
    if (watchers == m_watchersOf.end())
        return;
    if (watchers->second.size() > changesMax) {
        if (m_changesNotBegun.insert(account).second)
            m_changes.push_back({account});
        return;
    }
    for (const ConnectionId id : watchers->second)
        noteChange(id, account);
}

void PresenceService::noteChange(ConnectionId id, const AccountId &account)
{
    Watcher &watcher = m_watchers.at(id);
    const Connection *connection = m_registry.peek(id);
    if (!connection || isHidden(connection->device.account, watcher, account))
        return; // it is not even told later than it would be
    watcher.changed.insert(account);
    schedule(id, watcher);
}

void PresenceService::schedule(ConnectionId id, Watcher &watcher)
{
    if (watcher.due != Never)
        return;
    watcher.due = std::max(m_registry.now().mono + m_registry.load().gather(gatherFor), watcher.notBefore);
    m_due.insert({watcher.due, id});
}

void PresenceService::flush(Connection &connection, Watcher &watcher)
{
    m_due.erase({watcher.due, connection.id});
    watcher.due = Never;
    // Whoever does not read is told when it does: what has changed until then is one state, not many.
    if (!connection.writable || m_registry.load().sheds(Work::Presence)) {
        watcher.notBefore = m_registry.now().mono + spacing;
        if (!watcher.changed.empty())
            schedule(connection.id, watcher);
        return;
    }
    wire::Presences frame;
    std::set<AccountId> unknown;
    for (const AccountId &account : watcher.changed) {
        const auto presence = seen(connection.device.account, watcher, account);
        if (!presence) {
            unknown.insert(account);
            continue;
        }
        const auto [told, isNew] = watcher.told.try_emplace(account, *presence);
        if (isNew || std::exchange(told->second, *presence) != *presence)
            frame.accounts.push_back(*presence);
    }
    watcher.changed = std::move(unknown);
    watcher.notBefore = m_registry.now().mono + spacing;
    if (!watcher.changed.empty())
        schedule(connection.id, watcher);
    if (!frame.accounts.empty())
        m_registry.send(connection, std::move(frame));
}

void PresenceService::tick()
{
    for (const AccountId &account : m_book.takeGone(m_registry.now()))
        changed(account);
    tellThatTheyWent();
    noteChanges();
    for (std::size_t left = sliceMax; left > 0 && !m_due.empty() && m_due.begin()->first <= m_registry.now().mono; --left) {
        const ConnectionId id = m_due.begin()->second;
        m_due.erase(m_due.begin());
        if (Connection *connection = m_registry.find(id))
            flush(*connection, m_watchers.at(id));
    }
    askOn();
    tellTyping();
}

milliseconds PresenceService::deadline() const
{
    return std::min({m_book.deadline(), sliceDeadline(), m_due.empty() ? Never : m_due.begin()->first,
                     m_leavingFor.empty() ? Never : m_leavingFor.begin()->first});
}

// ---- who hides from whom

void PresenceService::askAgain(const AccountId &watching, const AccountId &watched)
{
    const auto watchers = m_watchersOf.find(watched);
    for (const ConnectionId id : watchers == m_watchersOf.end() ? std::set<ConnectionId>() : watchers->second) {
        Connection *connection = m_registry.find(id);
        if (connection && connection->device.account == watching)
            ask(*connection, m_watchers.at(id));
    }
}

void PresenceService::settingsChanged(const AccountId &account)
{
    // Who hides does not see either.
    const auto watchers = m_watchersOf.find(account);
    std::set<ConnectionId> asking = watchers == m_watchersOf.end() ? std::set<ConnectionId>() : watchers->second;
    for (const ConnectionId id : m_registry.ofAccount(account)) {
        if (m_watchers.contains(id))
            asking.insert(id);
    }
    for (const ConnectionId id : asking) {
        Connection *connection = m_registry.find(id);
        if (connection && !m_left.contains({connection->device.account, account})) // the blocked one sees nobody do that
            ask(*connection, m_watchers.at(id));
    }
}

void PresenceService::blockChanged(const AccountId &by, const AccountId &other, bool isBlocked)
{
    const Pair pair{other, by};
    const auto known = m_left.find(pair);
    if (known != m_left.end()) {
        if (known->second)
            m_leavingFor.erase({known->second->goneAt, pair});
        m_left.erase(known);
    }
    if (isBlocked) {
        const auto &left = m_left[pair] = m_book.leftNow(by, m_registry.now());
        if (left && left->goneAt != Never)
            m_leavingFor.insert({left->goneAt, pair});
    } else {
        askAgain(other, by);
    }
    askAgain(by, other);
}

void PresenceService::tellThatTheyWent()
{
    while (!m_leavingFor.empty() && m_leavingFor.begin()->first <= m_registry.now().mono) {
        const auto [watching, watched] = m_leavingFor.begin()->second;
        m_leavingFor.erase(m_leavingFor.begin());
        m_left.at({watching, watched})->goneAt = Never;
        for (const ConnectionId id : m_registry.ofAccount(watching)) {
            const auto watcher = m_watchers.find(id);
            const auto watchers = m_watchersOf.find(watched);
            if (watcher == m_watchers.end() || watchers == m_watchersOf.end() || !watchers->second.contains(id))
                continue;
            const auto sight = watcher->second.sights.find(watched);
            if (sight != watcher->second.sights.end() && sight->second != Sight::Blocked)
                continue;
            watcher->second.changed.insert(watched);
            schedule(id, watcher->second);
        }
    }
}

bool PresenceService::isHidden(const AccountId &watching, const Watcher &watcher, const AccountId &watched) const
{
    return watcher.sights.contains(watched) || m_left.contains({watching, watched});
}

bool PresenceService::areBlocked(const AccountId &one, const AccountId &other) const
{
    const auto isIn = [this](const AccountId &watching, const AccountId &watched) {
        for (const ConnectionId id : m_registry.ofAccount(watching)) {
            const auto watcher = m_watchers.find(id);
            const auto sight = watcher == m_watchers.end() ? decltype(Watcher::sights)::const_iterator()
                                                           : watcher->second.sights.find(watched);
            if (watcher != m_watchers.end() && sight != watcher->second.sights.end() && sight->second != Sight::Hidden)
                return true;
        }
        return m_left.contains({watching, watched});
    };
    return isIn(one, other) || isIn(other, one);
}

std::optional<wire::AccountPresence> PresenceService::seen(const AccountId &watching, const Watcher &watcher,
                                                           const AccountId &watched) const
{
    const Now now = m_registry.now();
    const auto sight = watcher.sights.find(watched);
    const auto left = m_left.find({watching, watched});
    const bool hides = sight != watcher.sights.end() && sight->second != Sight::Blocked;
    if (hides) {
        const auto told = watcher.told.find(watched);
        const bool wasSeen = told != watcher.told.end() && told->second.presence != quint8(wire::Presence::Offline);
        const auto unseen = m_book.ofStranger(watched, now);
        return wasSeen ? wire::AccountPresence{watched, quint8(wire::Presence::Offline)} : unseen;
    }
    if (left != m_left.end() && left->second)
        return PresenceBook::presenceIn(watched, *left->second);
    if (left != m_left.end() || sight != watcher.sights.end())
        return m_book.ofStranger(watched, now);
    return m_book.of(watched, now);
}

} // namespace porchlight::relay
