// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/MailTable.h"

namespace porchlight::relay {

MailTable::MailTable(SqliteConnection &connection)
    : m_isKnown(connection, "SELECT 1 FROM mail WHERE device_no = ?1 AND uid = ?2"),
      m_advanceHead(connection, "UPDATE device SET mail_head = mail_head + 1, mail_time_ms = max(mail_time_ms, ?2) "
                                "WHERE device_no = ?1 RETURNING mail_head, mail_time_ms"),
      m_insert(connection, "INSERT INTO mail (device_no, seq, uid, sender_no, time_ms, body) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
      m_advanceCursor(connection, "UPDATE device SET mail_cursor = ?2 "
                                  "WHERE device_no = ?1 AND mail_cursor < ?2 AND mail_head >= ?2 "
                                  "RETURNING mail_cursor"),
      m_dropBodies(connection, "UPDATE mail SET body = NULL WHERE device_no = ?1 AND seq <= ?2 AND body IS NOT NULL")
{
}

std::optional<wire::Entry> MailTable::put(qint64 toNo, qint64 senderNo, const DeviceId &sender,
                                          const wire::MailItem &item, quint64 timeMs)
{
    if (SqliteQuery(m_isKnown, toNo, item.id).next())
        return std::nullopt;
    wire::Entry entry;
    entry.kind = quint8(wire::EntryKind::Silent);
    entry.sender = sender.account;
    entry.senderDevice = sender.number;
    entry.id = item.id;
    entry.body = item.bytes;
    {
        SqliteQuery advance(m_advanceHead, toNo, timeMs);
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
    if (SqliteQuery(m_advanceCursor, deviceNo, upTo).next())
        m_dropBodies.run(deviceNo, upTo);
}

} // namespace porchlight::relay
