// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/OpenFailure.h"

#include "shared/sqlite/Connection.h"

namespace porchlight::relay {

OpenFailure failureOf(const sqlite::Connection &connection, const QString &what)
{
    switch (connection.fault()) {
    case sqlite::Fault::NotDatabase:
        return {OpenFailure::Reason::NotOurs, QStringLiteral("The file is not a database of porchlight-relay.")};
    case sqlite::Fault::Damaged:
        return {OpenFailure::Reason::Damaged,
                QStringLiteral("The database is damaged. Nothing was changed; please restore a backup.")};
    case sqlite::Fault::NoRoom:
        return {OpenFailure::Reason::NoRoom, what + QStringLiteral(": ") + connection.error()};
    default:
        return {OpenFailure::Reason::CannotOpen, what + QStringLiteral(": ") + connection.error()};
    }
}

void noteDamage(sqlite::Connection &connection)
{
    if (connection.fault() == sqlite::Fault::Refused)
        connection.forgetFault();
    connection.noteDamage();
}

} // namespace porchlight::relay
