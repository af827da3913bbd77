// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// What another device of one's own account has told (tell-device).
struct DeviceSays
{
    static constexpr auto type = FrameType::DeviceSays;

    RendezvousId rendezvous;
    quint32 device = 0; ///< which one; the relay's word
    QByteArray bytes;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return bytes.size() <= tellBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "rendezvous", self.rendezvous);
        v(2, "device", self.device);
        v(3, "bytes", self.bytes);
    }
    friend bool operator==(const DeviceSays &, const DeviceSays &) = default;
};

} // namespace porchlight::wire
