// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight {

/// Keeps a folder of data to one process: two would take each other's send numbers and tokens, and only one may write
/// and checkpoint (reliability F14). Owns the lock file in the folder. The system lets go of the lock when the process
/// ends, however it ends, so none is ever left over.
class FolderLock
{
public:
    enum class State { Locked, InUse, NoFolder };

    /// Makes the folder if need be, as makeDataFolder() does.
    explicit FolderLock(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    State state() const { return m_state; }

private:
    State m_state = State::NoFolder;
    int m_file = -1;
};

} // namespace porchlight
