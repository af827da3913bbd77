// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SearchTable.h"

#include "app/search/IndexTerms.h"
#include "app/store/schema/SearchStep.h"
#include "shared/content/Content.h"
#include "shared/sqlite/Connection.h"

namespace porchlight::store {

namespace {

constexpr int messagesAtOnce = 256; // of a slice: some milliseconds
constexpr int pagesAtOnce = 300;    // of the index, when it is merged
constexpr qint64 mergeIsDue = 1;
constexpr qint64 mergeIsUnderWay = 2;
constexpr qint64 changesOfNoMerge = 2; // as the documentation of FTS5 has it

static_assert(int(Content::Type::Text) == 1 && int(Content::Type::Edit) == 2 && int(ContentState::Readable) == 0,
              "the statements name them");

// What people have written: messages and what they were changed into. The reader sees to what holds.
#define IS_INDEXED(m) \
    m "state = 0 AND " m "redacted = 0 AND " m "text <> '' AND (" m "type = 2 OR (" m "type = 1 AND " m "kind = 1))"
#define DAY_OF(m) \
    "(min(max(coalesce(" m "relay_time_ms, " m "composed_ms, 0), 0), 253402300799999) / 86400000)"
#define INDEXED_COLUMNS(m) \
    m "conversation, " m "sender, " m "text, " m "kind, " m "state, " m "type, " m "redacted, " DAY_OF(m)
#define NOTE_GONE \
    "INSERT OR IGNORE INTO search_gone SELECT doc, old.id, old.conversation, old.sender, old.text FROM search_doc" \
    " WHERE message = old.id; DELETE FROM search_doc WHERE message = old.id;"

// Of this connection alone, so nothing in the file can run anything.
constexpr const char *triggers =
    "CREATE TEMP TABLE search_gone ("
    "    doc INTEGER PRIMARY KEY, message INTEGER NOT NULL, conversation INTEGER NOT NULL, sender BLOB NOT NULL,"
    "    text TEXT NOT NULL) STRICT;"
    "CREATE TEMP TABLE search_due (message INTEGER PRIMARY KEY) STRICT;"
    "CREATE TEMP TRIGGER search_insert AFTER INSERT ON main.message WHEN " IS_INDEXED("new.") " BEGIN"
    " INSERT OR IGNORE INTO search_due VALUES (new.id); END;"
    "CREATE TEMP TRIGGER search_update AFTER UPDATE OF conversation, sender, text, kind, state, type, redacted,"
    " relay_time_ms, composed_ms ON main.message WHEN (" INDEXED_COLUMNS("old.") ") IS NOT (" INDEXED_COLUMNS("new.") ") BEGIN "
    NOTE_GONE " INSERT OR IGNORE INTO search_due SELECT new.id WHERE " IS_INDEXED("new.") "; END;"
    "CREATE TEMP TRIGGER search_delete BEFORE DELETE ON main.message BEGIN "
    NOTE_GONE " DELETE FROM search_due WHERE message = old.id; END;";

/// Before the statements, which name what it makes.
sqlite::Connection &withTriggers(sqlite::Connection &connection)
{
    connection.execute(triggers);
    return connection;
}

} // namespace

SearchTable::SearchTable(sqlite::Connection &c)
    : m_connection(withTriggers(c)),
      m_gone(c, "SELECT doc, text, conversation, sender FROM search_gone ORDER BY doc"),
      // By day: a document before the last one that was written makes FTS5 write out what it has gathered.
      m_due(c, "SELECT m.id, m.text, m.conversation, m.sender, " DAY_OF("m.") " FROM search_due CROSS JOIN message m"
               " ON m.id = search_due.message WHERE " IS_INDEXED("m.") " AND NOT EXISTS"
               " (SELECT 1 FROM search_doc WHERE search_doc.message = m.id) ORDER BY 5, m.id"),
      m_lastOfDay(c, "SELECT doc FROM search_doc WHERE doc BETWEEN ?1 << 21 AND ((?1 + 1) << 21) - 1 ORDER BY doc DESC LIMIT 1"),
      m_putDoc(c, "INSERT INTO search_doc VALUES (?, ?)"), m_putTerms(c, "INSERT INTO search (rowid, terms) VALUES (?, CAST(? AS TEXT))"),
      m_dropTerms(c, "INSERT INTO search (search, rowid, terms) VALUES ('delete', ?, CAST(? AS TEXT))"),
      m_hasErased(c, "SELECT 1 FROM search_gone LEFT JOIN message m ON m.id = search_gone.message"
                     " WHERE m.text IS NOT search_gone.text LIMIT 1"),
      m_forget(c, "DELETE FROM search_due"), m_forgetGone(c, "DELETE FROM search_gone"),
      m_setting(c, "SELECT value FROM setting WHERE name = ?"),
      m_setSetting(c, "INSERT OR REPLACE INTO setting VALUES (?, ?)"), m_dropSetting(c, "DELETE FROM setting WHERE name = ?"),
      m_takeOlder(c, "INSERT OR IGNORE INTO search_due SELECT id FROM message WHERE id < ?1 ORDER BY id DESC LIMIT ?2"),
      m_lowestTaken(c, "SELECT min(message) FROM search_due"),
      m_merge(c, "INSERT INTO search (search, rank) VALUES ('merge', ?)")
{
}

bool SearchTable::index()
{
    return attempt([this] { return takeOut() && putIn() && m_forget.run() && m_forgetGone.run(); });
}

bool SearchTable::attempt(const std::function<bool()> &step)
{
    // FTS5 writes what it has gathered when a savepoint is made; while one is released it is too late to take that back.
    if (!m_connection.execute("SAVEPOINT search_index"))
        return false;
    if (step() && m_connection.execute("SAVEPOINT search_written; RELEASE search_written"))
        return m_connection.execute("RELEASE search_index");
    // What is damaged may contradict itself, or the rules of the tables it is made of.
    const sqlite::Fault fault = m_connection.fault();
    if ((fault != sqlite::Fault::Damaged && fault != sqlite::Fault::Refused) || !m_connection.inTransaction())
        return false;
    m_connection.forgetFault();
    return m_connection.execute("ROLLBACK TO search_index") && startAnew() && m_connection.execute("RELEASE search_index");
}

bool SearchTable::takeOut()
{
    bool hasErased = false;
    {
        sqlite::Query query(m_hasErased);
        hasErased = query.next();
    }
    if (hasErased && !m_setSetting.run(QStringLiteral("search_traces"), mergeIsDue))
        return false;
    m_isBehind = m_isBehind || hasErased;
    for (sqlite::Query query(m_gone); query.next();) {
        if (!m_dropTerms.run(query.integer(0),
                             search::documentOf(query.text(1), query.integer(2), query.id<AccountId>(3))))
            return false;
    }
    return m_connection.fault() == sqlite::Fault::None;
}

bool SearchTable::putIn()
{
    for (sqlite::Query query(m_due); query.next();) {
        const qint64 day = query.integer(4);
        qint64 doc = day << 21;
        if (sqlite::Query last(m_lastOfDay, day); last.next())
            doc = last.integer(0) + 1;
        if (doc >> 21 != day)
            continue; // two millions of one day: nobody has written them
        if (!m_putDoc.run(doc, query.integer(0))
            || !m_putTerms.run(doc, search::documentOf(query.text(1), query.integer(2), query.id<AccountId>(3))))
            return false;
    }
    return m_connection.fault() == sqlite::Fault::None;
}

bool SearchTable::startAnew()
{
    m_isBehind = true;
    return m_connection.execute(
        "DROP TABLE search; DELETE FROM search_doc; DELETE FROM search_due; DELETE FROM search_gone;"
        PORCHLIGHT_MAKE_SEARCH_INDEX
        "INSERT OR REPLACE INTO setting SELECT 'search_below', coalesce(max(id), 0) + 1 FROM message;");
}

bool SearchTable::catchUp()
{
    const auto setting = [this](const QString &name) {
        sqlite::Query query(m_setting, name);
        return query.next() ? std::optional(query.integer(0)) : std::nullopt;
    };
    if (const auto below = setting(QStringLiteral("search_below")))
        return indexOlder(*below);
    if (const auto phase = setting(QStringLiteral("search_traces")))
        return mergeAway(*phase);
    m_isBehind = false;
    return true;
}

bool SearchTable::indexOlder(qint64 below)
{
    std::optional<qint64> lowest;
    if (!m_takeOlder.run(below, messagesAtOnce))
        return false;
    {
        sqlite::Query query(m_lowestTaken);
        if (query.next() && !query.isNull(0))
            lowest = query.integer(0);
    }
    if (!lowest)
        return m_dropSetting.run(QStringLiteral("search_below"));
    return m_setSetting.run(QStringLiteral("search_below"), *lowest) && index();
}

bool SearchTable::mergeAway(qint64 phase)
{
    // Below zero: everything that is there now is to become one. What comes meanwhile is not drawn in.
    const bool begins = phase == mergeIsDue;
    const qint64 before = m_connection.changes();
    if (!attempt([&] { return m_merge.run(begins ? -pagesAtOnce : pagesAtOnce); }))
        return false;
    const bool isDone = m_connection.changes() - before < changesOfNoMerge;
    m_hasTraces = m_hasTraces || isDone;
    return isDone ? m_dropSetting.run(QStringLiteral("search_traces"))
                  : !begins || m_setSetting.run(QStringLiteral("search_traces"), mergeIsUnderWay);
}

} // namespace porchlight::store
