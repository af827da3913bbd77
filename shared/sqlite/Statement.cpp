// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Statement.h"

#include "shared/sqlite/Connection.h"

#include <sqlite3.h>

#include <limits>

namespace porchlight::sqlite {

Statement::Statement(Connection &connection, const char *sql) : m_connection(connection)
{
    const unsigned flags = SQLITE_PREPARE_PERSISTENT;
    connection.judge(sqlite3_prepare_v3(connection.m_handle, sql, -1, flags, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

int Statement::changes() const
{
    return m_statement ? sqlite3_changes(m_connection.m_handle) : 0;
}

void Statement::bind(int index, qint64 value)
{
    m_connection.judge(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, quint64 value)
{
    // No honest sequence or time comes near; a forged one must not turn negative.
    bind(index, qint64(qMin(value, quint64(std::numeric_limits<qint64>::max()))));
}

void Statement::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    // Not a null pointer, which SQLite takes for NULL: Qt's arrays always have their closing zero.
    m_connection.judge(sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()),
                                           SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, const QByteArray &value)
{
    bindBytes(index, value.constData(), std::size_t(value.size()));
}

void Statement::bind(int index, std::nullopt_t)
{
    m_connection.judge(sqlite3_bind_null(m_statement, index));
}

void Statement::bindBytes(int index, const void *bytes, std::size_t count)
{
    m_connection.judge(sqlite3_bind_blob64(m_statement, index, bytes, count, SQLITE_TRANSIENT));
}

bool Statement::finish()
{
    int code = m_connection.fault() == Fault::None && m_statement ? SQLITE_ROW : SQLITE_MISUSE;
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement);
    const bool done = m_connection.judge(code);
    reset();
    return done;
}

void Statement::reset()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

} // namespace porchlight::sqlite
