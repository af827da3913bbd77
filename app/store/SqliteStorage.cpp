// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person wishes about the store of this device, in slices: each is a transaction of its own, and can be the last.
#include "app/store/SqliteLocalStore.h"

#include "app/store/ConversationTable.h"
#include "app/store/MessageTable.h"
#include "app/store/ProfileTable.h"
#include "app/store/SearchTable.h"
#include "app/store/schema/RetentionStep.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace porchlight::store {

namespace {

constexpr int messagesAtOnce = 400;
constexpr int autoVacuumBySlices = 2; // as SQLite has it
constexpr int patienceWithReadersMs = 200;
constexpr qint64 excessMax = 256 * 1024; // bytes within pages, for which the file is written anew

static_assert(int(Content::Type::Edit) == 2 && int(Content::Type::Reaction) == 3 && int(ContentState::WaitingForKey) == 6,
              "the statements name them");

// What the relay has, and has come: neither what waits to be sent, nor what waits for its key. Bookkeeping of one's own
// devices is none of it. What the disk has damaged stays as it is: a new checksum would make it good.
#define CLEARED \
    " conversation = ?1 AND id > ?2 AND id <= ?3 AND hidden <> 2 AND (seq IS NOT NULL OR floor > 0)" \
    " AND (kind = 1 OR type IN (2, 3)) AND state <> 6 AND " PORCHLIGHT_MESSAGE_HOLDS("", "?4")

} // namespace

engine::StorageStep SqliteLocalStore::tend(const engine::StorageWish &wish, const engine::StoragePlace &from)
{
    if (m_isBroken)
        return {from, true, true};
    using Kind = engine::StorageWish::Kind;
    engine::StorageStep step{from};
    const bool isDone = wish.kind == Kind::Clear ? clear(wish.conversation, step)
        : wish.kind == Kind::GiveBack            ? giveBack(step)
                                                 : indexAnew(step);
    if (!isDone) {
        takeBack();
        return {from, true, true};
    }
    if (step.isOver) { // what it has left in the log goes as well, unless a reader is in the way: then with the next one
        m_connection.checkpoint(sqlite::Connection::Checkpoint::Emptying, patienceWithReadersMs);
        takeBack();
    } else {
        checkpoint();
    }
    return step;
}

/// The rows stay, without a word in them: whatever comes a second time is known, and stays away.
bool SqliteLocalStore::clear(const ConversationId &id, engine::StorageStep &step)
{
    const auto conversation = m_conversations->find(id);
    if (!conversation) {
        step.isOver = true;
        return true;
    }
    sqlite::Statement newest(m_connection, "SELECT coalesce(max(id), 0) FROM message WHERE conversation = ?");
    sqlite::Statement end(m_connection, "SELECT max(id) FROM (SELECT id FROM message WHERE conversation = ?1 AND id > ?2 AND id <= ?3"
                                        " ORDER BY id LIMIT ?4)");
    sqlite::Statement blank(m_connection, "UPDATE message SET text = '', body = NULL, hidden = 2, revision = ?4 WHERE" CLEARED);
    sqlite::Statement quotes(m_connection, "DELETE FROM reply WHERE message IN (SELECT id FROM message WHERE conversation = ?1 AND id > ?2"
                                           " AND id <= ?3 AND hidden = 2)");
    sqlite::Statement mentions(m_connection, "DELETE FROM mention WHERE message IN (SELECT id FROM message WHERE conversation = ?1"
                                             " AND id > ?2 AND id <= ?3 AND hidden = 2)");
    if (step.place.all == 0) { // what comes from now on is not meant
        sqlite::Query query(newest, *conversation);
        step.place.all = query.next() ? query.integer(0) : 0;
    }
    std::optional<qint64> last;
    {
        sqlite::Query query(end, *conversation, step.place.done, step.place.all, messagesAtOnce);
        if (query.next() && !query.isNull(0))
            last = query.integer(0);
    }
    step.isOver = !last;
    if (!last)
        return m_connection.fault() == sqlite::Fault::None;
    if (!m_connection.execute("BEGIN IMMEDIATE"))
        return false;
    m_messages->begin(++m_revision, m_profile->era());
    const bool isDone = blank.run(*conversation, step.place.done, *last, m_revision) && quotes.run(*conversation, step.place.done, *last)
        && mentions.run(*conversation, step.place.done, *last) && m_conversations->recountUnread(*conversation) && m_messages->seal()
        && m_search->index() && m_connection.execute("COMMIT");
    if (isDone)
        step.place.done = *last;
    return isDone;
}

/// What lies empty within pages comes free only when the file is written anew, in one go; and a file has to be so once before
/// it can shrink. Whole pages go from its end, by slices.
bool SqliteLocalStore::giveBack(engine::StorageStep &step)
{
    const auto excess = [this] {
        return m_connection.number("SELECT sum(max(0, unused - pgsize / 4)) FROM dbstat WHERE aggregate = TRUE AND name NOT LIKE 'search%'").value_or(0);
    };
    const bool canShrink = m_connection.number("PRAGMA auto_vacuum") == autoVacuumBySlices;
    if (!canShrink || (step.place.all == 0 && excess() > excessMax)) {
        const QFileInfo file(QString::fromUtf8(m_connection.text("SELECT file FROM pragma_database_list WHERE name = 'main'")));
        const QStorageInfo disk(file.absolutePath());
        // It stands in the log, and then in the file, beside what is there now.
        if (disk.isValid() && disk.bytesAvailable() < 2 * file.size())
            return false;
        step.isOver = true;
        return m_connection.execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM");
    }
    const qint64 before = m_connection.number("PRAGMA freelist_count").value_or(0);
    if (step.place.all == 0)
        step.place.all = before;
    if (!m_connection.execute("PRAGMA incremental_vacuum(256)"))
        return false;
    const qint64 after = m_connection.number("PRAGMA freelist_count").value_or(0);
    step.place.done = step.place.all - after;
    step.isOver = after == 0 || after >= before;
    return m_connection.fault() == sqlite::Fault::None;
}

bool SqliteLocalStore::indexAnew(engine::StorageStep &step)
{
    if (step.place.all == 0) {
        step.place.all = 1 + m_connection.number("SELECT coalesce(max(id), 0) FROM message").value_or(0);
        return m_connection.execute("BEGIN IMMEDIATE") && m_search->startAnew() && m_connection.execute("COMMIT");
    }
    if (!m_connection.execute("BEGIN IMMEDIATE") || !m_search->catchUp() || !m_connection.execute("COMMIT"))
        return false;
    const auto below = m_connection.number("SELECT value FROM setting WHERE name = 'search_below'");
    step.place.done = step.place.all - below.value_or(0);
    step.isOver = !m_search->isBehind();
    return true;
}

} // namespace porchlight::store
