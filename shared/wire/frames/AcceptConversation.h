// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Accepts a stranger's request (rule 12): from now on receipts flow back. Appending accepts too.
struct AcceptConversation
{
    static constexpr auto type = FrameType::AcceptConversation;

    quint64 request = 0;
    ConversationId conversation;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
    }
    friend bool operator==(const AcceptConversation &, const AcceptConversation &) = default;
};

} // namespace porchlight::wire
