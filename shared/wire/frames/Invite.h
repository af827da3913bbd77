// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Asks for an invitation to the relay, for somebody who has no account there. Answered with invitation, or not-allowed
/// where only the operator invites.
struct Invite
{
    static constexpr auto type = FrameType::Invite;

    quint64 request = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
    }
    friend bool operator==(const Invite &, const Invite &) = default;
};

} // namespace porchlight::wire
