// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalReader.h"
#include "app/store/MentionQuery.h"
#include "app/store/schema/RetentionStep.h"
#include "app/store/schema/SumsStep.h"

/// What LocalReader asks; SearchQuery includes it too, nobody else.
namespace porchlight::store {

#define ROW_COLUMNS(text) \
    "m.id, m.uid, m.place, m.tie, m.sender, m.sender_name, m.mine, m.seq, coalesce(m.relay_time_ms, m.composed_ms)," \
    " m.state, " text ", m.failed, m.floor, " LAST_EDIT("e.text") ", " IS_DELETED ", m.hidden OR m.kind <> 1," \
    " EXISTS (SELECT 1 FROM note WHERE note.conversation = m.conversation AND note.target = m.uid AND note.type = 3)," \
    " reply.target, reply.quote, reply.author = (SELECT account FROM identity)," \
    " (SELECT iif(name <> '', name, handle) FROM member WHERE member.conversation = m.conversation" \
    " AND member.account = reply.author), m.sum IS " PORCHLIGHT_MESSAGE_SUM("m.") " AND " REPLY_HOLDS " AND NOT " EDIT_FAILS \
    ", m.type, coalesce((SELECT handle FROM member WHERE member.conversation = m.conversation" \
    " AND member.account = m.sender), ''), " \
    PORCHLIGHT_MENTIONS("m.") ", " LAST_EDIT(PORCHLIGHT_MENTIONS("e."))
// An edit that the disk has changed is none of those that hold, and which of them was the last nobody knows any more.
#define NOTE_HOLDS(row) row "sum IS " PORCHLIGHT_MESSAGE_SUM(row) " AND note.sum IS " PORCHLIGHT_NOTE_SUM("note.")
#define REPLY_HOLDS "(reply.message IS NULL OR reply.sum IS " PORCHLIGHT_REPLY_SUM("reply.") ")"
#define EDIT_FAILS \
    "EXISTS (SELECT 1 FROM note JOIN message e ON e.id = note.message WHERE note.conversation = m.conversation" \
    " AND note.target = m.uid AND note.type = 2 AND NOT (" NOTE_HOLDS("e.") "))"
// By the author, within 24 hours by the times of the relay; the last in its order, and what is not sent yet after that.
#define LAST_EDIT(what) \
    "(SELECT " what " FROM note JOIN message e ON e.id = note.message WHERE note.conversation = m.conversation" \
    " AND note.target = m.uid AND note.type = 2 AND e.sender = m.sender AND e.failed = 0 AND e.redacted = 0" \
    " AND e.text <> '' AND (e.relay_time_ms IS NULL OR m.relay_time_ms IS NULL" \
    " OR e.relay_time_ms <= m.relay_time_ms + 86400000) ORDER BY e.place DESC, e.tie DESC, e.id DESC LIMIT 1)"
// One's own redaction counts at once, and is taken back should the relay refuse it; not what the disk has made one of.
#define IS_DELETED \
    "m.redacted OR (m.mine AND EXISTS (SELECT 1 FROM note JOIN message r ON r.id = note.message" \
    " WHERE note.conversation = m.conversation AND note.target = m.uid AND note.type = 0 AND r.mine = 1 AND r.failed = 0" \
    " AND " NOTE_HOLDS("r.") "))"
#define OF_CONVERSATION \
    "m.conversation = (SELECT id FROM conversation WHERE uid = ?1) AND m.kind = 1 AND m.hidden = 0"
// The plus keeps SQLite from walking the whole timeline: what changed lately is less.
#define OF_CHANGES "+m.conversation = (SELECT id FROM conversation WHERE uid = ?1) AND (+m.kind = 1 OR m.mine AND m.redacted)"
#define WITH_REPLY " LEFT JOIN reply ON reply.message = m.id"
#define NEWEST_FIRST " ORDER BY m.place DESC, m.tie DESC, m.id DESC"
#define SUMMARY \
    "SELECT " ROW_COLUMNS("substr(m.text, 1, 400)") ", c.id, c.uid, c.created_ms, max(c.unread, c.behind_unread), c.behind_ms, c.is_request, c.muted_until_ms," \
    " c.is_group, c.is_outside, c.title, c.picture FROM conversation c" \
    " LEFT JOIN message m ON m.id = (SELECT m.id FROM message m WHERE m.conversation = c.id AND m.kind = 1 AND m.hidden = 0" \
    NEWEST_FIRST " LIMIT 1)" WITH_REPLY
#define MEMBERS \
    "SELECT c.uid, member.account, handle, name, coalesce(delivered, 0), coalesce(read_private, 0)," \
    " coalesce(read_public, 0), read_own, is_group FROM conversation c JOIN member ON member.conversation = c.id" \
    " LEFT JOIN mark ON mark.conversation = c.uid AND mark.account = member.account"
#define PRESENT " AND member.is_gone = 0"

inline constexpr int columnsOfRow = 26;

/// Prepared once; on the reader's thread.
struct LocalReader::Statements
{
    explicit Statements(sqlite::Connection &c)
        : identity(c, "SELECT account, handle, relay_url, length(token) > 0,"
                      " coalesce((SELECT value FROM setting WHERE name = 'display_name'), ''), device FROM identity")
        , waiting(c, "SELECT count(*) FROM outbox WHERE settled_ms IS NULL AND kind = 1")
        , summaries(c, SUMMARY)
        , summary(c, SUMMARY " WHERE c.uid = ?")
        , members(c, MEMBERS " WHERE c.uid = ?" PRESENT)
        , undelivered(c, "SELECT count(*) FROM message WHERE conversation = ? AND seq > ? AND mine = 1 AND kind = 1 AND hidden = 0")
        , page(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE " OF_CONVERSATION
                  " AND (m.place, m.tie, m.id) < (?2, ?3, ?4)" NEWEST_FIRST " LIMIT ?5")
        , pageAfter(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE " OF_CONVERSATION
                       " AND (m.place, m.tie, m.id) > (?2, ?3, ?4) ORDER BY m.place, m.tie, m.id LIMIT ?5")
        , message(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE " OF_CONVERSATION " AND m.uid = ?2")
        , times(c, "SELECT coalesce(composed_ms, 0), coalesce(relay_time_ms, 0) FROM message WHERE id = ?")
        , firstUnread(c, "SELECT m.uid FROM message m WHERE " OF_CONVERSATION " AND m.place > ?2 AND m.seq IS NOT NULL"
                         " AND m.mine = 0 AND m.seen = 0 ORDER BY m.place, m.tie LIMIT 1")
        , revision(c, "SELECT max(revision) FROM message")
        , gaps(c, "SELECT first, last, reason FROM gap WHERE conversation = (SELECT id FROM conversation WHERE uid = ?)"
                  " ORDER BY first")
        , changed(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE m.revision > ?2"
                     " AND " OF_CHANGES " AND (+m.place, +m.tie, +m.id) <= (?3, ?4, ?5)"
                     " ORDER BY m.place, m.tie, m.id")
        , changes(c, "SELECT count(*) FROM (SELECT 1 FROM message m WHERE m.revision > ?2 AND " OF_CHANGES " LIMIT ?3)")
        , reactions(c, "SELECT r.sender, r.text, r.mine FROM message m JOIN note ON note.conversation = m.conversation"
                       " AND note.target = m.uid AND note.type = 3 JOIN message r ON r.id = note.message"
                       " WHERE m.id = ? AND r.failed = 0 AND r.redacted = 0 AND " NOTE_HOLDS("r.") " ORDER BY r.place, r.tie, r.id")
        , notes(c, "SELECT note.type, note.flag, m.text, reply.target, reply.quote,"
                   " reply.author = (SELECT account FROM identity), (SELECT iif(name <> '', name, handle) FROM member"
                   " JOIN conversation c ON c.id = member.conversation WHERE c.uid = ?1 AND member.account = reply.author)"
                   " FROM note JOIN message m ON m.id = note.message" WITH_REPLY " WHERE note.about = ?1"
                   " AND note.type IN (16, 17, 18) AND m.failed = 0 AND " NOTE_HOLDS("m.") " AND " REPLY_HOLDS " ORDER BY m.place, m.tie, m.id")
        , ownEdits(c, "SELECT e.uid FROM note JOIN message e ON e.id = note.message WHERE note.conversation ="
                      " (SELECT id FROM conversation WHERE uid = ?1) AND note.target = ?2 AND note.type = 2 AND e.mine = 1"
                      " AND e.failed = 0 AND e.redacted = 0 ORDER BY e.place, e.tie, e.id")
        , pins(c, "SELECT uid, author, quote FROM pinned WHERE conversation = (SELECT id FROM conversation WHERE uid = ?)"
                  " ORDER BY place")
        , mentions(c)
    {
    }

    sqlite::Statement identity;
    sqlite::Statement waiting;
    sqlite::Statement summaries;
    sqlite::Statement summary;
    sqlite::Statement members;
    sqlite::Statement undelivered;
    sqlite::Statement page;
    sqlite::Statement pageAfter;
    sqlite::Statement message;
    sqlite::Statement times;
    sqlite::Statement firstUnread;
    sqlite::Statement revision;
    sqlite::Statement gaps;
    sqlite::Statement changed;
    sqlite::Statement changes;
    sqlite::Statement reactions;
    sqlite::Statement notes;
    sqlite::Statement ownEdits;
    sqlite::Statement pins;
    MentionQuery mentions;
};

} // namespace porchlight::store
