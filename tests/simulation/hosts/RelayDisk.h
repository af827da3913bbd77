// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionEvents.h"
#include "tests/model_relay/ModelRelayStore.h"
#include "tests/simulation/disk/RealRelayStore.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// The relay's database: the model, and in the runs of the real stores an SQLite beside it. Whatever the two say
/// differently ends the run; which transactions a power loss has left, SQLite decides. Outlives the relay's crashes.
class RelayDisk
{
public:
    RelayDisk(Scene &scene, const GenerationId &generation, SeededRandom random);

    relay::CommitResult commit(const std::vector<relay::Operation> &operations);
    /// There is no room for it: nothing is stored.
    relay::CommitResult commitWithoutRoom(const std::vector<relay::Operation> &operations);
    /// The relay dies within the commit. True when the transaction is there afterwards.
    bool dieWithin(const std::vector<relay::Operation> &operations);
    /// The relay dies between two.
    void die();
    relay::Answer ask(const relay::Query &query);

    /// What is durable.
    test::ModelRelayStore &model() { return m_model; }
    const test::ModelRelayData &data() const { return m_model.data(); }
    quint64 losses() const { return m_real ? m_real->losses() : 0; }

private:
    /// Not after it was found broken: the alarm is raised, and the run is about to end.
    bool isReal() const { return m_real && m_real->isOpen(); }

    Scene &m_scene;
    test::ModelRelayStore m_model;
    SeededRandom m_random;
    std::unique_ptr<RealRelayStore> m_real;
};

} // namespace porchlight::simulation
