// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/Disk.h"
#include "tests/simulation/hosts/SimRelay.h"
#include "tests/simulation/world/Run.h"

namespace porchlight::simulation {

/// A fault of some runs (rule 4, G27): somebody keeps copies of the relay's database at random times, and the relay dies
/// and comes up from one of them. Sometimes the relay has its witness beside the database and knows at once; sometimes
/// nothing but what the devices show tells it. The ledger then says what is still promised: see forgetAfter().
class Restores
{
public:
    /// Draws from a seed of its own, so that runs without restores stay what they were.
    Restores(Scene &scene, SimRelay &relay, RelayDisk &disk, const Disks &devices, std::function<bool()> haveJoined, const RunRequest &request);

    void live(milliseconds duration);
    bool arePlanned() const { return m_arePlanned; }
    /// No more of them.
    void stop() { m_isOver = true; }

private:
    void keepCopies();
    void restore();
    bool knowsEveryDevice(const test::ModelRelayStore &copy) const;
    void forgetAfter();

    Scene &m_scene;
    SimRelay &m_relay;
    RelayDisk &m_disk;
    const Disks &m_devices;
    std::function<bool()> m_haveJoined;
    SeededRandom m_random;
    std::vector<test::ModelRelayStore> m_copies;
    bool m_arePlanned = false;
    bool m_isOver = false;
};

} // namespace porchlight::simulation
