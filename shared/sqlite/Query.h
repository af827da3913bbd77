// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Statement.h"

namespace porchlight::sqlite {

/// One reading run of a statement, on its thread. Ends the run when it goes, so that no snapshot stays open and keeps
/// the write-ahead log from being emptied. One at a time for each statement.
class Query
{
public:
    template <class... Values>
    explicit Query(Statement &statement, const Values &...values) : m_statement(statement)
    {
        m_statement.bindAll(values...);
    }
    ~Query() { m_statement.reset(); }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// False at the end, and after a failure, which the connection remembers.
    bool next();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    quint64 natural(int column) const { return quint64(integer(column)); }
    QString text(int column) const;
    QByteArray blob(int column) const;
    /// The null id when there is something else.
    template <class Id>
    Id id(int column) const
    {
        return Id::fromBytes(blobView(column)).value_or(Id());
    }

private:
    QByteArrayView blobView(int column) const;

    Statement &m_statement;
};

} // namespace porchlight::sqlite
