// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/ProfileTable.h"

namespace porchlight::store {

namespace {

// The members of a message's conversation other than oneself, with how far each has come; no mark counts as 0.
#define OF_OTHERS(column) \
    "(SELECT min(coalesce(mark." column ", 0)) FROM member JOIN conversation ON conversation.id = member.conversation" \
    " LEFT JOIN mark ON mark.conversation = conversation.uid AND mark.account = member.account" \
    " WHERE member.conversation = message.conversation AND member.account <> message.sender)"

// Notes to self: whoever wrote them is all there is.
#define ALONE \
    "(SELECT count(*) = 1 AND max(account = message.sender) FROM member WHERE conversation = message.conversation)"

} // namespace

ProfileTable::ProfileTable(sqlite::Connection &c, ConversationTable &conversations)
    : m_conversations(conversations)
    , m_putIdentity(c, "INSERT OR REPLACE INTO identity VALUES (1, ?, ?, ?, ?, ?)")
    , m_setToken(c, "UPDATE identity SET token = ?")
    , m_putSetting(c, "INSERT OR REPLACE INTO setting VALUES (?, ?)")
    , m_putCursor(c, "INSERT OR REPLACE INTO cursor VALUES (?, ?, ?)")
    , m_era(c, "SELECT value FROM setting WHERE name = 'era'")
    , m_keepStatus(c, "UPDATE message SET floor = max(floor, CASE WHEN " ALONE " THEN 3"
                      " WHEN seq <= " OF_OTHERS("read_public") " THEN 3"
                      " WHEN seq <= " OF_OTHERS("delivered") " THEN 2 ELSE 1 END)"
                      " WHERE mine = 1 AND seq IS NOT NULL")
    , m_keepSeen(c, "UPDATE message SET seen = 1 WHERE mine = 0 AND seq <= (SELECT max(read_own, coalesce(read_private, 0))"
                    " FROM conversation LEFT JOIN mark ON mark.conversation = conversation.uid"
                    " AND mark.account = (SELECT account FROM identity) WHERE conversation.id = message.conversation)")
    , m_keepOrder(c, "UPDATE message SET tie = ranked.rank FROM (SELECT id, row_number() OVER"
                     " (PARTITION BY conversation ORDER BY place, tie, id) AS rank FROM message"
                     " WHERE seq IS NOT NULL OR floor > 0 OR mine = 0) AS ranked WHERE ranked.id = message.id")
    , m_forgetSequences(c, "UPDATE message SET seq = NULL, revision = ? WHERE seq IS NOT NULL")
    , m_forgetRead(c, "UPDATE conversation SET read_own = 0")
    , m_forgetCursors(c, "DELETE FROM cursor")
    , m_forgetMarks(c, "DELETE FROM mark")
    , m_unsettle(c, "UPDATE outbox SET settled_ms = NULL WHERE settled_ms IS NOT NULL")
    , m_forgetMailbox(c, "DELETE FROM cursor WHERE kind = 3 AND NOT EXISTS"
                         " (SELECT 1 FROM identity WHERE account = ? AND device = ?)")
    , m_putProcessing(c, "INSERT OR REPLACE INTO processing VALUES (1, ?, ?, ?, ?)")
{
}

qint64 ProfileTable::era()
{
    sqlite::Query query(m_era);
    return query.next() ? query.integer(0) : 0;
}

bool ProfileTable::apply(const engine::PutIdentity &operation)
{
    static_assert(int(LogId::Kind::Mailbox) == 3);
    return m_forgetMailbox.run(operation.account, operation.device)
        && m_putIdentity.run(operation.account, operation.device, operation.handle, operation.relayUrl, operation.token)
        && m_conversations.recountAllUnread();
}

bool ProfileTable::apply(const engine::SetToken &operation)
{
    return m_setToken.run(operation.token);
}

bool ProfileTable::apply(const engine::SetDisplayName &operation)
{
    return m_putSetting.run(QStringLiteral("display_name"), operation.name);
}

bool ProfileTable::apply(const engine::SetCursor &operation)
{
    return m_putCursor.run(int(operation.log.kind), operation.log.conversation, operation.seq)
        && (operation.log.kind != LogId::Kind::Conversation || m_conversations.settleBehind(operation.log.conversation));
}

bool ProfileTable::apply(const engine::SetMarksVersion &operation)
{
    return m_putSetting.run(QStringLiteral("marks_version"), operation.version);
}

bool ProfileTable::apply(const engine::SetProcessing &operation)
{
    return m_putProcessing.run(int(operation.log.kind), operation.log.conversation, operation.seq, operation.attempts);
}

bool ProfileTable::apply(const engine::BeginGeneration &operation, qint64 revision)
{
    return m_keepStatus.run() && m_keepSeen.run() && m_keepOrder.run() && m_forgetSequences.run(revision) && m_forgetCursors.run()
        && m_forgetMarks.run() && m_forgetRead.run() && m_unsettle.run() && m_conversations.recountAllUnread()
        && m_conversations.forgetBehind()
        && m_putSetting.run(QStringLiteral("generation"), operation.generation)
        && m_putSetting.run(QStringLiteral("marks_version"), 0)
        && m_putSetting.run(QStringLiteral("era"), era() + 1);
}

} // namespace porchlight::store
