// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// A sign of life, every 30 s from the client (A8). The relay answers with pong at once.
struct Ping
{
    static constexpr auto type = FrameType::Ping;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit([[maybe_unused]] Self &self, [[maybe_unused]] Visitor &v)
    {
    }
    friend bool operator==(const Ping &, const Ping &) = default;
};

} // namespace porchlight::wire
