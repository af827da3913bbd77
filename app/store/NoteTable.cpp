// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/NoteTable.h"

#include "app/store/schema/RetentionStep.h"

#include <algorithm>

namespace porchlight::store {

namespace {

constexpr quint64 redactionType = 0;

#define THE_MESSAGE \
    "(SELECT id FROM message WHERE conversation = (SELECT id FROM conversation WHERE uid = ?1) AND uid = ?2)"
// Notes about one conversation that the relay has numbered, and that one which it has numbered too has overtaken.
#define OVERTAKEN \
    "note.about = ?1 AND note.type = ?2 AND EXISTS (SELECT 1 FROM message old JOIN note other ON other.about = ?1" \
    " AND other.type = ?2 JOIN message newer ON newer.id = other.message WHERE old.id = note.message" \
    " AND old.seq < newer.seq AND old.conversation = newer.conversation)"

bool isNote(const Content &content)
{
    return isAnnotation(content.type) || isBookkeeping(content.type);
}

std::optional<MessageId> targetOf(const Content &content)
{
    return content.target.isNull() ? std::nullopt : std::optional(content.target);
}

} // namespace

NoteTable::NoteTable(sqlite::Connection &c)
    : m_put(c, "INSERT INTO note (message, conversation, type, target, about, flag, sum) SELECT id, conversation, ?3, "
               "?4, ?5, ?6,"
               " row_sum('note', id, conversation, ?3, ?4, ?5, ?6) FROM message WHERE id = " THE_MESSAGE
               " ON CONFLICT DO NOTHING"),
      m_putReply(
          c, "INSERT INTO reply (message, target, author, quote, sum) SELECT id, ?3, ?4, quote,"
             " row_sum('reply', id, ?3, ?4, quote) FROM (SELECT id, iif(EXISTS (SELECT 1 FROM message gone"
             " WHERE gone.redacted = 1 AND gone.conversation = message.conversation AND gone.uid = ?3)"
             // What it answers is not here, and never will be.
             " OR EXISTS (SELECT 1 FROM note JOIN message r ON r.id = note.message"
             " WHERE note.conversation = message.conversation AND note.target = ?3 AND note.type = 0 AND r.sender = ?4"
             " AND (r.seq IS NOT NULL OR r.floor > 0 OR r.mine = 0)), '', ?5) AS quote"
             " FROM message WHERE id = " THE_MESSAGE ") WHERE true ON CONFLICT DO NOTHING"),
      m_putMention(c, "INSERT INTO mention (message, start, length, account, sum) SELECT id, ?3, ?4, ?5,"
                      " row_sum('mention', id, ?3, ?4, ?5) FROM message WHERE id = " THE_MESSAGE
                      " ON CONFLICT DO NOTHING"),
      m_touch(c, "UPDATE message SET revision = ?3 FROM note WHERE note.message = " THE_MESSAGE
                 " AND message.conversation = note.conversation AND message.uid = note.target"
                 " AND " PORCHLIGHT_MESSAGE_HOLDS("message.", "?3")) // what the disk has damaged must not become good
      ,
      m_emptyOvertaken(c, "UPDATE message SET text = '', body = NULL, revision = ?3 WHERE text <> '' AND id IN"
                          " (SELECT message FROM note WHERE " OVERTAKEN ")"),
      m_stateOf(c, "SELECT about, type FROM note WHERE message = " THE_MESSAGE " AND about IS NOT NULL AND type <> 19"),
      m_dropOvertaken(c, "DELETE FROM note WHERE " OVERTAKEN)
{
}

bool NoteTable::follow(const engine::PutEntry &operation)
{
    const Content &content = operation.content;
    const wire::Entry &entry = operation.entry;
    if (entry.kind == quint8(wire::EntryKind::Redact))
        return !entry.target || put(operation.conversation, entry.id, redactionType, entry.target, {});
    if (entry.absent)
        return true;
    if (operation.state != ContentState::Readable) // one's own comes back sealed, and its row knows what it says
        return !operation.mine || dropOvertakenBy(operation.conversation, entry.id);
    if (isNote(content) && !put(operation.conversation, entry.id, content.type, targetOf(content), content))
        return false;
    // Of drafts, pins and marks only the last is ever asked for; of deletions each.
    const bool isState = isBookkeeping(content.type) && content.type != quint64(Content::Type::DeleteForMe);
    return (!isState || dropOvertaken(content.conversation, qint64(content.type))) &&
           putMentions(operation.conversation, entry.id, content.mentions) &&
           (!content.reply || m_putReply.run(operation.conversation, entry.id, content.reply->to, content.reply->author,
                                             content.reply->quote));
}

static_assert(int(Content::Type::DeleteForMe) == 19, "a statement says so");

bool NoteTable::dropOvertaken(const ConversationId &about, qint64 type)
{
    return m_emptyOvertaken.run(about, type, m_revision) && m_dropOvertaken.run(about, type);
}

bool NoteTable::dropOvertakenBy(const ConversationId &conversation, const MessageId &id)
{
    std::optional<std::pair<ConversationId, qint64>> state;
    {
        sqlite::Query query(m_stateOf, conversation, id);
        if (query.next())
            state = {query.id<ConversationId>(0), query.integer(1)};
    }
    return !state || dropOvertaken(state->first, state->second);
}

bool NoteTable::follow(const engine::PutComposed &operation)
{
    const Content &content = operation.content;
    if (operation.kind == quint8(wire::EntryKind::Redact))
        return put(operation.conversation, operation.id, redactionType, operation.target, {});
    return (!isNote(content) || put(operation.conversation, operation.id, content.type, targetOf(content), content))
        && putMentions(operation.conversation, operation.id, content.mentions)
        && (!content.reply
            || m_putReply.run(operation.conversation, operation.id, content.reply->to, content.reply->author,
                              content.reply->quote));
}

bool NoteTable::put(const ConversationId &conversation, const MessageId &id, quint64 type,
                    const std::optional<MessageId> &target, const Content &content)
{
    std::optional<ConversationId> about;
    if (!content.conversation.isNull())
        about = content.conversation;
    const quint64 flag = type == quint64(Content::Type::Preferences) ? content.flags : content.on ? 1 : 0;
    return m_put.run(conversation, id, type, target, about, flag) && touch(conversation, id);
}

bool NoteTable::putMentions(const ConversationId &conversation, const MessageId &id, const std::vector<Mention> &mentions)
{
    return std::ranges::all_of(mentions, [&](const Mention &mention) {
        return m_putMention.run(conversation, id, mention.start, mention.length, mention.account);
    });
}

bool NoteTable::touch(const ConversationId &conversation, const MessageId &id)
{
    return m_touch.run(conversation, id, m_revision);
}

} // namespace porchlight::store
