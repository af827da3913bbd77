// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/SqliteStatement.h"

#include "relay/store/sqlite/SqliteConnection.h"

#include <sqlite3.h>

#include <limits>

namespace porchlight::relay {

SqliteStatement::SqliteStatement(SqliteConnection &connection, const char *sql) : m_connection(connection)
{
    const int code = sqlite3_prepare_v3(connection.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        connection.noteFault(code);
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

int SqliteStatement::changes() const
{
    return sqlite3_changes(m_connection.handle());
}

void SqliteStatement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void SqliteStatement::bind(int index, quint64 value)
{
    // SQLite's integers are signed. No honest sequence or time comes near; a forged one must not turn negative.
    bind(index, qint64(qMin(value, quint64(std::numeric_limits<qint64>::max()))));
}

void SqliteStatement::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void SqliteStatement::bind(int index, const QByteArray &value)
{
    bindBytes(index, value.constData(), std::size_t(value.size()));
}

void SqliteStatement::bind(int index, std::nullopt_t)
{
    sqlite3_bind_null(m_statement, index);
}

void SqliteStatement::bindBytes(int index, const void *bytes, std::size_t count)
{
    sqlite3_bind_blob64(m_statement, index, bytes, count, SQLITE_TRANSIENT);
}

bool SqliteStatement::finish()
{
    if (m_connection.fault() != SQLITE_OK || !m_statement)
        return false;
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement);
    reset();
    if (code != SQLITE_DONE)
        m_connection.noteFault(code);
    return code == SQLITE_DONE;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool SqliteQuery::next()
{
    if (m_statement.m_connection.fault() != SQLITE_OK || !m_statement.m_statement)
        return false;
    const int code = sqlite3_step(m_statement.m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_statement.m_connection.noteFault(code);
    return code == SQLITE_ROW;
}

qint64 SqliteQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement.m_statement, column);
}

QString SqliteQuery::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.m_statement, column));
}

QByteArray SqliteQuery::blob(int column) const
{
    return blobView(column).toByteArray();
}

QByteArrayView SqliteQuery::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement.m_statement, column));
}

} // namespace porchlight::relay
