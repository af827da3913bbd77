// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/OpenFailure.h"

#include <optional>
#include <span>

namespace porchlight::sqlite {
class Connection;
}

namespace porchlight::relay {

/// What each version of the program added to the database, the first making all of it. A released step is never edited.
std::span<const char *const> schemaSteps();

/// Why the file must be left alone: it is another program's, or newer than @p steps. Reads only.
std::optional<OpenFailure> refuseForeign(sqlite::Connection &connection,
                                         std::span<const char *const> steps = schemaSteps());

/// Brings the database to the last of @p steps, each in a transaction of its own; refuses as above.
std::optional<OpenFailure> migrate(sqlite::Connection &connection, std::span<const char *const> steps = schemaSteps());

/// Whether this is a database of the relay that this version can read. For those who must not write.
std::optional<OpenFailure> checkSchema(sqlite::Connection &connection);

} // namespace porchlight::relay
