// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// The conversations that this device has on its screen, in place of those before: it is told who of their members is
/// there, and who is typing (C2, C4). Has no answer, and does not outlive the connection.
struct Watch
{
    static constexpr auto type = FrameType::Watch;

    std::vector<ConversationId> conversations;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return conversations.size() <= std::size_t(watchedMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "conversations", self.conversations);
    }
    friend bool operator==(const Watch &, const Watch &) = default;
};

} // namespace porchlight::wire
