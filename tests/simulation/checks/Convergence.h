// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// What is still missing until every device shows the same and nobody owes anybody anything (I1, I2, I4, I5, I9);
/// nothing when all is well. Looks into the databases only.
std::optional<QString> missingToConverge(Scene &scene, const Founding &founding);

} // namespace porchlight::simulation
