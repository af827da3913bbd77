// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Whether somebody is there (C1).
enum class Presence : quint8 {
    Offline = 0,
    Away = 1,   ///< connected, and nobody at the device
    Online = 2,
};

/// How one account stands, as far as the relay says so.
struct AccountPresence
{
    AccountId account;
    quint8 presence = 0; ///< Presence; raw, since newer relays may have others
    std::optional<quint64> lastActiveMs = {}; ///< since 1970; when somebody was last at one of its devices; absent: not told

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "account", self.account);
        v(2, "presence", self.presence);
        v(3, "last_active_ms", self.lastActiveMs);
    }
    friend bool operator==(const AccountPresence &, const AccountPresence &) = default;
};

/// What has changed since the last one on this connection, of members of the watched conversations.
struct Presences
{
    static constexpr auto type = FrameType::Presences;

    std::vector<AccountPresence> accounts;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !accounts.empty(); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "accounts", self.accounts);
    }
    friend bool operator==(const Presences &, const Presences &) = default;
};

} // namespace porchlight::wire
