// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Watermarks of one's own account in one conversation.
struct OwnMark
{
    ConversationId conversation;
    Seq delivered = 0;   ///< the device can show everything up to here
    Seq readPrivate = 0; ///< for one's own devices
    Seq readPublic = 0;  ///< what others may see

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "conversation", self.conversation);
        v(2, "delivered", self.delivered);
        v(3, "read_private", self.readPrivate);
        v(4, "read_public", self.readPublic);
    }
    friend bool operator==(const OwnMark &, const OwnMark &) = default;
};

/// The device's account has shown or read a conversation up to here (rule 6). Marks only grow.
struct Mark
{
    static constexpr auto type = FrameType::Mark;

    std::vector<OwnMark> marks;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !marks.empty(); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "marks", self.marks);
    }
    friend bool operator==(const Mark &, const Mark &) = default;
};

} // namespace porchlight::wire
