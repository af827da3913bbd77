// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/PeopleTable.h"

namespace porchlight::relay {

PeopleTable::PeopleTable(sqlite::Connection &c)
    : m_queries(c),
      m_addContact(c, "INSERT OR IGNORE INTO contact (account_no, other_no) VALUES (?1, ?2) RETURNING 1"),
      m_dropContact(c, "DELETE FROM contact WHERE account_no = ?1 AND other_no = ?2 RETURNING 1"),
      m_block(c, "INSERT OR IGNORE INTO block (account_no, other_no, was_contact) VALUES (?1, ?2, ?3) RETURNING 1"),
      m_unblock(c, "DELETE FROM block WHERE account_no = ?1 AND other_no = ?2 RETURNING 1"),
      m_put(c, "UPDATE account SET presence_to = ?2, writes_from = ?3, adds_from = ?4 WHERE account_no = ?1 "
               "AND (presence_to <> ?2 OR writes_from <> ?3 OR adds_from <> ?4) RETURNING 1"),
      m_hasBlocked(c, "SELECT 1 FROM block WHERE account_no = ?1 AND other_no = ?2"),
      m_unseenFrom(c, "SELECT coalesce(max(seq), 0) + 1 FROM cursor JOIN device USING (device_no) "
                      "WHERE account_no = ?1 AND unlinked_ms = 0 AND conversation_no = ?2"),
      m_beginWithholding(c, "INSERT INTO withheld (conversation_no, account_no, first, last) VALUES (?1, ?2, ?3, NULL) "
                            "ON CONFLICT (conversation_no, account_no, first) DO UPDATE SET last = NULL"),
      m_endWithholding(c, "UPDATE withheld SET last = ?3 WHERE conversation_no = ?1 AND account_no = ?2 AND last IS NULL"),
      m_dropEmpty(c, "DELETE FROM withheld WHERE conversation_no = ?1 AND account_no = ?2 AND last < first"),
      m_dropMail(c, "UPDATE mail SET body = NULL, sum = row_sum('mail', device_no, seq, uid, sender_no, time_ms, NULL) "
                    "WHERE body IS NOT NULL "
                    "AND device_no IN (SELECT device_no FROM device WHERE account_no = ?1 AND unlinked_ms = 0) "
                    "AND sender_no IN (SELECT device_no FROM device WHERE account_no = ?2)")
{
}

bool PeopleTable::setContact(qint64 accountNo, qint64 otherNo, bool isContact)
{
    return sqlite::Query(isContact ? m_addContact : m_dropContact, accountNo, otherNo).next();
}

bool PeopleTable::block(qint64 accountNo, qint64 otherNo, bool wasContact)
{
    return sqlite::Query(m_block, accountNo, otherNo, wasContact).next();
}

bool PeopleTable::unblock(qint64 accountNo, qint64 otherNo)
{
    return sqlite::Query(m_unblock, accountNo, otherNo).next();
}

bool PeopleTable::put(qint64 accountNo, const wire::AccountSettings &settings)
{
    return sqlite::Query(m_put, accountNo, int(settings.presence), int(settings.writes), int(settings.adds)).next();
}

bool PeopleTable::hasBlocked(qint64 accountNo, qint64 otherNo)
{
    return sqlite::Query(m_hasBlocked, accountNo, otherNo).next();
}

Seq PeopleTable::unseenFrom(qint64 accountNo, qint64 conversationNo)
{
    sqlite::Query query(m_unseenFrom, accountNo, conversationNo);
    return query.next() ? query.natural(0) : 1;
}

void PeopleTable::beginWithholding(qint64 conversationNo, qint64 accountNo, Seq first)
{
    m_beginWithholding.run(conversationNo, accountNo, first);
}

void PeopleTable::endWithholding(qint64 conversationNo, qint64 accountNo, Seq last)
{
    m_endWithholding.run(conversationNo, accountNo, last);
    m_dropEmpty.run(conversationNo, accountNo);
}

void PeopleTable::dropMail(qint64 accountNo, qint64 otherNo)
{
    m_dropMail.run(accountNo, otherNo);
}

} // namespace porchlight::relay
