// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/checks/GroupBook.h"
#include "tests/simulation/checks/OutsideReaders.h"
#include "tests/simulation/checks/RemovedReaders.h"
#include "tests/simulation/disk/DiskTrial.h"
#include "tests/simulation/zoo/Plant.h"

namespace porchlight::simulation {

/// What to run: everything else follows from the seed.
struct RunRequest
{
    quint64 seed = 1;
    Plant plant = Plant::None;
    bool isPrinted = false;
    std::optional<DiskTrial> diskTrial = {}; ///< with the real stores
    bool sparesCommits = false; ///< no crash within a commit, where only the disk knows what is left, and no restore
    bool hasRealKeys = false;   ///< with the app's encryption, which costs as much as twenty other runs
};

/// What came of it.
struct RunResult
{
    quint64 seed = 0;
    std::optional<QString> failure; ///< which invariant broke, and how
    quint64 hash = 0;               ///< of the trace: equal for equal runs (I25)
    quint64 events = 0;
    quint64 messages = 0;           ///< written
    bool hadRealKeys = false;       ///< and they were encrypted as the app does it
    quint64 putBack = 0;            ///< devices, to older copies of their profiles
    quint64 linked = 0;             ///< devices, with the app's encryption
    quint64 unlinked = 0;           ///< devices
    RemovedReaders removed;
    GroupBook::Count groups;        ///< and who came and went
    OutsideReaders outside;
    quint64 losses = 0;             ///< power losses that a real store came back from
};

/// One relay and some devices in two phases: first with faults, then healed; and when all have converged, a quiet
/// while in which next to nothing may happen. Ends at the first broken invariant.
RunResult run(const RunRequest &request);

} // namespace porchlight::simulation
