// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// What somebody in a watched conversation has shown (typing). The sender is the relay's word; what is in it is sealed.
struct Typed
{
    static constexpr auto type = FrameType::Typed;

    ConversationId conversation;
    AccountId account;
    quint32 device = 0;
    quint64 epoch = 0;
    QByteArray bytes;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return bytes.size() <= typingBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "conversation", self.conversation);
        v(2, "account", self.account);
        v(3, "device", self.device);
        v(4, "epoch", self.epoch);
        v(5, "bytes", self.bytes);
    }
    friend bool operator==(const Typed &, const Typed &) = default;
};

} // namespace porchlight::wire
