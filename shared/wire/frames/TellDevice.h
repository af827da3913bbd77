// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Something for the other devices of one's own account that are connected now. It is stored nowhere: answered with
/// done, whoever has heard it.
struct TellDevice
{
    static constexpr auto type = FrameType::TellDevice;

    quint64 request = 0;
    RendezvousId rendezvous; ///< what it is about: only who knows it takes notice
    QByteArray bytes;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return bytes.size() <= tellBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "rendezvous", self.rendezvous);
        v(2, "bytes", self.bytes);
    }
    friend bool operator==(const TellDevice &, const TellDevice &) = default;
};

} // namespace porchlight::wire
