// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::wire {

/// Whom something is for. Contacts: whom the account has among its contacts.
enum class Audience : quint8 { Everyone = 0, Contacts = 1, Nobody = 2 };

/// What the relay enforces for an account, since a client could not (C3, D2). As a new account has it, everything is for
/// everyone.
struct AccountSettings
{
    quint8 presence = 0; ///< Audience that sees it, and whose it sees
    quint8 writes = 0;   ///< Audience that may begin to write; the rest is told that it may not
    quint8 adds = 0;     ///< Audience that may add it to groups; the rest sends the group's link

    bool isValid() const { return presence <= quint8(Audience::Nobody) && writes <= quint8(Audience::Nobody) && adds <= quint8(Audience::Nobody); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "presence", self.presence);
        v(2, "writes", self.writes);
        v(3, "adds", self.adds);
    }
    friend bool operator==(const AccountSettings &, const AccountSettings &) = default;
};

} // namespace porchlight::wire
