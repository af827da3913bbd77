// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/AccountTable.h"

#include <map>

namespace porchlight::relay {

/// A conversation with its head and its members, these in the order of their ids.
struct ConversationRow
{
    qint64 no = 0;
    quint64 epoch = 0;
    RosterDigest rosterDigest;
    Seq head = 0;
    Seq ordinal = 0;
    quint64 lastTimeMs = 0;
    std::vector<AccountRow> members;

    bool hasMember(qint64 accountNo) const;
    std::vector<AccountId> memberIds() const;
    std::vector<wire::Member> memberList() const;
};

/// Conversations and who is in them. Lives on the writer's thread. Remembers what it has read until forget(): this
/// connection is the only one that writes.
class ConversationTable
{
public:
    explicit ConversationTable(sqlite::Connection &connection);

    /// Null when there is none. Valid until the next call.
    ConversationRow *find(const ConversationId &id);
    /// @p members without repetition.
    ConversationRow *create(const ConversationId &id, std::vector<AccountRow> members);
    /// Writes the head as it stands in the row.
    void storeHead(const ConversationRow &row);
    /// After a transaction that left nothing.
    void forget() { m_known.clear(); }

private:
    sqlite::Statement m_find;
    sqlite::Statement m_members;
    sqlite::Statement m_create;
    sqlite::Statement m_addMember;
    sqlite::Statement m_storeHead;
    std::map<ConversationId, ConversationRow> m_known;
};

} // namespace porchlight::relay
