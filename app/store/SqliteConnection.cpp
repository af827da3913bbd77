// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SqliteConnection.h"

#include <sqlite3.h>

#include <QFile>

namespace porchlight::store {

namespace {

constexpr int busyTimeoutMs = 5000;

} // namespace

SqliteConnection::~SqliteConnection()
{
    close();
}

bool SqliteConnection::open(const QString &path, Mode mode)
{
    close();
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr) != SQLITE_OK)
        return false;
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // The hook replaces SQLite's own checkpointing, which would fall into any commit.
    if (mode == Mode::ReadWrite)
        sqlite3_wal_hook(m_handle, [](void *self, sqlite3 *, const char *, int pages) {
            static_cast<SqliteConnection *>(self)->m_walPages = pages;
            return SQLITE_OK;
        }, this);
    return true;
}

void SqliteConnection::close()
{
    // The statements may still be around: the handle goes when the last of them does.
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

bool SqliteConnection::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        countFailure(code);
    return code == SQLITE_OK;
}

qint64 SqliteConnection::number(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    qint64 result = -1;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        result = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return result;
}

QString SqliteConnection::error() const
{
    return m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QStringLiteral("out of memory");
}

bool SqliteConnection::isBeyondRepair() const
{
    const int code = m_lastFailure & 0xff;
    return code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

void SqliteConnection::countFailure(int code)
{
    ++m_failures;
    // What broke once stays broken, also when a roll-back after it succeeds.
    if (!isBeyondRepair())
        m_lastFailure = code;
}

void SqliteConnection::checkpoint(bool truncate)
{
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE,
                              nullptr, nullptr);
    m_walPages = 0;
}

} // namespace porchlight::store
