// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Reads back in a log, on demand (B5): entries before a place, the newest first chosen. Moves no cursor.
struct Fetch
{
    static constexpr auto type = FrameType::Fetch;

    quint64 request = 0;
    LogId log;  ///< a conversation
    Seq before = 0;  ///< entries below this sequence
    quint32 limit = 0;  ///< at most so many, 1 to 128

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return before > 0 && limit > 0 && limit <= 128; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "log", self.log);
        v(2, "before", self.before);
        v(3, "limit", self.limit);
    }
    friend bool operator==(const Fetch &, const Fetch &) = default;
};

} // namespace porchlight::wire
