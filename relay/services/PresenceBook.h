// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"
#include "shared/wire/frames/Presences.h"

#include <map>
#include <optional>
#include <set>

namespace porchlight::relay {

/// Who is there (C1), of all accounts with a connection here: in memory, rebuilt after a restart from the connections
/// that come back. An account is online while somebody is at one of its devices, away while one is connected; when the
/// last one has gone it stays what it was for `grace`, so that a blip is seen by nobody. A value; no clock of its own.
class PresenceBook
{
public:
    static constexpr milliseconds grace = 30s;

    void came(const AccountId &account, ConnectionId connection, Now now);
    void left(const AccountId &account, ConnectionId connection, Now now);
    /// Somebody is at this device, or is not any more.
    void active(const AccountId &account, ConnectionId connection, bool isActive, Now now);

    /// Nothing while it cannot be known: after a start of the relay everybody has `grace` to come back.
    std::optional<wire::AccountPresence> of(const AccountId &account, Now now) const;
    /// What would be said of it if it never had been here.
    std::optional<wire::AccountPresence> ofStranger(const AccountId &account, Now now) const;

    struct Account
    {
        std::map<ConnectionId, bool> connections;        ///< whether somebody is at it
        std::optional<milliseconds> lastActive;          ///< on the wall
        milliseconds goneAt = Never;                     ///< monotonic; with no connection: when the grace is over
        wire::Presence before = wire::Presence::Offline; ///< shown during the grace
    };
    /// As if all of its connections went now. Nothing when it never was here.
    std::optional<Account> leftNow(const AccountId &account, Now now) const;
    static wire::AccountPresence presenceIn(const AccountId &account, const Account &state);

    /// Whose grace is over by now; they are offline from here on.
    std::vector<AccountId> takeGone(Now now);
    milliseconds deadline() const;

private:
    static wire::Presence presenceOf(const Account &account);

    std::map<AccountId, Account> m_accounts;
    std::set<std::pair<milliseconds, AccountId>> m_leaving;
    std::optional<milliseconds> m_since; ///< monotonic, of the first that came
};

} // namespace porchlight::relay
