// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/model_local/ModelLocalStore.h"
#include "tests/simulation/hosts/KeyedSeal.h"

namespace porchlight::simulation {

/// What of a device outlives its crash.
struct Disk
{
    test::ModelLocalStore store;
    KeyRing keys;
};

using Disks = std::map<DeviceId, Disk>;

} // namespace porchlight::simulation
