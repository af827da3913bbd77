// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/StorageQuery.h"

#include "shared/sqlite/Query.h"

#include <QFileInfo>

#include <algorithm>

namespace porchlight::store {

namespace {

constexpr qint64 bytesBesideWords = 120; // of a message: ids, times, numbers, and its places in the indexes

// Of a page that is full as trees fill them, so much is free. What is more than that goes back to the disk when the file is
// written anew; but not of the index, whose own pages never fill those of the file.
#define EXCESS "iif(d.name LIKE 'search%', 0, max(0, d.unused - d.pgsize / 4))"

/// Which of them a table belongs to, an index to its table.
qint64 &placeOf(const QString &table, StorageUse &use)
{
    if (table.startsWith(u"search"))
        return use.search;
    if (table.startsWith(u"face") || table.startsWith(u"group_look"))
        return use.faces;
    if (table.startsWith(u"key_") || table == u"vault")
        return use.keys;
    for (const QStringView name : {u"message", u"note", u"reply", u"mention", u"outbox", u"hidden", u"proof", u"gap"}) {
        if (table == name)
            return use.messages;
    }
    return use.other;
}

void readPages(sqlite::Connection &connection, StorageUse &use)
{
    sqlite::Statement pages(connection, "SELECT coalesce(s.tbl_name, d.name), sum(d.pgsize), sum(" EXCESS ") FROM dbstat d"
                                        " LEFT JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = TRUE GROUP BY 1");
    for (sqlite::Query query(pages); query.next();) {
        placeOf(query.text(0), use) += query.integer(1) - query.integer(2);
        use.unused += query.integer(2);
    }
    const qint64 pageSize = connection.number("PRAGMA page_size").value_or(0);
    use.unused += connection.number("PRAGMA freelist_count").value_or(0) * pageSize;
}

void readConversations(sqlite::Connection &connection, StorageUse &use)
{
    sqlite::Statement words(connection,
                            "SELECT c.uid, sum(m.kind = 1), sum(?1 + length(CAST(m.text AS BLOB)) + length(CAST(m.sender_name AS BLOB))"
                            " + coalesce(length(m.body), 0)) FROM message m JOIN conversation c ON c.id = m.conversation"
                            " WHERE m.hidden = 0 GROUP BY m.conversation");
    qint64 all = 0;
    for (sqlite::Query query(words, bytesBesideWords); query.next();) {
        use.conversations.push_back({query.id<ConversationId>(0), query.integer(2), query.integer(1)});
        all += query.integer(2);
    }
    std::erase_if(use.conversations, [](const ConversationUse &one) { return one.messages == 0; });
    for (ConversationUse &one : use.conversations)
        one.bytes = qint64(double(one.bytes) / double(all) * double(use.messages));
    std::ranges::sort(use.conversations, [](const ConversationUse &one, const ConversationUse &other) { return one.bytes > other.bytes; });
}

} // namespace

StorageUse readStorageUse(sqlite::Connection &connection, const QString &path)
{
    StorageUse use;
    readPages(connection, use);
    readConversations(connection, use);
    // The log holds pages that the file has as well, or will have.
    const qint64 files = QFileInfo(path).size() + QFileInfo(path + u"-wal").size() + QFileInfo(path + u"-shm").size();
    use.other += std::max<qint64>(0, files - use.all());
    use.hasFailed = connection.fault() != sqlite::Fault::None;
    return use;
}

} // namespace porchlight::store
