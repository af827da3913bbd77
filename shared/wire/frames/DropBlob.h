// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// The blob is not needed any more. Answered with done, whether there was one or not.
struct DropBlob
{
    static constexpr auto type = FrameType::DropBlob;

    quint64 request = 0;
    BlobId blob;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "blob", self.blob);
    }
    friend bool operator==(const DropBlob &, const DropBlob &) = default;
};

} // namespace porchlight::wire
