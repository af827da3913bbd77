// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

#include <QString>

namespace porchlight::wire {

/// The answer to start_conversation.
struct Conversation
{
    static constexpr auto type = FrameType::Conversation;

    quint64 request = 0;
    ConversationId conversation;
    std::vector<Member> members;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "members", self.members);
    }
    friend bool operator==(const Conversation &, const Conversation &) = default;
};

} // namespace porchlight::wire
