// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace porchlight::bench {

using std::chrono::nanoseconds;

/// What a process has used, read from /proc.
struct Usage
{
    nanoseconds cpu{0}; ///< user and system; in steps of a clock tick, 10 ms
    double residentMiB = 0;

    static std::optional<Usage> of(qint64 pid);
};

} // namespace porchlight::bench
