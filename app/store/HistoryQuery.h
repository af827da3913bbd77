// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/HistoryPage.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// Reads the history of all conversations together, from the newest to the oldest, for another device of the account.
/// On the storage thread; a page of a hundred takes a few milliseconds.
class HistoryQuery
{
public:
    explicit HistoryQuery(sqlite::Connection &connection);

    engine::HistoryPage read(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype bytesMax);

private:
    static engine::HistoryRow rowOf(const sqlite::Query &query);
    std::vector<engine::MissingHistory> missing();

    sqlite::Statement m_page;
    sqlite::Statement m_gaps;
    sqlite::Statement m_waiting;
    sqlite::Statement m_cursors;
};

} // namespace porchlight::store
