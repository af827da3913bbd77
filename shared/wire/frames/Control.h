// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// The entries that have changed who belongs to a group, in order: of the kinds control and gone. They need not be
/// consecutive.
struct Control
{
    static constexpr auto type = FrameType::Control;

    quint64 request = 0;
    ConversationId conversation;
    std::vector<Entry> entries;
    bool hasMore = false;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "entries", self.entries);
        v(3, "has_more", self.hasMore);
    }
    friend bool operator==(const Control &, const Control &) = default;
};

} // namespace porchlight::wire
