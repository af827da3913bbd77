// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/PresenceBook.h"

#include <algorithm>

namespace porchlight::relay {

using wire::Presence;

Presence PresenceBook::presenceOf(const Account &account)
{
    if (account.connections.empty())
        return account.goneAt == Never ? Presence::Offline : account.before;
    const bool isAnyActive = std::ranges::any_of(account.connections, [](const auto &one) { return one.second; });
    return isAnyActive ? Presence::Online : Presence::Away;
}

void PresenceBook::came(const AccountId &account, ConnectionId connection, Now now)
{
    m_since = m_since.value_or(now.mono);
    Account &known = m_accounts[account];
    // Who was there a moment ago still is: the device says otherwise if not.
    const bool isBack = known.connections.empty() && known.goneAt != Never && known.before == Presence::Online;
    m_leaving.erase({known.goneAt, account});
    known.goneAt = Never;
    known.connections[connection] = isBack;
}

void PresenceBook::left(const AccountId &account, ConnectionId connection, Now now)
{
    const auto known = m_accounts.find(account);
    if (known == m_accounts.end())
        return;
    const Presence before = presenceOf(known->second);
    if (known->second.connections.erase(connection) == 0 || !known->second.connections.empty())
        return;
    known->second.before = before;
    known->second.goneAt = now.mono + grace;
    m_leaving.insert({known->second.goneAt, account});
}

void PresenceBook::active(const AccountId &account, ConnectionId connection, bool isActive, Now now)
{
    const auto known = m_accounts.find(account);
    const auto at = known == m_accounts.end() ? decltype(Account::connections)::iterator()
                                              : known->second.connections.find(connection);
    if (known == m_accounts.end() || at == known->second.connections.end())
        return;
    if (isActive || at->second)
        known->second.lastActive = now.wall;
    at->second = isActive;
}

std::optional<wire::AccountPresence> PresenceBook::of(const AccountId &account, Now now) const
{
    const auto known = m_accounts.find(account);
    return known == m_accounts.end() ? ofStranger(account, now) : std::optional(presenceIn(account, known->second));
}

std::optional<wire::AccountPresence> PresenceBook::ofStranger(const AccountId &account, Now now) const
{
    const bool mayStillCome = !m_since || now.mono < *m_since + grace;
    return mayStillCome ? std::nullopt : std::optional(wire::AccountPresence{account, quint8(Presence::Offline)});
}

wire::AccountPresence PresenceBook::presenceIn(const AccountId &account, const Account &state)
{
    wire::AccountPresence presence{account, quint8(presenceOf(state))};
    if (state.lastActive && presence.presence != quint8(Presence::Online))
        presence.lastActiveMs = quint64(std::max<qint64>(0, state.lastActive->count()));
    return presence;
}

std::optional<PresenceBook::Account> PresenceBook::leftNow(const AccountId &account, Now now) const
{
    const auto known = m_accounts.find(account);
    if (known == m_accounts.end())
        return std::nullopt;
    Account left = known->second;
    if (left.connections.empty())
        return left; // it is gone already, or about to be
    left.before = presenceOf(left);
    left.connections.clear();
    left.goneAt = now.mono + grace;
    return left;
}

std::vector<AccountId> PresenceBook::takeGone(Now now)
{
    std::vector<AccountId> gone;
    while (!m_leaving.empty() && m_leaving.begin()->first <= now.mono) {
        const AccountId account = m_leaving.begin()->second;
        m_leaving.erase(m_leaving.begin());
        m_accounts.at(account).goneAt = Never;
        gone.push_back(account);
    }
    return gone;
}

milliseconds PresenceBook::deadline() const
{
    return m_leaving.empty() ? Never : m_leaving.begin()->first;
}

} // namespace porchlight::relay
