// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/Ledger.h"

#include <optional>

/// What the databases hold, read through the same readers as the programs use, and whether they are whole.
namespace porchlight::test {

/// The timeline of the only conversation of a client. Nothing when the database cannot be read.
std::optional<std::vector<Evidence::Shown>> readTimeline(const QString &clientDatabase);

/// The log of that conversation at the relay, as the client's device may read it.
std::optional<std::vector<Evidence::Logged>> readRelayLog(const QString &relayDatabase, const QString &clientDatabase);

/// SQLite's own check of pages, indices and references: "ok", or what is wrong.
QString checkIntegrity(const QString &database);

} // namespace porchlight::test
