// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/MessageTable.h"

#include "app/store/schema/RetentionStep.h"

#include <limits>

namespace porchlight::store {

namespace {

/// Where messages stand that have no sequence yet: below everything.
constexpr quint64 placeUnsent = std::numeric_limits<qint64>::max();
constexpr int seqBitsInTie = 40;

std::optional<MessageId> aboutOf(const engine::PutComposed &operation)
{
    if (isAnnotation(operation.content.type) && !operation.target)
        return operation.content.target;
    return operation.target;
}

QByteArray contentOf(const engine::PutComposed &operation)
{
    return operation.kind == quint8(wire::EntryKind::Redact) ? QByteArray("") : encodeContent(operation.content);
}

} // namespace

MessageTable::MessageTable(sqlite::Connection &c, ConversationTable &conversations)
    : m_conversations(conversations),
      m_find(c, "SELECT id, seq, place, kind, mine = 0 AND kind = 1 AND seen = 0 AND hidden = 0,"
                " state <> 3 AND " PORCHLIGHT_MESSAGE_HOLDS(
                    "", "?3") ", state FROM message WHERE conversation = ?1 AND uid = ?2"),
      m_insert(c, "INSERT INTO message (conversation, uid, sender, mine, kind, seq, ordinal, number, place, tie,"
                  " relay_time_ms, state, type, text, sender_name, body, revision)"
                  " VALUES (?, ?, ?, ?, ?, ?6, ?, ?, ?6, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_insertComposed(c,
                       "INSERT INTO message (conversation, uid, sender, mine, kind, number, place, tie, composed_ms,"
                       " state, type, text, sender_name, revision)"
                       " VALUES (?, ?, coalesce((SELECT account FROM identity), zeroblob(16)), 1, ?, ?4, ?, ?4, ?, ?,"
                       " ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
      m_insertNote(c, "INSERT INTO message (conversation, uid, sender, mine, kind, seq, number, place, tie, relay_time_ms,"
                      " state, type, text, sender_name, seen, revision)"
                      " VALUES (?1, ?2, ?3, 0, 1, ?4, 0, ?4, ?5, ?6, 0, ?7, ?8, '', 1, ?9)"),
      m_place(c, "UPDATE message SET seq = ?2, place = ?2, tie = ?3, relay_time_ms = ?4, ordinal = max(ordinal, ?5),"
                 " kind = coalesce(?7, kind), revision = ?6 WHERE id = ?1")
      // What the new generation never brought again stands where the two parted, before all that came after.
      ,
      m_makeRoom(c, "UPDATE message SET place = ?2, revision = ?4 WHERE conversation = ?1 AND kind = 1"
                    " AND place > ?2 AND place < ?3 AND seq IS NULL AND " PORCHLIGHT_MESSAGE_HOLDS("", "?4")),
      m_fail(c, "UPDATE message SET failed = ?3, revision = ?4 WHERE conversation = ?1 AND uid = ?2 AND seq IS NULL"
                " AND floor = 0"),
      m_renumber(c, "UPDATE message SET number = ?3, tie = ?3, revision = ?4 WHERE conversation = ?1 AND uid = ?2"
                    " AND seq IS NULL AND floor = 0"),
      m_removeFailed(c, "DELETE FROM message WHERE conversation = ? AND uid = ? AND seq IS NULL AND failed <> 0"),
      m_removeUnsent(c, "DELETE FROM message WHERE conversation = ? AND uid = ? AND seq IS NULL AND floor = 0"),
      m_insertOutbox(c, "INSERT INTO outbox (conversation, uid, number, kind, content, about, sum) VALUES (?1, ?2, ?3,"
                        " ?4, ?5, ?6, row_sum('outbox', ?1, ?2, ?4, ?5)) ON CONFLICT DO NOTHING"),
      m_settle(c, "UPDATE outbox SET settled_ms = ?3 WHERE conversation = ?1 AND uid = ?2 AND settled_ms IS NULL"),
      m_takeFromOutbox(c, "DELETE FROM outbox WHERE conversation = ? AND uid = ? AND settled_ms IS NULL"),
      m_blankOutbox(c, "UPDATE outbox SET content = x'', kind = 2, sum = row_sum('outbox', conversation, uid, 2, x'')"
                       " WHERE conversation = ? AND uid = ? AND settled_ms IS NULL"),
      m_renumberOutbox(c, "UPDATE outbox SET number = ?3 WHERE conversation = ?1 AND uid = ?2 AND settled_ms IS NULL"),
      m_rewrite(
          c, "UPDATE message SET sender = ?2, mine = ?3, kind = ?4, ordinal = ?5, number = ?6, state = ?7, type = ?8,"
             " text = ?9, sender_name = ?10, body = ?11, seq = NULL WHERE id = ?1"),
      m_markDamaged(
          c, "UPDATE message SET state = 3, text = '', body = NULL, revision = ?1 WHERE NOT " PORCHLIGHT_MESSAGE_HOLDS(
                 "", "?1")),
      m_seal(c, "UPDATE message SET sum = " PORCHLIGHT_MESSAGE_SUM("") " WHERE revision = ?")
{
}

void MessageTable::begin(qint64 revision, qint64 era)
{
    m_revision = revision;
    m_era = era;
}

std::optional<MessageTable::Known> MessageTable::find(qint64 conversation, const MessageId &id)
{
    sqlite::Query query(m_find, conversation, id, m_revision);
    if (!query.next())
        return std::nullopt;
    Known known{query.integer(0),      std::nullopt,          Seq(query.integer(2)),         int(query.integer(3)),
                query.integer(4) != 0, query.integer(5) != 0, ContentState(query.integer(6))};
    if (!query.isNull(1))
        known.seq = Seq(query.integer(1));
    return known;
}

bool MessageTable::mayTouch(const std::optional<Known> &known)
{
    return !known || known->holds || markDamaged();
}

quint64 MessageTable::tie(Seq seq) const
{
    return (quint64(m_era) << seqBitsInTie) | (seq & ((quint64(1) << seqBitsInTie) - 1));
}

bool MessageTable::apply(const engine::PutEntry &operation)
{
    const wire::Entry &entry = operation.entry;
    const auto conversation = m_conversations.ensure(operation.conversation, entry.relayTimeMs);
    if (!conversation)
        return false;
    auto known = find(*conversation, entry.id);
    if (!known)
        return makeRoom(*conversation, entry.seq) && insert(*conversation, operation);
    // A key that was given up may come all the same, or another device have what it opens.
    const bool isFound = known->state == ContentState::KeyLost && operation.state == ContentState::Readable;
    const bool isNew = !known->holds || known->state == ContentState::WaitingForKey || isFound;
    if (isNew && !rewrite(*known, operation))
        return false;
    // What was withdrawn may have been stored as something silent: the log knows.
    return place(*conversation, *known, entry.seq, entry.ordinal, entry.relayTimeMs, entry.kind) &&
           (!isNew || m_conversations.recountUnread(*conversation)) // it may have been counted before
           && (!isNew || operation.mine
               || m_conversations.learnName(*conversation, entry.sender, operation.content.senderName, entry.seq))
           && m_settle.run(*conversation, entry.id, entry.relayTimeMs);
}

bool MessageTable::rewrite(Known &known, const engine::PutEntry &operation)
{
    const wire::Entry &entry = operation.entry;
    const Content &content = operation.content;
    std::optional<QByteArray> body;
    if (operation.state != ContentState::Readable && !entry.absent)
        body = entry.body;
    known.seq.reset(); // so that it is placed anew
    return m_rewrite.run(known.id, entry.sender, operation.mine, int(entry.kind), entry.ordinal, entry.number,
                         int(operation.state), content.type, content.text, content.senderName, body);
}

bool MessageTable::markDamaged()
{
    static_assert(int(ContentState::Damaged) == 3, "the statements say so");
    return m_markDamaged.run(m_revision);
}

bool MessageTable::seal()
{
    return m_seal.run(m_revision);
}

bool MessageTable::insert(qint64 conversation, const engine::PutEntry &operation)
{
    const wire::Entry &entry = operation.entry;
    const Content &content = operation.content;
    std::optional<QByteArray> body;
    if ((operation.state != ContentState::Readable || content.hasMore) && !entry.absent)
        body = entry.body;
    // The sequence is bound once and used twice: it is the place as well.
    if (!m_insert.run(conversation, entry.id, entry.sender, operation.mine, int(entry.kind), entry.seq, entry.ordinal,
                      entry.number, tie(entry.seq), entry.relayTimeMs, int(operation.state), content.type, content.text,
                      content.senderName, body, m_revision))
        return false;
    if (operation.mine)
        return true;
    const bool counts = entry.kind == quint8(wire::EntryKind::Counts);
    return m_conversations.learnName(conversation, entry.sender, content.senderName, entry.seq)
        && (!counts || m_conversations.addUnread(conversation, entry.seq));
}

bool MessageTable::place(qint64 conversation, const Known &known, Seq seq, Seq ordinal, quint64 relayTimeMs,
                         std::optional<int> kind)
{
    if (known.seq == seq && (!kind || *kind == known.kind))
        return true;
    if (known.place != seq && !makeRoom(conversation, seq))
        return false;
    if (!m_place.run(known.id, seq, tie(seq), relayTimeMs, ordinal, m_revision, kind))
        return false;
    if (kind && *kind != known.kind)
        return m_conversations.recountUnread(conversation);
    if (!known.countsAsUnread)
        return true;
    return known.seq ? m_conversations.recountUnread(conversation) : m_conversations.addUnread(conversation, seq);
}

bool MessageTable::makeRoom(qint64 conversation, Seq seq)
{
    return m_era == 0 || m_makeRoom.run(conversation, seq, placeUnsent, m_revision);
}

bool MessageTable::apply(const engine::PutComposed &operation)
{
    const auto conversation = m_conversations.ensure(operation.conversation, operation.composedMs);
    const Content &content = operation.content;
    return conversation &&
           m_insertComposed.run(*conversation, operation.id, int(operation.kind), operation.number, placeUnsent,
                                operation.composedMs, int(ContentState::Readable), content.type, content.text,
                                content.senderName, m_revision) &&
           m_insertOutbox.run(*conversation, operation.id, operation.number, int(operation.kind), contentOf(operation),
                              aboutOf(operation));
}

/// It counts as nothing to be read, and is nobody's to be delivered.
bool MessageTable::apply(const engine::PutGroupNote &operation)
{
    const auto conversation = m_conversations.ensure(operation.conversation, operation.relayTimeMs);
    if (!conversation)
        return false;
    if (const auto known = find(*conversation, operation.id))
        return mayTouch(known) && place(*conversation, *known, operation.seq, 0, operation.relayTimeMs, std::nullopt);
    return makeRoom(*conversation, operation.seq) &&
           m_insertNote.run(*conversation, operation.id, operation.note.actor, operation.seq, tie(operation.seq),
                            operation.relayTimeMs, groupNoteType, storedGroupNote(operation.note), m_revision);
}

bool MessageTable::apply(const engine::MarkSent &operation)
{
    const auto conversation = m_conversations.find(operation.conversation);
    const auto known = conversation ? find(*conversation, operation.id) : std::nullopt;
    return !known
        || (mayTouch(known) && place(*conversation, *known, operation.seq, 0, operation.relayTimeMs, std::nullopt)
            && m_settle.run(*conversation, operation.id, operation.relayTimeMs));
}

bool MessageTable::apply(const engine::MarkFailed &operation)
{
    const auto conversation = m_conversations.find(operation.conversation);
    return !conversation || (mayTouch(find(*conversation, operation.id)) &&
                             m_fail.run(*conversation, operation.id, qMax(1, int(operation.reason)), m_revision) &&
                             m_takeFromOutbox.run(*conversation, operation.id));
}

bool MessageTable::apply(const engine::Renumber &operation)
{
    const auto conversation = m_conversations.find(operation.conversation);
    return !conversation
        || (mayTouch(find(*conversation, operation.id))
            && m_renumber.run(*conversation, operation.id, operation.number, m_revision)
            && m_renumberOutbox.run(*conversation, operation.id, operation.number));
}

bool MessageTable::apply(const engine::Withdraw &operation)
{
    const auto conversation = m_conversations.find(operation.conversation);
    if (!conversation)
        return true;
    if (operation.isTried)
        return m_blankOutbox.run(*conversation, operation.id);
    return m_removeUnsent.run(*conversation, operation.id) && m_takeFromOutbox.run(*conversation, operation.id);
}

bool MessageTable::apply(const engine::RemoveFailed &operation)
{
    const auto conversation = m_conversations.find(operation.conversation);
    return !conversation || m_removeFailed.run(*conversation, operation.id);
}

} // namespace porchlight::store
