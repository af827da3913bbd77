// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Asks who may read a conversation of one's own in an epoch.
struct GetRoster
{
    static constexpr auto type = FrameType::GetRoster;

    quint64 request = 0;
    ConversationId conversation;
    std::optional<quint64> epoch; ///< absent: the one that an append is for; before the first entry, the one it begins with

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "epoch", self.epoch);
    }
    friend bool operator==(const GetRoster &, const GetRoster &) = default;
};

} // namespace porchlight::wire
