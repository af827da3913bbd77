// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/MailTable.h"

namespace porchlight::relay {

MailTable::MailTable(sqlite::Connection &connection)
    : m_isKnown(connection, "SELECT 1 FROM mail WHERE device_no = ?1 AND uid = ?2"),
      m_advanceHead(connection, "UPDATE device SET mail_head = mail_head + 1, mail_time_ms = max(mail_time_ms, ?2) "
                                "WHERE device_no = ?1 AND parked_ms IS NULL RETURNING mail_head, mail_time_ms"),
      m_insert(connection, "INSERT INTO mail (device_no, seq, uid, sender_no, time_ms, body, sum) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, row_sum('mail', ?1, ?2, ?3, ?4, ?5, ?6))"),
      m_findCursor(connection, "SELECT mail_cursor, mail_head FROM device WHERE device_no = ?1"),
      m_setCursor(connection, "UPDATE device SET mail_cursor = ?2 WHERE device_no = ?1"),
      m_dropBodies(connection, "UPDATE mail SET body = NULL, sum = row_sum('mail', device_no, seq, uid, sender_no, "
                               "time_ms, NULL) WHERE device_no = ?1 AND seq > ?2 AND seq <= ?3")
{
}

std::optional<wire::Entry> MailTable::put(qint64 toNo, qint64 senderNo, const DeviceId &sender,
                                          const wire::MailItem &item, quint64 timeMs)
{
    if (sqlite::Query(m_isKnown, toNo, item.id).next())
        return std::nullopt;
    wire::Entry entry;
    entry.kind = quint8(wire::EntryKind::Silent);
    entry.sender = sender.account;
    entry.senderDevice = sender.number;
    entry.id = item.id;
    entry.body = item.bytes;
    {
        sqlite::Query advance(m_advanceHead, toNo, timeMs);
        if (!advance.next())
            return std::nullopt;
        entry.seq = advance.natural(0);
        entry.relayTimeMs = advance.natural(1);
    }
    m_insert.run(toNo, entry.seq, item.id, senderNo, entry.relayTimeMs, item.bytes);
    return entry;
}

void MailTable::acknowledge(qint64 deviceNo, Seq upTo)
{
    Seq cursor = 0;
    {
        sqlite::Query query(m_findCursor, deviceNo);
        if (!query.next() || upTo <= query.natural(0) || upTo > query.natural(1))
            return;
        cursor = query.natural(0);
    }
    m_setCursor.run(deviceNo, upTo);
    m_dropBodies.run(deviceNo, cursor, upTo); // what lies before was deleted then: it is not gone through again
}

} // namespace porchlight::relay
