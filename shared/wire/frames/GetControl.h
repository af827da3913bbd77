// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Asks for the control events of a group, from its create on: a member, or who shows that he holds the secret of its
/// invitation. Answered with control.
struct GetControl
{
    static constexpr auto type = FrameType::GetControl;

    quint64 request = 0;
    ConversationId conversation;
    Seq after = 0; ///< the sequence of the last one known; 0: none
    std::optional<QByteArray> proof; ///< by the invitation's key, of one who is no member

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !proof || proof->size() == signatureBytes; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "after", self.after);
        v(3, "proof", self.proof);
    }
    friend bool operator==(const GetControl &, const GetControl &) = default;
};

} // namespace porchlight::wire
