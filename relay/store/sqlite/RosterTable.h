// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Rosters.h"
#include "shared/sqlite/Query.h"

#include <set>

namespace porchlight::relay {

/// Which list of devices of whom was in force when. Lives on the thread of its connection: the writer has one, and each
/// reader.
class RosterTable
{
public:
    explicit RosterTable(sqlite::Connection &connection);

    /// As the entries of the conversation have it, up to the one that began @p epoch; by account.
    std::vector<ListInForce> inForce(qint64 conversationNo, quint64 epoch);
    /// What a conversation without an entry begins with: the newest lists of its members; by account.
    std::vector<ListInForce> newest(qint64 conversationNo);

private:
    sqlite::Statement m_inForce;
    sqlite::Statement m_newest;
};

} // namespace porchlight::relay
