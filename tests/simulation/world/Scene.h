// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/checks/Alarm.h"
#include "tests/simulation/checks/Ledger.h"
#include "tests/simulation/disk/DiskTrial.h"
#include "tests/simulation/world/Faults.h"
#include "tests/simulation/world/Trace.h"
#include "tests/simulation/zoo/Plant.h"

namespace porchlight::simulation {

/// What all parts of one run share.
struct Scene
{
    Scene(Plant planted, bool isPrinted, const std::optional<DiskTrial> &trial, bool realKeys)
        : plant(planted), diskTrial(trial), trace(schedule, isPrinted), hasRealKeys(realKeys)
    {
    }

    Schedule schedule;
    Plant plant;
    std::optional<DiskTrial> diskTrial; ///< of the runs with the real stores
    Trace trace;
    Faults faults;
    Alarm alarm;
    const bool hasRealKeys;         ///< the app's encryption in place of a stand-in
    bool hasLostSessions = false;    ///< some device has
    bool mayLoseKeys = false;        ///< keys get lost, or what opens them: with a clock that jumps it is soon too old
    bool isOdd = false;              ///< some bodies are such that the relay must refuse them for good
    std::optional<DeviceId> intruder; ///< a device that does as it likes
    bool isIntruderAtWork = false;
    milliseconds healedAt = Never;
    std::vector<std::pair<milliseconds, DeviceId>> redials; ///< after a pause of its own choosing
    Ledger ledger;
};

} // namespace porchlight::simulation
