// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

struct sqlite3;

namespace porchlight::store {

/// One connection to the profile's database. Lives on the thread that opened it and is used on no other. It speaks to
/// SQLite directly, so that no driver plug-in can be missing at run time. Never throws, never retries.
class SqliteConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    SqliteConnection() = default;
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// False when there is no such file or it is no database; error() says more.
    bool open(const QString &path, Mode mode);
    void close();
    /// Statements without parameters, one after the other, up to the first that fails.
    bool execute(const char *sql);
    /// The first column of the first row as a number; -1 when there is none.
    qint64 number(const char *sql);

    sqlite3 *handle() const { return m_handle; }
    QString error() const;
    /// After a failed write or sync, or damage found, the connection cannot be believed any more (reliability F18).
    bool isBeyondRepair() const;
    /// Statements that failed so far: a transaction in which one did, be it a read, must not be committed.
    int failures() const { return m_failures; }
    void countFailure(int code);
    /// Pages in the write-ahead log after the last commit.
    int walPages() const { return m_walPages; }
    /// Copies the log into the database as far as no reader is in the way; @p truncate waits for them and empties it.
    void checkpoint(bool truncate);

private:
    sqlite3 *m_handle = nullptr;
    int m_walPages = 0;
    int m_failures = 0;
    int m_lastFailure = 0;
};

} // namespace porchlight::store
