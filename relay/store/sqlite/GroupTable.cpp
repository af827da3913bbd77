// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/GroupTable.h"

#include <algorithm>

namespace porchlight::relay {

GroupTable::GroupTable(sqlite::Connection &c)
    : m_find(c, "SELECT seq, epoch FROM control JOIN entry USING (conversation_no, seq) WHERE conversation_no = ?1 AND hash = ?2"),
      m_put(c, "INSERT INTO control (conversation_no, seq, hash) VALUES (?1, ?2, ?3)"),
      m_come(c, "INSERT INTO member (conversation_no, account_no, accepted, joined_seq, joined_epoch) VALUES (?1, ?2, 1, ?3, ?4) "
                "ON CONFLICT (conversation_no, account_no) DO UPDATE SET accepted = 1, joined_seq = ?3, joined_epoch = ?4, "
                "left_seq = NULL, left_epoch = NULL"),
      m_go(c, "UPDATE member SET left_seq = ?3, left_epoch = ?4 WHERE conversation_no = ?1 AND account_no = ?2"),
      m_storeChain(c, "INSERT INTO group_chain (conversation_no, events, hash, state) VALUES (?1, ?2, ?3, ?4) "
                      "ON CONFLICT (conversation_no) DO UPDATE SET events = ?2, hash = ?3, state = ?4"),
      m_storeCount(c, "UPDATE conversation SET members = ?2 WHERE conversation_no = ?1"),
      m_ofAccount(c, "SELECT uid FROM member JOIN conversation USING (conversation_no) WHERE account_no = ?1 AND left_seq IS NULL "
                     "ORDER BY uid")
{
}

std::optional<GroupTable::Place> GroupTable::find(qint64 conversationNo, const Digest &event)
{
    sqlite::Query query(m_find, conversationNo, event);
    return query.next() ? std::optional(Place{query.natural(0), query.natural(1)}) : std::nullopt;
}

void GroupTable::put(qint64 conversationNo, Seq seq, const Digest &event)
{
    m_put.run(conversationNo, seq, event.isNull() ? std::nullopt : std::optional(event));
}

void GroupTable::come(ConversationRow &row, const std::vector<AccountRow> &accounts)
{
    for (const AccountRow &account : accounts)
        m_come.run(row.no, account.no, row.head, row.epoch);
    std::vector<AccountRow> members = row.members();
    members.insert(members.end(), accounts.begin(), accounts.end());
    row.setMembers(std::move(members));
}

void GroupTable::go(ConversationRow &row, const std::vector<AccountId> &accounts)
{
    std::vector<AccountRow> members = row.members();
    for (const AccountId &account : accounts) {
        const AccountRow *member = row.member(account);
        if (!member)
            continue;
        m_go.run(row.no, member->no, row.head, row.epoch);
        std::erase(row.strangers, member->no);
        std::erase_if(members, [&](const AccountRow &other) { return other.who.account == account; });
    }
    row.setMembers(std::move(members));
}

void GroupTable::store(const ConversationRow &row)
{
    if (!row.group)
        return;
    m_storeChain.run(row.no, row.group->events, row.group->hash, row.group->state.encode());
    m_storeCount.run(row.no, quint64(row.members().size()));
}

std::vector<ConversationId> GroupTable::ofAccount(qint64 accountNo)
{
    std::vector<ConversationId> ids;
    for (sqlite::Query query(m_ofAccount, accountNo); query.next();)
        ids.push_back(query.id<ConversationId>(0));
    return ids;
}

} // namespace porchlight::relay
