// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Takes one of one's own devices away: tokens, cursors, mailbox and connection are gone at once (B1).
struct UnlinkDevice
{
    static constexpr auto type = FrameType::UnlinkDevice;

    quint64 request = 0;
    quint32 device = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "device", self.device);
    }
    friend bool operator==(const UnlinkDevice &, const UnlinkDevice &) = default;
};

} // namespace porchlight::wire
