// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalOperations.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// The bugs of the zoo that live in an app's store and on its way to the network. Does nothing when none is planted.
class DeviceBugs
{
public:
    DeviceBugs(Scene &scene, SeededRandom random) : m_scene(scene), m_random(random) {}

    /// Changes what is stored.
    void storing(engine::LocalTransaction &transaction);
    /// Changes what goes out, behind the back of the checks.
    void leaving(wire::Frame &frame);
    /// Changes what comes in.
    void arriving(wire::Frame &frame);

private:
    bool is(Plant plant) const { return m_scene.plant == plant; }
    void leavingAppend(wire::Append &append);

    Scene &m_scene;
    SeededRandom m_random;
    std::set<MessageId> m_sentOnce;
    std::map<LogId, Seq> m_seen;
};

} // namespace porchlight::simulation
