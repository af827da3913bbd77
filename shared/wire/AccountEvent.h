// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"

#include <optional>

namespace porchlight::wire {

/// The body of an entry in the account log: what the relay must know in clear about an account. So far one event: a
/// conversation has its first entry, and these are its members.
struct AccountEvent
{
    ConversationId joined;
    std::vector<Member> members;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "joined", self.joined);
        v(2, "members", self.members);
    }
    friend bool operator==(const AccountEvent &, const AccountEvent &) = default;
};

QByteArray encodeAccountEvent(const AccountEvent &event);
std::optional<AccountEvent> decodeAccountEvent(const QByteArray &bytes);

} // namespace porchlight::wire
