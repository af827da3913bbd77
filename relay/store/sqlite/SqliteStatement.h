// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace porchlight::relay {

class SqliteConnection;

/// A statement prepared once and run often. Lives on the thread of its connection, which must outlive it. Does nothing
/// once the connection has a fault. What is bound is copied by SQLite.
class SqliteStatement
{
public:
    SqliteStatement(SqliteConnection &connection, const char *sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    /// Runs to its end; false when it failed, which the connection remembers.
    template <class... Values>
    bool run(const Values &...values)
    {
        int index = 0;
        if (m_statement)
            (bind(++index, values), ...);
        return finish();
    }
    /// Rows that the last run() changed.
    int changes() const;

private:
    friend class SqliteQuery;

    void bind(int index, qint64 value);
    void bind(int index, quint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, quint32 value) { bind(index, qint64(value)); }
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bind(int index, std::nullopt_t);
    template <class Tag, std::size_t Length>
    void bind(int index, const ByteId<Tag, Length> &id) { bindBytes(index, id.bytes().data(), Length); }
    template <class T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }
    void bindBytes(int index, const void *bytes, std::size_t count);
    bool finish();
    void reset();

    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

/// One reading run of a statement, on its thread. Ends the run when it goes, so that no snapshot stays open. One at a
/// time for each statement.
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
    ~SqliteQuery() { m_statement.reset(); }
    SqliteQuery(const SqliteQuery &) = delete;
    SqliteQuery &operator=(const SqliteQuery &) = delete;

    /// False at the end, and after a failure, which the connection remembers.
    bool next();

    qint64 integer(int column) const;
    quint64 natural(int column) const { return quint64(integer(column)); }
    QString text(int column) const;
    QByteArray blob(int column) const;
    template <class Id>
    Id id(int column) const
    {
        const QByteArrayView bytes = blobView(column);
        return Id::fromBytes(bytes).value_or(Id());
    }

private:
    QByteArrayView blobView(int column) const;

    SqliteStatement &m_statement;
};

} // namespace porchlight::relay
