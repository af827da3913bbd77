// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// No sound from a conversation until then, on all devices of the account; the relay needs to know for wake-ups.
struct Mute
{
    static constexpr auto type = FrameType::Mute;

    quint64 request = 0;
    ConversationId conversation;
    quint64 untilMs = 0;  ///< since 1970, by the relay's clock; 0: not muted

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "until_ms", self.untilMs);
    }
    friend bool operator==(const Mute &, const Mute &) = default;
};

} // namespace porchlight::wire
