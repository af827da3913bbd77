// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QString>

#include <optional>

/// What this disk and SQLite can do at all, measured in the same run: the relay's numbers are judged by it.
namespace porchlight::bench {

struct CommitRate
{
    double messagesPerSecond = 0;
    double commitsPerSecond = 0;
};

/// Rows with a body of @p bodyBytes into a plain table, @p batch in each transaction, synced as the relay's (WAL,
/// synchronous=FULL). Nothing when the database cannot be made.
std::optional<CommitRate> measurePlainSqlite(const QString &folder, int batch, int bodyBytes, milliseconds duration);

/// The same through the relay's store: with everything it judges and keeps for a message.
std::optional<CommitRate> measureRelayStore(const QString &folder, int batch, int bodyBytes, milliseconds duration);

} // namespace porchlight::bench
