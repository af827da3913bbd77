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
    Watcher &watcher = m_watchers[connection.id];
    if (pending.turn != watcher.turn)
        return;
    forget(connection.id, watcher);
    for (const Peer &peer : peers) {
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
    for (const ConnectionId id : watchers->second) {
        Watcher &watcher = m_watchers.at(id);
        watcher.changed.insert(account);
        schedule(id, watcher);
    }
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
        const auto presence = m_book.of(account, m_registry.now());
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
    while (!m_due.empty() && m_due.begin()->first <= m_registry.now().mono) {
        const ConnectionId id = m_due.begin()->second;
        m_due.erase(m_due.begin());
        if (Connection *connection = m_registry.find(id))
            flush(*connection, m_watchers.at(id));
    }
}

milliseconds PresenceService::deadline() const
{
    return std::min(m_book.deadline(), m_due.empty() ? Never : m_due.begin()->first);
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
    for (const ConnectionId id : m_watching.at(typing.conversation)) {
        Connection *other = m_registry.find(id);
        // Nothing waits for one that does not read: it would be of a moment ago.
        if (other && other->device.account != connection.device.account && other->writable) {
            m_registry.send(*other, wire::Typed{typing.conversation, connection.device.account,
                                                connection.device.number, typing.epoch, typing.bytes});
        }
    }
}

} // namespace porchlight::relay
