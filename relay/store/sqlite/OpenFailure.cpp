// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/OpenFailure.h"

#include "relay/store/sqlite/SqliteConnection.h"

#include <sqlite3.h>

namespace porchlight::relay {

OpenFailure failureOf(const SqliteConnection &connection, const QString &what)
{
    switch (connection.fault() & 0xff) { // the primary part of an extended code
    case SQLITE_NOTADB:
        return {OpenFailure::Reason::NotOurs, QStringLiteral("The file is not a database of porchlight-relay.")};
    case SQLITE_CORRUPT:
        return {OpenFailure::Reason::Damaged,
                QStringLiteral("The database is damaged. Nothing was changed; please restore a backup.")};
    default:
        return {OpenFailure::Reason::CannotOpen, what + QStringLiteral(": ") + connection.error()};
    }
}

} // namespace porchlight::relay
