// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/Vault.h"

#include "app/store/LocalSchema.h"
#include "app/store/schema/KeysStep.h"
#include "app/store/schema/VaultStep.h"
#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"

#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace porchlight::store {

namespace {

constexpr QByteArrayView proofText = "PORCHLIGHT/vault/v1";
constexpr int patienceWithReadersMs = 5000; // at the start there are none

enum State : int { Due = 0, Sealed = 1, Clean = 2 };

struct VaultRow
{
    int state = Due;
    QByteArray proof;
};

bool hasTable(sqlite::Connection &connection)
{
    return connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'vault'").value_or(0) > 0;
}

/// Nothing when the disk has changed it.
std::optional<VaultRow> readRow(sqlite::Connection &connection)
{
    sqlite::Statement read(connection, "SELECT state, proof FROM vault WHERE sum IS " PORCHLIGHT_VAULT_SUM);
    sqlite::Query query(read);
    return query.next() ? std::optional(VaultRow{int(query.integer(0)), query.blob(1)}) : std::nullopt;
}

bool putRow(sqlite::Connection &connection, const SecretColumns &secrets, State state)
{
    sqlite::Statement put(connection, "INSERT OR REPLACE INTO vault (only_row, state, proof, sum)"
                                      " VALUES (1, ?1, ?2, row_sum('vault', ?1, ?2))");
    return put.run(int(state), secrets.seal(SecretCell::proof(), proofText));
}

/// A secret as it is in the database, and where.
struct Found
{
    SecretCell cell;
    QByteArray value;
    quint8 kind = 0;    ///< of a record
    QByteArray key;     ///< of a record
    qint64 number = 0;  ///< of an older token
};

std::vector<Found> recordsIn(sqlite::Connection &connection)
{
    std::vector<Found> found;
    sqlite::Statement read(connection, "SELECT kind, key, record FROM key_record WHERE sum IS " PORCHLIGHT_KEY_RECORD_SUM);
    for (sqlite::Query query(read); query.next();) {
        const auto kind = quint8(query.integer(0));
        const QByteArray key = query.blob(1);
        found.push_back({SecretCell::keyRecord(kind, key), query.blob(2), kind, key});
    }
    return found;
}

std::vector<Found> tokensIn(sqlite::Connection &connection)
{
    std::vector<Found> found;
    sqlite::Statement current(connection, "SELECT token FROM identity WHERE token <> x''");
    for (sqlite::Query query(current); query.next();)
        found.push_back({SecretCell::token(), query.blob(0)});
    return found;
}

std::vector<Found> olderTokensIn(sqlite::Connection &connection)
{
    std::vector<Found> found;
    sqlite::Statement older(connection, "SELECT token_no, token FROM older_token WHERE token <> x''");
    for (sqlite::Query query(older); query.next();)
        found.push_back({SecretCell::olderToken(query.integer(0)), query.blob(1), 0, {}, query.integer(0)});
    return found;
}

bool proves(const SecretColumns &secrets, const QByteArray &proof)
{
    const auto opened = secrets.open(SecretCell::proof(), proof);
    return opened && *opened == proofText;
}

/// Whether the secrets are of another key: there are some, and none opens.
bool areForeign(sqlite::Connection &connection, const SecretColumns &secrets)
{
    bool isAny = false;
    for (const auto &found : {tokensIn(connection), olderTokensIn(connection), recordsIn(connection)}) {
        isAny = isAny || !found.empty();
        if (std::ranges::any_of(found, [&](const Found &f) { return secrets.open(f.cell, f.value).has_value(); }))
            return false;
    }
    return isAny;
}

bool sealTokens(sqlite::Connection &connection, const SecretColumns &secrets, const std::vector<Found> &current,
                const std::vector<Found> &older)
{
    sqlite::Statement put(connection, "UPDATE identity SET token = ?");
    sqlite::Statement putOlder(connection, "UPDATE older_token SET token = ?2 WHERE token_no = ?1");
    return std::ranges::all_of(current, [&](const Found &f) { return put.run(secrets.seal(f.cell, f.value)); })
        && std::ranges::all_of(older, [&](const Found &f) { return putOlder.run(f.number, secrets.seal(f.cell, f.value)); });
}

bool sealRecords(sqlite::Connection &connection, const SecretColumns &secrets, const std::vector<Found> &records)
{
    sqlite::Statement put(connection, "UPDATE key_record SET record = ?3, sum = row_sum('key_record', ?1, ?2, ?3)"
                                      " WHERE kind = ?1 AND key = ?2");
    return std::ranges::all_of(records, [&](const Found &f) {
        const QByteArray sealed = secrets.seal(f.cell, f.value);
        return !sealed.isEmpty() && put.run(int(f.kind), f.key, sealed);
    });
}

/// In one transaction with the note that it is done: twice would be beyond opening.
bool sealAll(sqlite::Connection &connection, const SecretColumns &secrets)
{
    if (!connection.execute("BEGIN IMMEDIATE"))
        return false;
    const auto current = tokensIn(connection);
    const auto older = olderTokensIn(connection);
    const auto records = recordsIn(connection);
    const bool hasAny = !current.empty() || !older.empty() || !records.empty();
    // A record that the disk has changed opens nothing; it must not stay behind plain.
    const bool done = connection.execute("DELETE FROM key_record WHERE sum IS NOT " PORCHLIGHT_KEY_RECORD_SUM)
        && sealTokens(connection, secrets, current, older) && sealRecords(connection, secrets, records)
        && putRow(connection, secrets, hasAny ? Sealed : Clean) && connection.execute("COMMIT");
    if (!done)
        connection.rollBack();
    return done;
}

/// What is overwritten in place may still be in the gaps of a page, and in the log: the file is written anew, and the
/// log emptied. No room for that is no reason not to start.
bool sweep(sqlite::Connection &connection, const SecretColumns &secrets)
{
    if (connection.execute("VACUUM")) {
        connection.checkpoint(sqlite::Connection::Checkpoint::Emptying, patienceWithReadersMs);
        if (connection.walPages() == 0)
            putRow(connection, secrets, Clean);
    }
    if (isBeyondRepair(connection.fault()))
        return false;
    connection.forgetFault();
    return true;
}

} // namespace

Result<bool, LocalStoreError> isEncrypted(const QString &path)
{
    if (QFileInfo(path).size() == 0) // also when it is not there
        return false;
    sqlite::Connection connection;
    connection.open(path, sqlite::Connection::Mode::ReadOnly);
    const auto version = connection.number("PRAGMA user_version");
    if (version && *version > schemaVersion())
        return LocalStoreError::NewerData;
    const bool has = version && hasTable(connection);
    const auto row = has ? readRow(connection) : std::nullopt;
    if (!version || connection.fault() != sqlite::Fault::None)
        return isBeyondRepair(connection.fault()) ? LocalStoreError::Damaged : LocalStoreError::CannotCreate;
    return has && !(row && row->state == Due);
}

bool isWrongKey(sqlite::Connection &connection, const SecretColumns &secrets)
{
    if (!hasTable(connection))
        return false;
    const auto row = readRow(connection);
    if (row)
        return row->state != Due && !proves(secrets, row->proof);
    return areForeign(connection, secrets);
}

bool settleVault(sqlite::Connection &connection, const SecretColumns &secrets)
{
    auto row = readRow(connection);
    if (row && row->state == Due) {
        if (!sealAll(connection, secrets))
            return false;
        row = readRow(connection);
    } else if (!row && connection.fault() == sqlite::Fault::None) {
        // The disk has changed the row. Whether traces are left, nobody knows any more.
        if (!putRow(connection, secrets, Sealed))
            return false;
        row = readRow(connection);
    }
    if (!row)
        return false;
    return row->state == Clean || sweep(connection, secrets);
}

} // namespace porchlight::store
