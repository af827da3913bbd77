// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Asks for one piece of a blob of one's own account.
struct GetBlob
{
    static constexpr auto type = FrameType::GetBlob;

    quint64 request = 0;
    BlobId blob;
    quint32 chunk = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return chunk < blobChunksMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "blob", self.blob);
        v(2, "chunk", self.chunk);
    }
    friend bool operator==(const GetBlob &, const GetBlob &) = default;
};

} // namespace porchlight::wire
