// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Shown for a moment and stored nowhere (C4): to whoever else of the conversation has it on the screen. Has no answer.
struct Typing
{
    static constexpr auto type = FrameType::Typing;

    ConversationId conversation;
    quint64 epoch = 0; ///< under whose roster it is sealed
    QByteArray bytes;  ///< opaque to the relay

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return bytes.size() <= typingBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "conversation", self.conversation);
        v(2, "epoch", self.epoch);
        v(3, "bytes", self.bytes);
    }
    friend bool operator==(const Typing &, const Typing &) = default;
};

} // namespace porchlight::wire
