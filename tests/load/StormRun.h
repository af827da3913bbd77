// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/load/Setup.h"

namespace porchlight::load {

/// "storm": the relay is killed under everybody, and they come back (G18). The exit code of the program.
int runStorm(const Setup &setup);

} // namespace porchlight::load
