// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Where the event stands, and the epoch that it began.
struct GroupChanged
{
    static constexpr auto type = FrameType::GroupChanged;

    quint64 request = 0;
    ConversationId conversation;
    Seq seq = 0;
    quint64 epoch = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "seq", self.seq);
        v(3, "epoch", self.epoch);
    }
    friend bool operator==(const GroupChanged &, const GroupChanged &) = default;
};

} // namespace porchlight::wire
