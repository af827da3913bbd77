// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <optional>

namespace porchlight::bench {

/// The least that a push can cost on this machine.
struct RawWrites
{
    double microsPerWrite = 0; ///< processor time of the process that writes
    double writesPerSecond = 0;
};

/// A process of its own writes @p bytes to each of @p sockets on loopback, one write call each, as often in a second as
/// @p rounds says; this one reads it all. No protocol, no store, no event loop but epoll: what a relay adds is the rest.
std::optional<RawWrites> measureRawWrites(int sockets, int bytes, double rounds, milliseconds duration);

} // namespace porchlight::bench
