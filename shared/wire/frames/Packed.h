// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Frames that were made smaller with zstd (RFC 8878), to clients with the capability "zstd". They count as if they had
/// come by themselves, in this place. Never within one another.
struct Packed
{
    static constexpr auto type = FrameType::Packed;

    quint32 size = 0;  ///< bytes when unpacked, at most packedBytesMax
    QByteArray frames;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return size > 0 && size <= quint32(packedBytesMax) && !frames.isEmpty(); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "size", self.size);
        v(2, "frames", self.frames);
    }
    friend bool operator==(const Packed &, const Packed &) = default;
};

} // namespace porchlight::wire
