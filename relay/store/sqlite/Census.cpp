// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/Census.h"

#include "relay/store/sqlite/Schema.h"
#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"

#include <QFileInfo>

namespace porchlight::relay {

Result<Census, OpenFailure> takeCensus(const QString &databasePath)
{
    sqlite::Connection connection;
    if (!connection.open(databasePath, sqlite::Connection::Mode::ReadOnly))
        return failureOf(connection, QStringLiteral("The database cannot be opened"));
    if (auto failure = checkSchema(connection))
        return std::move(*failure);
    if (!connection.configure() || !connection.execute("BEGIN"))
        return failureOf(connection, QStringLiteral("The database cannot be opened"));
    Census census;
    const auto count = [&connection](const char *sql) { return connection.number(sql).value_or(0); };
    const auto generation = GenerationId::fromHex(connection.text("SELECT hex(generation) FROM relay"));
    census.accounts = count("SELECT count(*) FROM account WHERE gone_ms = 0");
    census.devices = count("SELECT count(*) FROM device WHERE unlinked_ms = 0");
    census.conversations = count("SELECT count(*) FROM conversation WHERE head > 0");
    // Rows of entries are never deleted, only their bodies: the last number is the count, and costs nothing.
    census.entries = count("SELECT max(entry_no) FROM entry");
    connection.execute("COMMIT");
    if (connection.fault() != sqlite::Fault::None || !generation)
        return failureOf(connection, QStringLiteral("The database cannot be read"));
    census.generation = *generation;
    census.databaseBytes = QFileInfo(databasePath).size();
    census.logBytes = QFileInfo(databasePath + u"-wal").size();
    return census;
}

Result<std::map<AccountId, QString>, OpenFailure> handlesOf(const QString &databasePath, const std::vector<AccountId> &accounts)
{
    sqlite::Connection connection;
    if (!connection.open(databasePath, sqlite::Connection::Mode::ReadOnly))
        return failureOf(connection, QStringLiteral("The database cannot be opened"));
    if (auto failure = checkSchema(connection))
        return std::move(*failure);
    if (!connection.configure())
        return failureOf(connection, QStringLiteral("The database cannot be opened"));
    std::map<AccountId, QString> handles;
    {
        sqlite::Statement handle(connection, "SELECT handle FROM account WHERE uid = ?1");
        for (const AccountId &account : accounts) {
            sqlite::Query query(handle, account);
            if (query.next())
                handles.emplace(account, query.text(0));
        }
    }
    if (connection.fault() != sqlite::Fault::None)
        return failureOf(connection, QStringLiteral("The database cannot be read"));
    return handles;
}

} // namespace porchlight::relay
