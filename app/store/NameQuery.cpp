// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/NameQuery.h"

namespace porchlight::store {

NameQuery::NameQuery(sqlite::Connection &c)
    : m_of(c, "SELECT account, handle, name FROM member WHERE conversation = (SELECT id FROM conversation WHERE uid = ?)"),
      m_person(c, "SELECT account, handle, name FROM member WHERE account = ? ORDER BY name <> '' DESC, handle <> '' DESC LIMIT 1")
{
}

std::vector<NamedPerson> NameQuery::of(const ConversationId &conversation)
{
    std::vector<NamedPerson> people;
    for (sqlite::Query query(m_of, conversation); query.next();)
        people.push_back({query.id<AccountId>(0), query.text(1), query.text(2)});
    return people;
}

std::optional<NamedPerson> NameQuery::person(const AccountId &account)
{
    sqlite::Query query(m_person, account);
    return query.next() ? std::optional(NamedPerson{query.id<AccountId>(0), query.text(1), query.text(2)}) : std::nullopt;
}

} // namespace porchlight::store
