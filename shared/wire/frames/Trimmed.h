// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Why a log does not begin at its beginning.
enum class TrimReason : quint8 {
    Expired = 1, ///< retention: the bodies are gone from the relay
    Asked = 2,   ///< open-log asked for the newest only; fetch brings the rest
    BeforeDevice = 3, ///< from before the device was linked: not sealed for it, and never sent to it
};

/// The log begins for this device at `first`: what lies between its cursor and there is not sent (rule 13). Goes in
/// front of the entries that follow; the device moves its cursor to `first` - 1 and remembers the gap.
struct Trimmed
{
    static constexpr auto type = FrameType::Trimmed;

    LogId log;
    Seq first = 0;  ///< from 1; one above the head when nothing is left
    quint8 why = 0;  ///< TrimReason; raw, since newer relays may have others

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return first > 0; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "log", self.log);
        v(2, "first", self.first);
        v(3, "why", self.why);
    }
    friend bool operator==(const Trimmed &, const Trimmed &) = default;
};

} // namespace porchlight::wire
