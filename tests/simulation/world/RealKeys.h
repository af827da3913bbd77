// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/Disk.h"
#include "tests/simulation/hosts/RelayDisk.h"

namespace porchlight::simulation {

/// The keys of one account in a run with the real encryption, as if its devices had been linked long ago: each has its
/// own and the account's on its disk, the relay has the list that names them all. Some of them manage the account.
/// Prekeys they bring themselves.
void giveRealKeys(const std::vector<DeviceId> &devices, Disks &disks, RelayDisk &relay, SeededRandom random);

} // namespace porchlight::simulation
