// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/RedactionTable.h"

#include "relay/store/sqlite/PageRows.h"
#include "shared/sqlite/Connection.h"
#include "shared/wire/Entry.h"
#include "shared/wire/Limits.h"

namespace porchlight::relay {

using wire::ErrorCode;

static_assert(quint8(wire::Absence::Redacted) == 1, "the statements below write it");
static_assert(quint8(wire::EntryKind::Silent) == 2, "what goes along is of that kind");
static_assert(quint8(wire::EntryKind::DevicesChanged) == 17 && quint8(wire::EntryKind::Gone) == 19,
              "nobody is its author");

// The hash goes too: a short text could be guessed by it. What does not hold stays so.
#define ERASE "UPDATE entry SET body = NULL, body_hash = NULL, absent = 1, sum = iif(sum IS " PORCHLIGHT_ENTRY_SUM \
              ", row_sum('entry', conversation_no, seq, ordinal, kind, sender_no, number, uid, epoch, time_ms, " \
              "NULL, 1, target, 1), sum) WHERE conversation_no = ?1 "

RedactionTable::RedactionTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT iif(kind IN (17, 19), 0, account_no), kind, time_ms, seq FROM entry JOIN device ON device_no = sender_no "
                         "WHERE conversation_no = ?1 AND uid = ?2"),
      m_erase(connection, ERASE "AND uid = ?2"),
      m_eraseAlong(connection, ERASE "AND target = ?2 AND kind = 2 "
                               "AND sender_no IN (SELECT device_no FROM device WHERE account_no = ?3)"),
      m_isErased(connection, "SELECT 1 FROM entry JOIN device ON device_no = sender_no "
                             "WHERE conversation_no = ?1 AND uid = ?2 AND account_no = ?3 AND absent = 1"),
      m_insertEarly(connection, "INSERT OR IGNORE INTO early_redaction (conversation_no, account_no, target) SELECT ?1, ?2, ?3 "
                                "WHERE NOT EXISTS (SELECT 1 FROM entry WHERE conversation_no = ?1 AND uid = ?3)"),
      m_findEarly(connection, "SELECT 1 FROM early_redaction WHERE conversation_no = ? AND account_no = ? AND target = ?"),
      m_hasEarly(connection.number("SELECT EXISTS (SELECT 1 FROM early_redaction)").value_or(1) != 0)
{
}

ErrorCode RedactionTable::judge(const ConversationRow &conversation, qint64 accountNo, const MessageId &target,
                                quint64 timeMs)
{
    sqlite::Query query(m_find, conversation.no, target);
    if (!query.next())
        return ErrorCode::None;
    if (query.integer(1) == int(wire::EntryKind::Redact))
        return ErrorCode::NoSuchMessage;
    if (query.integer(0) != accountNo)
        return ErrorCode::NotTheAuthor;
    constexpr auto windowMs = quint64(std::chrono::milliseconds(wire::redactWindow).count());
    const quint64 sentMs = query.natural(2);
    const bool isInTime = timeMs <= sentMs || timeMs - sentMs <= windowMs;
    // A life of this relay that is lost may have taken it in time: then others have shown it as deleted ever since.
    const bool wasPerhapsInTime = query.natural(3) <= conversation.restoredHead;
    return isInTime || wasPerhapsInTime ? ErrorCode::None : ErrorCode::RedactTooLate;
}

void RedactionTable::erase(qint64 conversationNo, qint64 accountNo, const MessageId &target)
{
    m_insertEarly.run(conversationNo, accountNo, target);
    m_hasEarly = m_hasEarly || m_insertEarly.changes() > 0;
    m_erase.run(conversationNo, target);
    m_eraseAlong.run(conversationNo, target, accountNo);
    m_hasTraces = true;
}

bool RedactionTable::isErased(qint64 conversationNo, qint64 accountNo, const MessageId &target)
{
    return sqlite::Query(m_isErased, conversationNo, target, accountNo).next()
        || isErasedEarly(conversationNo, accountNo, target);
}

bool RedactionTable::isErasedEarly(qint64 conversationNo, qint64 accountNo, const MessageId &id)
{
    return m_hasEarly && sqlite::Query(m_findEarly, conversationNo, accountNo, id).next();
}

} // namespace porchlight::relay
