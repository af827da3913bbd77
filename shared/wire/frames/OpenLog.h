// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

#include <optional>

namespace porchlight::wire {

/// "Read these logs after my cursors": start, rewind and implicit acknowledgement in one. The relay pushes from there.
struct OpenLog
{
    static constexpr auto type = FrameType::OpenLog;

    std::vector<Position> after;  ///< the client's durable cursors
    std::optional<quint64> newest = {};  ///< only the newest so many of each log; the answer may begin with trimmed (rule 9)

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !after.empty(); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "after", self.after);
        v(2, "newest", self.newest);
    }
    friend bool operator==(const OpenLog &, const OpenLog &) = default;
};

} // namespace porchlight::wire
