// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/sqlite/Connection.h"

#include <vector>

namespace porchlight::store {

/// What a conversation takes: its share of what all messages take, by what is said in it.
struct ConversationUse
{
    ConversationId id;
    qint64 bytes = 0;
    qint64 messages = 0; ///< that can be read; not edits and reactions
};

/// What the files of a profile's database take on the disk, in bytes.
struct StorageUse
{
    qint64 messages = 0; ///< and what was said about them
    qint64 search = 0;
    qint64 faces = 0; ///< pictures of people and groups
    qint64 keys = 0;
    qint64 other = 0; ///< and the log
    qint64 unused = 0; ///< can be given back
    std::vector<ConversationUse> conversations = {}; ///< the largest first
    bool hasFailed = false;

    qint64 all() const { return messages + search + faces + keys + other + unused; }
};

/// Counts pages and words: it looks at all of the database, so not on the thread of the windows.
StorageUse readStorageUse(sqlite::Connection &connection, const QString &path);

} // namespace porchlight::store
