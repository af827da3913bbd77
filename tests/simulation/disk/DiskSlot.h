// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sqlite/MemoryVfs.h"

#include <QString>

namespace porchlight::simulation {

/// A place for one database, on a disk in memory. The stores look at the real folder too (is there a log that nobody
/// emptied?), so there is one, with files of the right lengths and nothing in them.
class DiskSlot
{
public:
    DiskSlot();
    ~DiskSlot();
    DiskSlot(const DiskSlot &) = delete;
    DiskSlot &operator=(const DiskSlot &) = delete;

    test::MemoryDisk disk;

    const QString &path() const { return m_path; }
    /// Before a store is opened here: the real files get the lengths of those in memory.
    void mirror() const;
    /// Of the connection opened last, here or elsewhere.
    static sqlite3 *lastOpened();

private:
    QString m_path;
};

/// Everything in the tables that transactions put there, in short: equal only for equal contents. Ends with an error when the database is damaged
/// or an index does not fit its table (I23).
QByteArray digestOf(sqlite3 *handle);

} // namespace porchlight::simulation
