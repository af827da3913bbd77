// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Asks how many of the others have a message of a group (rule 6). Answered with receipts.
struct GetReceipts
{
    static constexpr auto type = FrameType::GetReceipts;

    quint64 request = 0;
    ConversationId conversation;
    Seq seq = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "seq", self.seq);
    }
    friend bool operator==(const GetReceipts &, const GetReceipts &) = default;
};

} // namespace porchlight::wire
