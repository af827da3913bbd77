// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Blocks somebody, or no more (rule 11). Who is blocked is no contact any more. Answered with done; the account log says it.
struct SetBlocked
{
    static constexpr auto type = FrameType::SetBlocked;

    quint64 request = 0;
    AccountId account;
    bool isBlocked = false;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "account", self.account);
        v(2, "is_blocked", self.isBlocked);
    }
    friend bool operator==(const SetBlocked &, const SetBlocked &) = default;
};

} // namespace porchlight::wire
