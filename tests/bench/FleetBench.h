// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/load/Fleet.h"

#include <QString>

#include <vector>

namespace porchlight::bench {

/// One measurement by the load client on a raw epoll loop. Plain values.
struct FleetLine
{
    QString name;
    double perSecond = 0;
    double relayMicros = 0; ///< CPU of the relay for each message
    double loadMicros = 0;  ///< … of the load client
    double p50Ms = 0;
    double p99Ms = 0;
};

/// Everybody at rest, and everybody coming back at once. Plain values.
struct CrowdLine
{
    QString name;
    std::size_t devices = 0;
    double idleKiB = 0;         ///< memory of the relay for each device that is signed in and at rest
    double returnMicros = 0;    ///< CPU of the relay for each return: connection, handshakes, hello, what it had missed
    load::Storm storm;
};

/// The lines that need many devices: windows of 1, 4 and 16 bodies in 100 and 1,000 pairs, somebody who returns to a
/// backlog, and everybody coming back at once; all of it without encryption, as behind a proxy, and with. Each with a
/// relay process and a database of its own.
struct FleetBench
{
    std::vector<FleetLine> lines;
    std::vector<CrowdLine> crowds;

    /// What went wrong; else empty.
    QString measure(const QString &programs, const QString &folder, milliseconds duration, int bodyBytes, int devicesMost);
};

} // namespace porchlight::bench
