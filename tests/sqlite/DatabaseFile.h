// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Connection.h"

#include <QFile>
#include <QTemporaryDir>

namespace porchlight::test {

/// A folder with one database, empty at first.
class DatabaseFile
{
public:
    DatabaseFile()
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no place for a database");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("some.db")); }
    QString walPath() const { return path() + QStringLiteral("-wal"); }

    /// Must succeed.
    void open(sqlite::Connection &connection, sqlite::Connection::Mode mode = sqlite::Connection::Mode::Write) const
    {
        if (!connection.open(path(), mode) || !connection.configure())
            qFatal("%s", qPrintable(connection.error()));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace porchlight::test
