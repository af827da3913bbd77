// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/ConversationTable.h"

namespace porchlight::relay {

/// Where the control events of groups stand, and from where to where accounts are members. Lives on the writer's thread.
/// Judges nothing; keeps the rows that it is given as the database has them.
class GroupTable
{
public:
    explicit GroupTable(sqlite::Connection &connection);

    struct Place
    {
        Seq seq = 0;
        quint64 epoch = 0;
    };
    /// Of a control event that is there.
    std::optional<Place> find(qint64 conversationNo, const Digest &event);
    /// @p event: null for an account that was deleted.
    void put(qint64 conversationNo, Seq seq, const Digest &event);
    /// Members from the head of @p row on.
    void come(ConversationRow &row, const std::vector<AccountRow> &accounts);
    /// Members up to the head of @p row.
    void go(ConversationRow &row, const std::vector<AccountId> &accounts);
    /// Writes state and chain as they stand in the row.
    void store(const ConversationRow &row);
    /// The conversations of which the account is a member, by id.
    std::vector<ConversationId> ofAccount(qint64 accountNo);

private:
    sqlite::Statement m_find;
    sqlite::Statement m_put;
    sqlite::Statement m_come;
    sqlite::Statement m_go;
    sqlite::Statement m_storeChain;
    sqlite::Statement m_storeCount;
    sqlite::Statement m_ofAccount;
};

} // namespace porchlight::relay
