// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/StoreReader.h"
#include "tests/simulation/disk/PowerTrial.h"

namespace porchlight::simulation {

/// The relay's real SqliteStore and SqliteReader, over a disk in memory.
class RealRelayStore
{
public:
    RealRelayStore(const GenerationId &generation, const DiskTrial &trial, SeededRandom random, PowerTrial::Damage damage);

    relay::CommitResult commit(const std::vector<relay::Operation> &operations);
    relay::StoreReader &reader();
    /// True when the transaction is there afterwards.
    bool dieWithin(const std::vector<relay::Operation> &operations);
    void die() { m_trial.die(); }
    /// For one commit there is no room.
    relay::CommitResult commitWithoutRoom(const std::vector<relay::Operation> &operations);
    bool isOpen() const { return m_trial.isOpen(); }
    quint64 losses() const { return m_trial.losses(); }

private:
    struct Stores;
    Stores &stores() const { return *static_cast<Stores *>(m_trial.store()); }
    void maintain();
    static PowerTrial::Opened open(const DiskSlot &slot, const GenerationId &generation);

    PowerTrial m_trial;
    SeededRandom m_random;
};

} // namespace porchlight::simulation
