// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// A page of them, ascending by account.
struct Members
{
    static constexpr auto type = FrameType::Members;

    quint64 request = 0;
    std::vector<Member> members;
    bool hasMore = false;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "members", self.members);
        v(2, "has_more", self.hasMore);
    }
    friend bool operator==(const Members &, const Members &) = default;
};

} // namespace porchlight::wire
