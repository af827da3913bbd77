// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/ProfileTable.h"

#include "shared/wire/Limits.h"

namespace porchlight::store {

namespace {

// All conversations when the first parameter is null, else that one.
#define OF_THESE " AND (?1 IS NULL OR conversation = ?1)"

} // namespace

ProfileTable::ProfileTable(sqlite::Connection &c, ConversationTable &conversations, const SecretColumns &secrets)
    : m_conversations(conversations)
    , m_secrets(secrets)
    , m_token(c, "SELECT token FROM identity")
    , m_lastTokenNumber(c, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'older_token'")
    , m_keepToken(c, "INSERT INTO older_token (token_no, token) VALUES (?, ?)")
    , m_thinTokens(c, "DELETE FROM older_token WHERE token_no <= (SELECT max(token_no) FROM older_token) - ?")
    , m_forgetTokens(c, "DELETE FROM older_token")
    , m_forgetTide(c, "DELETE FROM setting WHERE name = 'tide'")
    , m_forgetCursor(c, "DELETE FROM cursor WHERE kind = ? AND conversation = ?")
    , m_forgetMarksOf(c, "DELETE FROM mark WHERE conversation = ?")
    , m_putIdentity(c, "INSERT OR REPLACE INTO identity VALUES (1, ?, ?, ?, ?, ?)")
    , m_setToken(c, "UPDATE identity SET token = ?")
    , m_putSetting(c, "INSERT OR REPLACE INTO setting VALUES (?, ?)")
    , m_putCursor(c, "INSERT OR REPLACE INTO cursor VALUES (?, ?, ?)")
    , m_era(c, "SELECT value FROM setting WHERE name = 'era'")
    , m_floor(c)
    , m_keepSeen(c, "UPDATE message SET seen = 1 WHERE mine = 0 AND seq <= (SELECT max(read_own, coalesce(read_private, 0))"
                    " FROM conversation LEFT JOIN mark ON mark.conversation = conversation.uid"
                    " AND mark.account = (SELECT account FROM identity) WHERE conversation.id = message.conversation)" OF_THESE)
    , m_keepOrder(c, "UPDATE message SET tie = ranked.rank, revision = ?2 FROM (SELECT id, row_number() OVER"
                     " (PARTITION BY conversation ORDER BY place, tie, id) AS rank FROM message"
                     " WHERE (seq IS NOT NULL OR floor > 0 OR mine = 0)" OF_THESE ") AS ranked WHERE ranked.id = message.id")
    , m_forgetSequences(c, "UPDATE message SET seq = NULL, revision = ?2 WHERE seq IS NOT NULL" OF_THESE)
    , m_forgetRead(c, "UPDATE conversation SET read_own = 0 WHERE ?1 IS NULL OR id = ?1")
    , m_forgetCursors(c, "DELETE FROM cursor")
    , m_forgetMarks(c, "DELETE FROM mark")
    , m_unsettle(c, "UPDATE outbox SET settled_ms = NULL WHERE settled_ms IS NOT NULL" OF_THESE)
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
    return m_forgetMailbox.run(operation.account, operation.device) && m_forgetTokens.run()
        && m_putIdentity.run(operation.account, operation.device, operation.handle, operation.relayUrl,
                             m_secrets.sealToken(SecretCell::token(), operation.token))
        && m_conversations.recountAllUnread();
}

bool ProfileTable::apply(const engine::SetToken &operation)
{
    return keepToken(operation.token) && m_thinTokens.run(qint64(wire::olderTokensMax))
        && m_setToken.run(m_secrets.sealToken(SecretCell::token(), operation.token));
}

bool ProfileTable::keepToken(const QByteArray &next)
{
    std::optional<QByteArray> known;
    if (sqlite::Query query(m_token); query.next()) {
        const QByteArray sealed = query.blob(0);
        known = sealed.isEmpty() ? sealed : m_secrets.open(SecretCell::token(), sealed);
    }
    if (!known || *known == next)
        return true;
    qint64 number = 1;
    if (sqlite::Query query(m_lastTokenNumber); query.next())
        number += query.integer(0);
    return m_keepToken.run(number, m_secrets.sealToken(SecretCell::olderToken(number), *known));
}

bool ProfileTable::apply(const engine::SetTide &operation)
{
    return m_putSetting.run(QStringLiteral("tide"), operation.tide);
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

bool ProfileTable::apply(const engine::SetReadsAgain &operation)
{
    return m_putSetting.run(QStringLiteral("reads_again"), int(operation.isOn));
}

bool ProfileTable::apply(const engine::SetProcessing &operation)
{
    return m_putProcessing.run(int(operation.log.kind), operation.log.conversation, operation.seq, operation.attempts);
}

bool ProfileTable::apply(const engine::BeginGeneration &operation, qint64 revision)
{
    return forgetPlaces(std::nullopt, revision) && m_forgetCursors.run() && m_forgetMarks.run() && m_forgetTide.run()
        && m_conversations.recountAllUnread() && m_conversations.forgetBehind(std::nullopt)
        && m_putSetting.run(QStringLiteral("generation"), operation.generation)
        && m_putSetting.run(QStringLiteral("marks_version"), 0) && m_putSetting.run(QStringLiteral("reads_again"), 0)
        && m_putSetting.run(QStringLiteral("era"), era() + 1);
}

bool ProfileTable::apply(const engine::RewindLog &operation, qint64 revision)
{
    if (!m_forgetCursor.run(int(operation.log.kind), operation.log.conversation))
        return false;
    const auto conversation = m_conversations.find(operation.log.conversation);
    if (!conversation)
        return true;
    return forgetPlaces(conversation, revision) && m_forgetMarksOf.run(operation.log.conversation)
        && m_conversations.recountAllUnread() && m_conversations.forgetBehind(conversation)
        && m_putSetting.run(QStringLiteral("era"), era() + 1);
}

bool ProfileTable::forgetPlaces(const std::optional<qint64> &conversation, qint64 revision)
{
    return m_floor.keep(conversation) && m_keepSeen.run(conversation) && m_keepOrder.run(conversation, revision)
        && m_forgetSequences.run(conversation, revision) && m_forgetRead.run(conversation)
        && m_unsettle.run(conversation);
}

} // namespace porchlight::store
