// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// The request is done and durable. The answer to requests that have nothing else to say.
struct Done
{
    static constexpr auto type = FrameType::Done;

    quint64 request = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
    }
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace porchlight::wire
