// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Query.h"

#include <functional>

namespace porchlight::store {

/// Keeps the index that messages are found by. Whatever table writes a message, triggers of this connection note down
/// what the index has of it and what it should have; index() makes it so at the end of the same transaction. A damaged
/// index keeps nothing else from being stored: it is made anew. What was there before there was an index, or has to be
/// indexed again, comes in slices. On the storage thread.
class SearchTable
{
public:
    explicit SearchTable(sqlite::Connection &connection);

    /// Within the transaction, as its last act.
    bool index();
    /// There may be something for catchUp().
    bool isBehind() const { return m_isBehind; }
    /// A slice, in a transaction of its own: some of what is not indexed, else some of what erased messages have left.
    /// False when that failed.
    bool catchUp();
    /// An empty index, within a transaction; catchUp() fills it.
    bool startAnew();
    /// What was erased has left the index, but for the write-ahead log.
    bool hasTraces() const { return m_hasTraces; }
    void tracesAreGone() { m_hasTraces = false; }

private:
    /// Takes a step of the index back when it fails for what is damaged, and has it made anew.
    bool attempt(const std::function<bool()> &step);
    bool takeOut();
    bool putIn();
    bool indexOlder(qint64 below);
    bool mergeAway(qint64 phase);

    sqlite::Connection &m_connection;
    bool m_isBehind = true; ///< nobody has looked yet
    bool m_hasTraces = false;
    sqlite::Statement m_gone;
    sqlite::Statement m_due;
    sqlite::Statement m_lastOfDay;
    sqlite::Statement m_putDoc;
    sqlite::Statement m_putTerms;
    sqlite::Statement m_dropTerms;
    sqlite::Statement m_hasErased;
    sqlite::Statement m_forget;
    sqlite::Statement m_forgetGone;
    sqlite::Statement m_setting;
    sqlite::Statement m_setSetting;
    sqlite::Statement m_dropSetting;
    sqlite::Statement m_takeOlder;
    sqlite::Statement m_lowestTaken;
    sqlite::Statement m_merge;
};

} // namespace porchlight::store
