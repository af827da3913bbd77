// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/OpenFailure.h"
#include "shared/base/Ids.h"
#include "shared/base/Result.h"

#include <map>
#include <vector>

namespace porchlight::relay {

/// How much there is, for the operator. Numbers only.
struct Census
{
    GenerationId generation;
    qint64 accounts = 0;
    qint64 devices = 0;
    qint64 conversations = 0; ///< with an entry; those that nobody has written in yet do not count
    qint64 entries = 0;       ///< sequenced ever
    qint64 databaseBytes = 0;
    qint64 logBytes = 0; ///< the write-ahead log, which is copied into the database every now and then
};

/// Counts over a connection of its own, read-only, in one snapshot. Takes milliseconds whatever the number of entries,
/// which are not gone through. Any thread; the database must be there.
Result<Census, OpenFailure> takeCensus(const QString &databasePath);

/// What accounts call themselves, in the same way. Those that there are not are left out.
Result<std::map<AccountId, QString>, OpenFailure> handlesOf(const QString &databasePath, const std::vector<AccountId> &accounts);

} // namespace porchlight::relay
