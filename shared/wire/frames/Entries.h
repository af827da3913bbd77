// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <optional>

namespace porchlight::wire {

/// Entries of one log in order, whether pushed or read on from the store; there is no second way of delivering.
/// Encoded once and shared by every recipient, so nothing in it is about one of them.
struct Entries
{
    static constexpr auto type = FrameType::Entries;

    LogId log;
    Seq head = 0;  ///< the log's newest entry when this was made
    std::vector<Entry> entries;
    std::optional<QByteArray> tide = {};  ///< as in welcome: whoever stores the entries has it too

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !entries.empty() && (!tide || tide->size() <= tideBytesMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "log", self.log);
        v(2, "head", self.head);
        v(3, "entries", self.entries);
        v(4, "tide", self.tide);
    }
    friend bool operator==(const Entries &, const Entries &) = default;
};

} // namespace porchlight::wire
