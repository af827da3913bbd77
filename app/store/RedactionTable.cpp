// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/RedactionTable.h"

#include "app/store/schema/RetentionStep.h"
#include "app/store/schema/SumsStep.h"

namespace porchlight::store {

namespace {

// A row that the disk has damaged is left as it is: a new checksum would make it good.
#define HOLDS " AND " PORCHLIGHT_MESSAGE_HOLDS("", "?3")
#define NOTES_ABOUT "(SELECT message FROM note WHERE conversation = ?1 AND target = ?2 AND type IN (2, 3))"

} // namespace

static_assert(int(Content::Type::Edit) == 2 && int(Content::Type::Reaction) == 3, "the statements below name them");

RedactionTable::RedactionTable(sqlite::Connection &c, ConversationTable &conversations)
    : m_conversations(conversations)
      // By a redaction of its author that the relay has: whoever else says so is not believed.
      ,
      m_isErased(
          c,
          "SELECT 1 FROM note JOIN message r ON r.id = note.message WHERE note.conversation = ?1 AND note.target = ?2"
          " AND note.type = 0 AND (r.seq IS NOT NULL OR r.floor > 0 OR r.mine = 0) AND r.sender ="
          " (SELECT sender FROM message WHERE conversation = ?1 AND uid = ?2)"),
      m_isTargetErased(c, "SELECT 1 FROM message WHERE conversation = ? AND uid = ? AND redacted = 1"),
      m_targetOfSent(
          c, "SELECT t.uid FROM message r JOIN note ON note.message = r.id AND note.type = 0"
             " JOIN message t ON t.conversation = r.conversation AND t.uid = note.target AND t.sender = r.sender"
             " WHERE r.conversation = ? AND r.uid = ?"),
      m_authorOf(c, "SELECT sender FROM message WHERE conversation = ? AND uid = ?"),
      m_erase(c, "UPDATE message SET text = '', body = NULL, state = 0, type = 1, redacted = 1, revision = ?3"
                 " WHERE conversation = ?1 AND uid = ?2"),
      m_eraseNotes(c, "UPDATE message SET text = '', body = NULL, revision = ?3 WHERE id IN " NOTES_ABOUT),
      m_touchReplies(c, "UPDATE message SET revision = ?3 WHERE conversation = ?1 AND id IN"
                        " (SELECT message FROM reply WHERE target = ?2)" HOLDS),
      m_eraseQuotes(c, "UPDATE reply SET quote = '', sum = iif(sum IS " PORCHLIGHT_REPLY_SUM(
                           "") ","
                               " row_sum('reply', message, target, author, ''), sum) WHERE target = ?2 AND quote <> ''"
                               " AND (SELECT conversation FROM message WHERE id = reply.message) = ?1"),
      m_eraseQuotesOf(c, "UPDATE reply SET quote = '', sum = iif(sum IS " PORCHLIGHT_REPLY_SUM(
                             "") ","
                                 " row_sum('reply', message, target, author, ''), sum) WHERE target = ?2 AND author = "
                                 "?3 AND quote <> ''"
                                 " AND (SELECT conversation FROM message WHERE id = reply.message) = ?1"),
      m_unpin(c, "DELETE FROM pinned WHERE conversation = ?1 AND uid = ?2"),
      m_unpinOf(c, "DELETE FROM pinned WHERE conversation = ?1 AND uid = ?2 AND author = ?3"),
      m_eraseOwnQuote(c,
                      "DELETE FROM reply WHERE message = (SELECT id FROM message WHERE conversation = ? AND uid = ?)"),
      m_eraseMentions(c,
                      "DELETE FROM mention WHERE message = (SELECT id FROM message WHERE conversation = ?1 AND uid = ?2)"
                      " OR message IN " NOTES_ABOUT),
      m_dropNoteEnvelopes(c, "DELETE FROM outbox WHERE conversation = ?1 AND settled_ms IS NOT NULL AND kind = 2"
                             " AND uid IN (SELECT uid FROM message WHERE id IN " NOTES_ABOUT ")"),
      m_dropEnvelope(c, "DELETE FROM outbox WHERE conversation = ? AND uid = ? AND settled_ms IS NOT NULL")
      // What was taken back, and what was waiting when its message, or what it is about, was erased.
      ,
      m_dropOverdue(c, "DELETE FROM outbox WHERE conversation = ?1 AND uid = ?2 AND settled_ms IS NOT NULL"
                       " AND ((kind = 2 AND content = x'') OR EXISTS (SELECT 1 FROM message m LEFT JOIN note ON "
                       "note.message = m.id AND note.type IN (2, 3)"
                       " LEFT JOIN message t ON t.conversation = m.conversation AND t.uid = note.target"
                       " WHERE m.conversation = ?1 AND m.uid = ?2 AND (m.redacted = 1 OR t.redacted = 1)))"),
      m_blankNote(c, "UPDATE message SET text = '', body = NULL, revision = ?3 WHERE conversation = ?1 AND uid = ?2")
      // Of its sender alone: whoever else uses the id has nothing to take back.
      ,
      m_takeBack(c, "UPDATE message SET text = '', body = NULL, revision = ?4 WHERE conversation = ?1 AND uid = ?2 AND "
                    "sender = ?3"),
      // A reaction without a sign would take back those before it.
      m_dropNote(c, "DELETE FROM note WHERE type IN (2, 3) AND message = (SELECT id FROM message WHERE conversation = ?1 AND uid = ?2"
                    " AND sender = ?3)"),
      m_touchTarget(c, "UPDATE message SET revision = ?3 WHERE conversation = ?1 AND uid IN (SELECT target FROM note"
                       " WHERE message = (SELECT id FROM message WHERE conversation = ?1 AND uid = ?2))" HOLDS),
      m_hide(c, "INSERT OR IGNORE INTO hidden VALUES (?, ?)"),
      m_isHidden(c, "SELECT 1 FROM hidden WHERE conversation = ? AND target = ?"),
      m_hideMessage(c, "UPDATE message SET hidden = 1, revision = ?3 WHERE conversation = ?1 AND uid = ?2" HOLDS)
{
}

bool RedactionTable::follow(const engine::PutEntry &operation)
{
    const wire::Entry &entry = operation.entry;
    const auto row = m_conversations.find(operation.conversation);
    if (!row)
        return false;
    if (entry.kind == quint8(wire::EntryKind::Redact)) {
        if (!entry.target)
            return true;
        std::optional<AccountId> author;
        {
            sqlite::Query query(m_authorOf, *row, *entry.target);
            if (query.next())
                author = query.id<AccountId>(0);
        }
        if (!author) // who has redacted it is its author, say those who quote it
            return m_touchReplies.run(*row, *entry.target, m_revision) && m_eraseQuotesOf.run(*row, *entry.target, entry.sender)
                && m_unpinOf.run(*row, *entry.target, entry.sender);
        return *author != entry.sender || erase(*row, *entry.target);
    }
    const bool isErased = entry.absent == quint8(wire::Absence::Redacted)
        || sqlite::Query(m_isErased, *row, entry.id).next();
    if (isErased && !erase(*row, entry.id))
        return false;
    if (sqlite::Query(m_isHidden, operation.conversation, entry.id).next()
        && !(m_hideMessage.run(*row, entry.id, m_revision) && m_conversations.recountUnread(*row)))
        return false;
    if (operation.mine && !dropOverdue(*row, entry.id))
        return false;
    if (entry.kind == quint8(wire::EntryKind::Silent) && entry.body.isEmpty() && !entry.absent)
        return takeBack(*row, entry);
    if (operation.state != ContentState::Readable || isErased)
        return true;
    const Content &content = operation.content;
    if (isAnnotation(content.type) && sqlite::Query(m_isTargetErased, *row, content.target).next())
        return m_blankNote.run(*row, entry.id, m_revision) && m_eraseMentions.run(*row, entry.id);
    return content.type != quint64(Content::Type::DeleteForMe) || hide(content);
}

bool RedactionTable::follow(const engine::PutComposed &operation)
{
    return operation.content.type != quint64(Content::Type::DeleteForMe) || hide(operation.content);
}

bool RedactionTable::follow(const engine::MarkSent &operation)
{
    const auto row = m_conversations.find(operation.conversation);
    if (!row)
        return true;
    if (sqlite::Query(m_isErased, *row, operation.id).next())
        return erase(*row, operation.id);
    MessageId target;
    {
        sqlite::Query query(m_targetOfSent, *row, operation.id);
        if (!query.next())
            return dropOverdue(*row, operation.id);
        target = query.id<MessageId>(0);
    }
    return erase(*row, target);
}

bool RedactionTable::erase(qint64 conversation, const MessageId &target)
{
    m_hasTraces = true;
    return m_erase.run(conversation, target, m_revision) && m_eraseNotes.run(conversation, target, m_revision) &&
           m_touchReplies.run(conversation, target, m_revision) && m_eraseQuotes.run(conversation, target) &&
           m_unpin.run(conversation, target) &&
           m_eraseOwnQuote.run(conversation, target) && m_eraseMentions.run(conversation, target) && m_dropNoteEnvelopes.run(conversation, target) &&
           m_dropEnvelope.run(conversation, target);
}

bool RedactionTable::dropOverdue(qint64 conversation, const MessageId &id)
{
    return m_dropOverdue.run(conversation, id);
}

/// It may have come with its text in an earlier life of the relay's, and this device may be its author's. That it was
/// taken back stays, also when the redaction which was to follow is refused.
bool RedactionTable::takeBack(qint64 conversation, const wire::Entry &entry)
{
    return m_takeBack.run(conversation, entry.id, entry.sender, m_revision)
        && m_touchTarget.run(conversation, entry.id, m_revision) && m_eraseOwnQuote.run(conversation, entry.id)
        && m_eraseMentions.run(conversation, entry.id) && m_dropNote.run(conversation, entry.id, entry.sender);
}

bool RedactionTable::hide(const Content &content)
{
    const auto row = m_conversations.find(content.conversation);
    return m_hide.run(content.conversation, content.target)
        && (!row
            || (m_hideMessage.run(*row, content.target, m_revision) && m_conversations.recountUnread(*row)));
}

} // namespace porchlight::store
