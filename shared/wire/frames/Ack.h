// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Everything up to these positions is stored durably on the device. Absolute and cumulative, never positional.
struct Ack
{
    static constexpr auto type = FrameType::Ack;

    std::vector<Position> upTo;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !upTo.empty(); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "up_to", self.upTo);
    }
    friend bool operator==(const Ack &, const Ack &) = default;
};

} // namespace porchlight::wire
