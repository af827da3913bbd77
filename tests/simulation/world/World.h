// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/checks/OutsideReaders.h"
#include "tests/simulation/checks/RemovedReaders.h"
#include "tests/simulation/hosts/SimIntruder.h"
#include "tests/simulation/hosts/SimJoiner.h"
#include "tests/simulation/hosts/SimRelay.h"
#include "tests/simulation/world/GroupLife.h"
#include "tests/simulation/world/Linkings.h"
#include "tests/simulation/world/Looking.h"
#include "tests/simulation/world/People.h"
#include "tests/simulation/world/Restores.h"
#include "tests/simulation/world/Rollbacks.h"
#include "tests/simulation/world/Run.h"
#include "tests/simulation/world/Saying.h"
#include "tests/simulation/world/Unlinks.h"

namespace porchlight::simulation {

/// Everything there is in one run, and the phases it goes through. Owns it all.
class World
{
public:
    explicit World(const RunRequest &request);

    void live();
    /// No more faults; everything must come right within five minutes (I9).
    void heal();
    /// Nothing is left to do, and nothing may be done but the heartbeat (I9, I21).
    void rest();

    /// In the end.
    RemovedReaders lookAtRemovedDevices() { return lookAtRemoved(m_scene, m_founding); }
    OutsideReaders lookAtOutsiders() { return lookAtOutside(m_scene, m_founding); }

    Scene &scene() { return m_scene; }
    quint64 losses() const;
    int putBack() const { return m_rollbacks.count(); }
    int linked() const { return m_linkings.linked(); }

private:
    void runFor(milliseconds duration);
    void jumpRelayClock(milliseconds until);
    void checkRetryBudget();
    void checkJitter();
    void addDevice(const DeviceId &id);
    void adopted(const DeviceId &old, const wire::SignedIn &signedIn);
    std::optional<QString> missing();
    bool haveJoined() const;

    Scene m_scene;
    SeededRandom m_random;
    Founding m_founding;
    Network m_network;
    SimRelay m_relay;
    Restores m_restores;
    People::Devices m_devices;
    People m_people;
    Saying m_saying;
    Unlinks m_unlinks;
    Linkings m_linkings;
    Rollbacks m_rollbacks;
    Looking m_looking;
    GroupLife m_groups;
    std::vector<std::unique_ptr<SimJoiner>> m_joiners;
    std::unique_ptr<SimIntruder> m_intruder;
    milliseconds m_healedAt{0};
    quint64 m_seed;
    bool m_sparesCommits;
};

} // namespace porchlight::simulation
