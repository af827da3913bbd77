// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Query.h"

#include "shared/sqlite/Connection.h"

#include <sqlite3.h>

namespace porchlight::sqlite {

bool Query::next()
{
    Connection &connection = m_statement.m_connection;
    if (connection.fault() != Fault::None || !m_statement.m_statement)
        return false;
    const int code = sqlite3_step(m_statement.m_statement);
    return connection.judge(code) && code == SQLITE_ROW;
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement.m_statement, column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement.m_statement, column);
}

QString Query::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.m_statement, column));
}

QByteArray Query::blob(int column) const
{
    return blobView(column).toByteArray();
}

QByteArrayView Query::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement.m_statement, column));
}

} // namespace porchlight::sqlite
