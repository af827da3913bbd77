// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// What is still to come, until everybody is shown the same of every message: text, reactions, deletions; and until
/// what was deleted for everyone is nowhere any more, at the relay and on any device (A12, B2).
std::optional<QString> missingInContent(Scene &scene, const Founding &founding);

} // namespace porchlight::simulation
