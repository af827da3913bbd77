// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sqlite/MemoryDisk.h"

#include <memory>

struct sqlite3;

namespace porchlight::test {

/// Puts the databases of given folders onto MemoryDisks, the rest of SQLite's files where they belong. Locks and the
/// shared memory of the write-ahead log are the process's own: writer and readers of one thread see each other as on a
/// real disk. While it lives it is SQLite's first choice; one at a time, and it must outlive the connections.
class MemoryVfs
{
public:
    MemoryVfs();
    ~MemoryVfs();
    MemoryVfs(const MemoryVfs &) = delete;
    MemoryVfs &operator=(const MemoryVfs &) = delete;

    /// Whatever SQLite opens in @p folder is on @p disk; null takes the folder back.
    void mount(const QString &folder, MemoryDisk *disk);
    /// The connection opened last; what the code under test keeps to itself (its settings, say) can be reached with it.
    sqlite3 *lastOpened() const;

private:
    struct Registration;
    std::unique_ptr<Registration> m_registration;
};

} // namespace porchlight::test
