// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/OpenFailure.h"

#include <optional>

namespace porchlight::relay {

/// Writes what the database holds at this moment into a new file, for its owner only, checks that file page by page, and
/// has it on the disk before it returns. Reads beside a relay that runs, in one snapshot. Takes as long as reading and
/// writing all of it; meanwhile the relay's write-ahead log grows. @p from may be an older version's, not a newer one's.
/// Refuses a @p to that is there already; on failure there is none afterwards.
std::optional<OpenFailure> copyDatabase(const QString &from, const QString &to);

} // namespace porchlight::relay
