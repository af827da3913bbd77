// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Adds somebody to one's contacts, or takes him out (D2). Answered with done; the account log says it.
struct SetContact
{
    static constexpr auto type = FrameType::SetContact;

    quint64 request = 0;
    AccountId account;
    bool isContact = false;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "account", self.account);
        v(2, "is_contact", self.isContact);
    }
    friend bool operator==(const SetContact &, const SetContact &) = default;
};

} // namespace porchlight::wire
