// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Asks for the handles of the members of a group. Answered with members.
struct GetMembers
{
    static constexpr auto type = FrameType::GetMembers;

    quint64 request = 0;
    ConversationId conversation;
    std::optional<AccountId> after; ///< the last one of the page before

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "after", self.after);
    }
    friend bool operator==(const GetMembers &, const GetMembers &) = default;
};

} // namespace porchlight::wire
