// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/ExitCode.h"
#include "relay/store/sqlite/OpenFailure.h"
#include "shared/base/FolderLock.h"
#include "shared/base/Time.h"

#include <memory>
#include <optional>

/// What the relay has in its folder, and what is said when that cannot be had.
namespace porchlight::relay {

QString databasePath(const QString &dataFolder);

/// Tries for the lock. Nothing, when another process still has it after @p patience or there can be no folder:
/// @p failure says which then.
std::unique_ptr<FolderLock> lockData(const QString &dataFolder, milliseconds patience, Failure &failure);

/// Whether it would open were there room on the disk.
bool isForWantOfRoom(const OpenFailure &failure, const QString &dataFolder);

/// Why there is no database to work with, for the operator.
Failure failureOf(const OpenFailure &failure, const QString &dataFolder);

} // namespace porchlight::relay
