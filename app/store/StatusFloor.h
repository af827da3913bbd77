// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Statement.h"

namespace porchlight::store {

/// Keeps the status of own messages as it is shown now, before something changes that it is computed from: it only
/// grows (A2). Lives on the storage thread, inside the transaction of SqliteLocalStore.
class StatusFloor
{
public:
    explicit StatusFloor(sqlite::Connection &connection);

    /// Of all conversations when there is none. False: the database has failed.
    bool keep(const std::optional<qint64> &conversation) { return m_keep.run(conversation); }

private:
    sqlite::Statement m_keep;
};

} // namespace porchlight::store
