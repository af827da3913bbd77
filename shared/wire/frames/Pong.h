// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <optional>

namespace porchlight::wire {

/// The answer to ping.
struct Pong
{
    static constexpr auto type = FrameType::Pong;

    std::optional<QByteArray> tide = {};  ///< from relays, as in welcome
    std::optional<quint64> returnWithinMs = {};  ///< from relays, as in welcome

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !tide || tide->size() <= tideBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "tide", self.tide);
        v(2, "return_within_ms", self.returnWithinMs);
    }
    friend bool operator==(const Pong &, const Pong &) = default;
};

} // namespace porchlight::wire
