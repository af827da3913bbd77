// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/model_local/ModelLocalStore.h"
#include "tests/simulation/disk/RealLocalStore.h"
#include "tests/simulation/hosts/KeyedSeal.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// What of a device outlives its crash: its database, as a model and in the runs of the real stores as an SQLite beside
/// it, as with the relay's; and its keys.
class Disk
{
public:
    /// Before anything else.
    void format(Scene &scene, SeededRandom random);

    engine::LocalImage load();
    void commit(const engine::LocalTransaction &transaction);
    /// There is no room for it: nothing is stored.
    void commitWithoutRoom(const engine::LocalTransaction &transaction);
    /// The app dies within the commit. True when the transaction is there afterwards.
    bool dieWithin(const engine::LocalTransaction &transaction);
    /// The app dies between two.
    void die();

    test::ModelLocalStore store; ///< what is durable; written by the functions above only
    KeyRing keys;
    quint64 losses() const { return m_real ? m_real->losses() : 0; }

private:
    /// Not after it was found broken: the alarm is raised, and the run is about to end.
    bool isReal() const { return m_real && m_real->isOpen(); }

    Scene *m_scene = nullptr;
    SeededRandom m_random{0};
    std::unique_ptr<RealLocalStore> m_real;
};

using Disks = std::map<DeviceId, Disk>;

} // namespace porchlight::simulation
