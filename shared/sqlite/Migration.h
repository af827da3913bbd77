// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>

namespace porchlight::sqlite {

class Connection;

/// Brings the tables from the version they have to the last of @p steps, one after the other, each in a transaction of
/// its own together with its number, which is where the next start goes on (G9). A step says what that version of the
/// program added, the first making all of it; a released one is never edited again. False when a step failed: nothing
/// of it is left, and the connection has the fault. Marks the file as @p applicationId's, 0 for nobody's.
bool migrate(Connection &connection, std::span<const char *const> steps, qint64 applicationId);

} // namespace porchlight::sqlite
