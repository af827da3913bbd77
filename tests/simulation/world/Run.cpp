// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Run.h"

#include "tests/simulation/world/World.h"

namespace porchlight::simulation {

RunResult run(const RunRequest &request)
{
    World world(request);
    Scene &scene = world.scene();
    world.live();
    if (!scene.alarm.isRaised())
        world.heal();
    if (!scene.alarm.isRaised())
        world.rest();
    RunResult result;
    if (!scene.alarm.isRaised())
        result.removed = world.lookAtRemovedDevices();
    if (!scene.alarm.isRaised())
        result.outside = world.lookAtOutsiders();
    result.groups = scene.ledger.groups.count();
    result.putBack = quint64(world.putBack());
    result.linked = quint64(world.linked());
    result.unlinked = scene.ledger.unlinked.size();
    result.seed = request.seed;
    if (scene.alarm.isRaised())
        result.failure = scene.alarm.reason();
    result.hash = scene.trace.hash();
    result.events = scene.schedule.steps();
    result.losses = world.losses();
    result.messages = scene.ledger.written.size();
    result.hadRealKeys = scene.hasRealKeys;
    return result;
}

} // namespace porchlight::simulation
