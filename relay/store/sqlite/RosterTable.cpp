// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/RosterTable.h"

namespace porchlight::relay {

namespace {

std::vector<ListInForce> listsOf(sqlite::Query query)
{
    std::vector<ListInForce> lists;
    while (query.next()) {
        lists.push_back({{query.id<AccountId>(0), query.natural(1), query.id<ManifestHash>(2)}, query.blob(3)});
    }
    return lists;
}

} // namespace

RosterTable::RosterTable(sqlite::Connection &connection)
    // The version beside the greatest epoch is that of the same row. No list has version 0: who went is not found.
    : m_inForce(connection, "SELECT uid, version, hash, account_key FROM (SELECT account_no, version, max(epoch) FROM roster "
                            "WHERE conversation_no = ?1 AND epoch <= ?2 GROUP BY account_no) "
                            "JOIN manifest USING (account_no, version) JOIN account USING (account_no) ORDER BY uid"),
      m_newest(connection, "SELECT uid, version, hash, account_key FROM (SELECT account_no, max(version) AS version FROM member "
                           "JOIN manifest USING (account_no) WHERE conversation_no = ?1 AND left_seq IS NULL GROUP BY account_no) "
                           "JOIN manifest USING (account_no, version) JOIN account USING (account_no) ORDER BY uid")
{
}

std::vector<ListInForce> RosterTable::inForce(qint64 conversationNo, quint64 epoch)
{
    return listsOf(sqlite::Query(m_inForce, conversationNo, epoch));
}

std::vector<ListInForce> RosterTable::newest(qint64 conversationNo)
{
    return listsOf(sqlite::Query(m_newest, conversationNo));
}

} // namespace porchlight::relay
