// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// The answer to get-blob.
struct Blob
{
    static constexpr auto type = FrameType::Blob;

    quint64 request = 0;
    QByteArray bytes;
    bool hasMore = false; ///< the next piece is there as well

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return bytes.size() <= blobChunkBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "bytes", self.bytes);
        v(2, "has_more", self.hasMore);
    }
    friend bool operator==(const Blob &, const Blob &) = default;
};

} // namespace porchlight::wire
