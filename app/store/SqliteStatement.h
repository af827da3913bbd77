// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace porchlight::store {

class SqliteConnection;

/// A statement prepared once and run often. Lives on the thread of its connection, which must outlive it. What is bound
/// is copied by SQLite, so nothing else needs to stay alive.
class SqliteStatement
{
public:
    SqliteStatement(SqliteConnection &connection, const char *sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    bool isValid() const { return m_statement; }

    /// Runs to its end; false when it failed.
    template <class... Values>
    bool run(const Values &...values)
    {
        if (!m_statement)
            return false;
        int index = 0;
        (bind(++index, values), ...);
        return finish();
    }
    /// How many rows the last run() changed.
    int changes() const;

private:
    friend class SqliteQuery;

    void bind(int index, qint64 value);
    void bind(int index, quint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, quint32 value) { bind(index, qint64(value)); }
    void bind(int index, bool value) { bind(index, qint64(value)); }
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bind(int index, std::nullopt_t);
    template <class Tag, std::size_t Length>
    void bind(int index, const ByteId<Tag, Length> &id) { bind(index, id.toBytes()); }
    template <class T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }
    bool finish();

    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

/// One reading run of a statement, on its thread. Ends the run when it goes, so that no read transaction stays open and
/// keeps the write-ahead log from being emptied. One at a time for each statement.
class SqliteQuery
{
public:
    template <class... Values>
    explicit SqliteQuery(SqliteStatement &statement, const Values &...values) : m_statement(statement)
    {
        int index = 0;
        if (m_statement.m_statement)
            (m_statement.bind(++index, values), ...);
    }
    ~SqliteQuery();
    SqliteQuery(const SqliteQuery &) = delete;
    SqliteQuery &operator=(const SqliteQuery &) = delete;

    /// False at the end, and after a failure, which the connection counts.
    bool next();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    template <class Id>
    Id id(int column) const { return Id::fromBytes(blob(column)).value_or(Id()); }

private:
    SqliteStatement &m_statement;
};

} // namespace porchlight::store
