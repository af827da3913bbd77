// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/PeopleQueries.h"

namespace porchlight::relay {

// Nobody is a contact who is blocked, so a block says all.
#define IS_CONTACT(me, other) \
    "(EXISTS (SELECT 1 FROM contact WHERE account_no = " me " AND other_no = " other ") OR coalesce((SELECT was_contact " \
    "FROM block WHERE account_no = " me " AND other_no = " other "), 0)), "

PeopleQueries::PeopleQueries(sqlite::Connection &c)
    : m_relation(c, "SELECT mine.presence_to, mine.writes_from, mine.adds_from, theirs.presence_to, theirs.writes_from, "
                    "theirs.adds_from, " IS_CONTACT("?1", "?2") IS_CONTACT("?2", "?1")
                    "EXISTS (SELECT 1 FROM block WHERE (account_no = ?1 AND other_no = ?2) "
                    "OR (account_no = ?2 AND other_no = ?1)) "
                    "FROM account AS mine, account AS theirs WHERE mine.account_no = ?1 AND theirs.account_no = ?2"),
      m_withheld(c, "SELECT first, last FROM withheld WHERE conversation_no = ?1 AND account_no = ?2")
{
}

#undef IS_CONTACT

Relation PeopleQueries::relation(qint64 myNo, qint64 theirNo)
{
    Relation relation;
    sqlite::Query query(m_relation, myNo, theirNo);
    if (!query.next())
        return relation;
    const auto settings = [&query](int from) {
        return wire::AccountSettings{quint8(query.integer(from)), quint8(query.integer(from + 1)), quint8(query.integer(from + 2))};
    };
    relation.mine = settings(0);
    relation.theirs = settings(3);
    relation.isMyContact = query.integer(6) != 0;
    relation.isTheirContact = query.integer(7) != 0;
    relation.isBlocked = query.integer(8) != 0;
    return relation;
}

void PeopleQueries::withholdBlocked(const AccountId &reader, qint64 accountNo, qint64 conversationNo, LogPage &page)
{
    for (sqlite::Query query(m_withheld, conversationNo, accountNo); query.next();)
        withhold(page, reader, query.natural(0), query.isNull(1) ? std::nullopt : std::optional(query.natural(1)));
}

} // namespace porchlight::relay
