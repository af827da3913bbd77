// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// The answer to fetch.
struct Fetched
{
    static constexpr auto type = FrameType::Fetched;

    quint64 request = 0;
    LogId log;
    Seq first = 0;  ///< the lowest sequence that can be fetched at all
    std::vector<Entry> entries;  ///< ascending and consecutive, up to the place asked for; may be empty
    std::optional<quint8> why = {}; ///< TrimReason of what lies before `first`; raw, since newer relays may have others

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "log", self.log);
        v(2, "first", self.first);
        v(3, "entries", self.entries);
        v(4, "why", self.why);
    }
    friend bool operator==(const Fetched &, const Fetched &) = default;
};

} // namespace porchlight::wire
