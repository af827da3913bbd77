// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Databases.h"

#include "app/store/LocalReader.h"
#include "relay/store/sqlite/SqliteReader.h"

#include <sqlite3.h>

namespace porchlight::test {

namespace {

constexpr quint32 firstDevice = 1;
constexpr int pageRows = 100;
constexpr qsizetype pageBytesMax = 1 << 20;

} // namespace

std::optional<std::vector<Evidence::Shown>> readTimeline(const QString &clientDatabase)
{
    auto opened = store::LocalReader::open(clientDatabase);
    if (!opened)
        return std::nullopt;
    store::LocalReader &reader = *opened.value();
    const auto conversations = reader.conversations();
    if (conversations.size() != 1)
        return std::nullopt;
    std::vector<Evidence::Shown> shown;
    std::optional<store::TimelinePlace> before;
    for (;;) {
        const auto page = reader.timelinePage(conversations.front().id, before, pageRows);
        if (page.empty())
            break;
        for (const store::TimelineRow &row : page)
            shown.push_back({row.id, row.text.toUtf8()});
        before = page.back().place;
    }
    return std::vector<Evidence::Shown>(shown.rbegin(), shown.rend());
}

std::optional<std::vector<Evidence::Logged>> readRelayLog(const QString &relayDatabase, const QString &clientDatabase)
{
    auto client = store::LocalReader::open(clientDatabase);
    auto relay = relay::SqliteReader::open(relayDatabase);
    if (!client || !relay)
        return std::nullopt;
    const auto identity = client.value()->identity();
    const auto conversations = client.value()->conversations();
    if (!identity || conversations.size() != 1)
        return std::nullopt;
    std::vector<Evidence::Logged> log;
    Seq after = 0;
    for (;;) {
        const auto page = relay.value()->readLog({identity->account, firstDevice}, LogId::of(conversations.front().id),
                                                 after, pageRows, pageBytesMax);
        if (!page.allowed)
            return std::nullopt;
        for (const wire::Entry &entry : page.entries) {
            if (entry.seq != after + 1)
                return std::nullopt; // A4: no gaps
            after = entry.seq;
            if (entry.kind != quint8(wire::EntryKind::DevicesChanged)) // the relay's own word
                log.push_back({entry.id, entry.sender, entry.number});
        }
        if (page.entries.empty())
            return log;
    }
}

QString checkIntegrity(const QString &database)
{
    sqlite3 *connection = nullptr;
    QString result = QStringLiteral("cannot be opened");
    if (sqlite3_open_v2(database.toUtf8().constData(), &connection, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        const auto keep = [](void *kept, int, char **values, char **) {
            *static_cast<QString *>(kept) = QString::fromUtf8(values[0]);
            return 0;
        };
        result = QStringLiteral("ok");
        if (sqlite3_exec(connection, "PRAGMA integrity_check; PRAGMA foreign_key_check", keep, &result, nullptr) != SQLITE_OK)
            result = QString::fromUtf8(sqlite3_errmsg(connection));
    }
    sqlite3_close(connection);
    return result;
}

} // namespace porchlight::test
