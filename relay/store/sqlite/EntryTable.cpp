// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/EntryTable.h"

#include "shared/sqlite/RowSum.h"

namespace porchlight::relay {

namespace {

constexpr std::size_t knownMax = 100'000;

static_assert(quint8(wire::EntryKind::DevicesChanged) == 17 && quint8(wire::EntryKind::Gone) == 19,
              "the statements below know it: nobody has sent it");

} // namespace

EntryTable::EntryTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT iif(kind IN (17, 19), 0, account_no), seq, time_ms FROM entry JOIN device ON device_no = sender_no "
                         "WHERE conversation_no = ?1 AND uid = ?2"),
      m_findRefusal(connection, "SELECT code FROM refusal WHERE conversation_no = ?1 AND device_no = ?2 AND uid = ?3"),
      m_insert(connection, "INSERT INTO entry (conversation_no, seq, ordinal, kind, sender_no, number, uid, epoch, "
                           "time_ms, body, body_hash, target, absent, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                           "row_sum('entry', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?11, ?10 IS NULL, ?12, ?13))"),
      m_insertRefusal(connection, "INSERT INTO refusal (conversation_no, device_no, uid, number, code) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5)"),
      m_lastNumber(connection, "SELECT last FROM send_number WHERE conversation_no = ?1 AND device_no = ?2"),
      m_setLastNumber(connection, "INSERT INTO send_number (conversation_no, device_no, last) VALUES (?1, ?2, ?3) "
                                  "ON CONFLICT (conversation_no, device_no) DO UPDATE SET last = ?3")
{
}

std::optional<EntryTable::Place> EntryTable::find(qint64 conversationNo, const MessageId &id)
{
    sqlite::Query query(m_find, conversationNo, id);
    if (!query.next())
        return std::nullopt;
    return Place{query.integer(0), query.natural(1), query.natural(2)};
}

std::optional<wire::ErrorCode> EntryTable::findRefusal(qint64 conversationNo, qint64 senderNo, const MessageId &id)
{
    sqlite::Query query(m_findRefusal, conversationNo, senderNo, id);
    if (!query.next())
        return std::nullopt;
    return wire::ErrorCode(query.integer(0));
}

void EntryTable::insert(qint64 conversationNo, qint64 senderNo, const wire::Entry &entry)
{
    std::optional<QByteArray> body;
    std::optional<QByteArray> hash;
    std::optional<int> absent;
    if (entry.absent) {
        absent = int(*entry.absent);
    } else {
        body = entry.body;
        hash = sqlite::bodyHash(entry.body);
    }
    m_insert.run(conversationNo, entry.seq, entry.ordinal, int(entry.kind), senderNo, entry.number, entry.id,
                 entry.epoch, entry.relayTimeMs, body, hash, entry.target, absent);
}

void EntryTable::insertRefusal(qint64 conversationNo, qint64 senderNo, const MessageId &id, quint64 number,
                               wire::ErrorCode code)
{
    m_insertRefusal.run(conversationNo, senderNo, id, number, int(code));
}

quint64 EntryTable::lastNumber(qint64 conversationNo, qint64 senderNo)
{
    const std::pair key(conversationNo, senderNo);
    const auto known = m_lastNumbers.find(key);
    if (known != m_lastNumbers.end())
        return known->second;
    if (m_lastNumbers.size() >= knownMax)
        m_lastNumbers.clear();
    sqlite::Query query(m_lastNumber, conversationNo, senderNo);
    return m_lastNumbers[key] = query.next() ? query.natural(0) : 0;
}

void EntryTable::setLastNumber(qint64 conversationNo, qint64 senderNo, quint64 number)
{
    m_setLastNumber.run(conversationNo, senderNo, number);
    m_lastNumbers[{conversationNo, senderNo}] = number;
}

} // namespace porchlight::relay
