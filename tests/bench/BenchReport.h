// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/FleetBench.h"
#include "tests/bench/Load.h"
#include "tests/bench/Yardstick.h"

#include <QJsonObject>

namespace porchlight::bench {

/// Everything that was measured in one run, as a table for people and as JSON. Plain values.
struct BenchReport
{
    int devices = 0;
    int conversations = 0;
    int bodyBytes = 0;
    int openLoopPerSecond = 0;
    CommitRate plainBatch1, plainBatch64, storeBatch1, storeBatch64;
    LoadResult saturatedBy1, saturatedBy8, openLoop;
    double idleRelayMiB = 0; ///< all devices connected, before the load
    std::size_t sentInAll = 0;
    FleetBench fleet;

    QString table() const;
    QJsonObject json() const;
};

} // namespace porchlight::bench
