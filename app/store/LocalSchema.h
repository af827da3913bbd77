// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalStoreError.h"

#include <optional>

namespace porchlight::store {

class SqliteConnection;

/// Brings the tables to this program's version, one numbered step after the other, each in a transaction of its own
/// (G9). Nothing when all went well. Data of a newer version is refused before anything is changed.
std::optional<LocalStoreError> migrate(SqliteConnection &connection);

/// The version of the tables that this program writes.
int schemaVersion();

} // namespace porchlight::store
