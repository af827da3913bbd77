// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

#include <optional>

namespace porchlight::wire {

/// Asks for the devices of one's own account (B1), and how far each has got.
struct ListDevices
{
    static constexpr auto type = FrameType::ListDevices;

    quint64 request = 0;
    std::optional<ConversationId> conversation;  ///< whose cursors to tell along

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
    }
    friend bool operator==(const ListDevices &, const ListDevices &) = default;
};

} // namespace porchlight::wire
