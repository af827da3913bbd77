// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/CommandLine.h"
#include "relay/ops/ExitCode.h"

#include <optional>

namespace porchlight::relay {

/// Runs the relay until SIGTERM or SIGINT: takes the data folder's lock, opens the database, listens, and prints the
/// address on stdout. On the main thread, with a QCoreApplication; no other thread may be running. What went wrong, if
/// anything did; when a commit fails it does not return but ends the process with ExitCode::Disk.
std::optional<Failure> serve(const Invocation &invocation);

} // namespace porchlight::relay
