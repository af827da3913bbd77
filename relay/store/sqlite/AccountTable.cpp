// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/AccountTable.h"

namespace porchlight::relay {

namespace {

std::optional<AccountRow> rowOf(sqlite::Query query)
{
    if (!query.next())
        return std::nullopt;
    return AccountRow{query.integer(0), {query.id<AccountId>(1), query.text(2)}, query.integer(3) != 0};
}

} // namespace

AccountTable::AccountTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT account_no, uid, handle, gone_ms FROM account WHERE uid = ?1"),
      m_findHandle(connection, "SELECT account_no, uid, handle, gone_ms FROM account WHERE handle = ?1"),
      m_create(connection, "INSERT INTO account (uid, handle, password_hash, created_ms) VALUES (?1, ?2, ?3, ?4) "
                           "RETURNING account_no"),
      m_nextDevice(connection, "UPDATE account SET last_device = last_device + 1 WHERE account_no = ?1 "
                               "RETURNING last_device"),
      m_logHead(connection, "SELECT head FROM account WHERE account_no = ?1"),
      m_advanceLog(connection, "UPDATE account SET head = head + 1, last_time_ms = max(last_time_ms, ?2) "
                               "WHERE account_no = ?1 RETURNING head, last_time_ms"),
      m_insertEntry(connection, "INSERT INTO account_entry (account_no, seq, kind, time_ms, body, sum) "
                                "VALUES (?1, ?2, ?3, ?4, ?5, row_sum('account_entry', ?1, ?2, ?3, ?4, ?5))")
{
}

std::optional<AccountRow> AccountTable::find(const AccountId &account)
{
    return rowOf(sqlite::Query(m_find, account));
}

std::optional<AccountRow> AccountTable::findHandle(const QString &handle)
{
    return rowOf(sqlite::Query(m_findHandle, handle));
}

qint64 AccountTable::create(const CreateAccount &request)
{
    sqlite::Query query(m_create, request.account, request.handle, request.passwordHash, request.nowMs);
    return query.next() ? query.integer(0) : 0;
}

quint32 AccountTable::nextDeviceNumber(qint64 accountNo)
{
    sqlite::Query query(m_nextDevice, accountNo);
    return query.next() ? quint32(query.integer(0)) : 0;
}

Seq AccountTable::logHead(qint64 accountNo)
{
    sqlite::Query query(m_logHead, accountNo);
    return query.next() ? query.natural(0) : 0;
}

wire::Entry AccountTable::announce(qint64 accountNo, const QByteArray &event, quint64 timeMs)
{
    wire::Entry entry;
    entry.kind = quint8(wire::EntryKind::AccountEvent);
    entry.body = event;
    {
        sqlite::Query advance(m_advanceLog, accountNo, timeMs);
        if (!advance.next())
            return entry;
        entry.seq = advance.natural(0);
        entry.relayTimeMs = advance.natural(1);
    }
    m_insertEntry.run(accountNo, entry.seq, int(entry.kind), entry.relayTimeMs, event);
    return entry;
}

} // namespace porchlight::relay
