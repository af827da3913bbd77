// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/DevicesNotice.h"
#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// The answer to get-roster. What an append of this epoch must say, and what that stands for.
struct Roster
{
    static constexpr auto type = FrameType::Roster;

    quint64 request = 0;
    ConversationId conversation;
    quint64 epoch = 0;
    RosterDigest digest; ///< of the conversation, the epoch and the members; all zero in epoch 0
    std::vector<DevicesNotice> members; ///< those that have a list, ascending by account

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "epoch", self.epoch);
        v(3, "digest", self.digest);
        v(4, "members", self.members);
    }
    friend bool operator==(const Roster &, const Roster &) = default;
};

} // namespace porchlight::wire
