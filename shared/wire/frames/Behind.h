// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// One log that has entries after the device's cursor.
struct BehindLog
{
    LogId log;
    Seq head = 0;
    Seq after = 0;          ///< the relay's copy of the device's cursor: a lower bound
    quint64 unread = 0;     ///< counting entries after the account's read mark
    quint64 lastTimeMs = 0; ///< relay time of the newest entry

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "log", self.log);
        v(2, "head", self.head);
        v(3, "after", self.after);
        v(4, "unread", self.unread);
        v(5, "last_time_ms", self.lastTimeMs);
    }
    friend bool operator==(const BehindLog &, const BehindLog &) = default;
};

/// What waits for the device, most recent conversation first (A5). Sent after welcome, in parts; the client opens the
/// logs in the order it wants them.
struct Behind
{
    static constexpr auto type = FrameType::Behind;

    std::vector<BehindLog> logs;
    bool done = true;  ///< false: more parts follow

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "logs", self.logs);
        v(2, "done", self.done);
    }
    friend bool operator==(const Behind &, const Behind &) = default;
};

} // namespace porchlight::wire
