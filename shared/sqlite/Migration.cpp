// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Migration.h"

#include "shared/sqlite/Connection.h"

namespace porchlight::sqlite {

bool migrate(Connection &connection, std::span<const char *const> steps, qint64 applicationId)
{
    const auto version = connection.number("PRAGMA user_version");
    if (!version)
        return false;
    if (*version < 0)
        connection.noteDamage();
    for (auto next = *version; next < qint64(steps.size()); ++next) {
        const QByteArray stamp = "PRAGMA application_id = " + QByteArray::number(applicationId)
                                 + "; PRAGMA user_version = " + QByteArray::number(next + 1);
        if (!connection.execute("BEGIN IMMEDIATE") || !connection.execute(steps[std::size_t(next)])
            || !connection.execute(stamp.constData()) || !connection.execute("COMMIT")) {
            connection.rollBack();
            return false;
        }
    }
    return true;
}

} // namespace porchlight::sqlite
