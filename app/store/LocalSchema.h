// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::sqlite {
class Connection;
}

namespace porchlight::store {

/// Brings the tables to this program's version. False when they cannot be, as the connection's fault says. That the
/// data is not of a newer version is the caller's care.
bool migrate(sqlite::Connection &connection);

/// The version of the tables that this program writes.
int schemaVersion();

} // namespace porchlight::store
