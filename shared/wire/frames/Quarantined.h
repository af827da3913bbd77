// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// This device has put an entry aside, since it could not be processed again and again (rule 15). For the operator's list
/// of dead letters; there is no answer.
struct Quarantined
{
    static constexpr auto type = FrameType::Quarantined;

    LogId log;
    Seq seq = 0;
    quint32 attempts = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return seq > 0; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "log", self.log);
        v(2, "seq", self.seq);
        v(3, "attempts", self.attempts);
    }
    friend bool operator==(const Quarantined &, const Quarantined &) = default;
};

} // namespace porchlight::wire
