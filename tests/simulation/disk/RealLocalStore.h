// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "tests/simulation/disk/PowerTrial.h"

namespace porchlight::simulation {

/// The app's real SqliteLocalStore, over a disk in memory.
class RealLocalStore
{
public:
    RealLocalStore(const DiskTrial &trial, SeededRandom random, PowerTrial::Damage damage);

    engine::LocalImage load();
    engine::LocalCommit commit(const engine::LocalTransaction &transaction);
    /// For one commit there is no room.
    engine::LocalCommit commitWithoutRoom(const engine::LocalTransaction &transaction);
    /// True when the transaction is there afterwards.
    bool dieWithin(const engine::LocalTransaction &transaction);
    void die() { m_trial.die(); }
    bool isOpen() const { return m_trial.isOpen(); }
    quint64 losses() const { return m_trial.losses(); }

private:
    engine::LocalStore &store() const { return *static_cast<engine::LocalStore *>(m_trial.store()); }

    PowerTrial m_trial;
};

} // namespace porchlight::simulation
