// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// A piece of a blob: bytes that the devices of one account lay down for each other for a day. The pieces come in their
/// order, from 0; the same one again changes nothing. Answered with done.
struct PutBlob
{
    static constexpr auto type = FrameType::PutBlob;

    quint64 request = 0;
    BlobId blob;
    quint32 chunk = 0;
    QByteArray bytes;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return chunk < blobChunksMax && !bytes.isEmpty() && bytes.size() <= blobChunkBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "blob", self.blob);
        v(2, "chunk", self.chunk);
        v(3, "bytes", self.bytes);
    }
    friend bool operator==(const PutBlob &, const PutBlob &) = default;
};

} // namespace porchlight::wire
