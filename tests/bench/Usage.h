// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <chrono>
#include <map>
#include <optional>

namespace porchlight::bench {

using std::chrono::nanoseconds;

/// What a process has used, read from /proc. Only of the threads that it still has.
struct Usage
{
    nanoseconds cpu{0}; ///< user and system
    std::map<QByteArray, nanoseconds> cpuOf;  ///< by the name of the thread; the main one is called like the program
    std::map<QByteArray, nanoseconds> waitOf; ///< … could have run, and somebody else did
    double residentMiB = 0;

    static std::optional<Usage> of(qint64 pid);
};

} // namespace porchlight::bench
