// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace porchlight::sqlite {

class Connection;

/// A statement prepared once and run often. Lives on the thread of its connection, which must outlive it. Does nothing
/// once the connection has a fault; what cannot be prepared or bound is one. What is bound is copied by SQLite.
class Statement
{
public:
    Statement(Connection &connection, const char *sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Runs to its end; false when it failed, which the connection remembers.
    template <class... Values>
    bool run(const Values &...values)
    {
        bindAll(values...);
        return finish();
    }
    /// Rows that the last run() changed.
    int changes() const;

private:
    friend class Query;

    template <class... Values>
    void bindAll(const Values &...values)
    {
        int index = 0;
        if (m_statement)
            (bind(++index, values), ...);
    }
    void bind(int index, qint64 value);
    /// SQLite's integers are signed: what is larger becomes the largest of them.
    void bind(int index, quint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, quint32 value) { bind(index, qint64(value)); }
    void bind(int index, bool value) { bind(index, qint64(value)); }
    /// Empty ones are empty, never NULL: that is what std::nullopt is for.
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

    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace porchlight::sqlite
