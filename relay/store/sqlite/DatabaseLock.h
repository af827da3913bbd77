// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::relay {

/// Keeps the relay's data to one process: only one may write and checkpoint (reliability F14). Owns the lock file in
/// the data folder. The system lets go of the lock when the process ends, however it ends, so none is ever left over.
class DatabaseLock
{
public:
    enum class State { Locked, InUse, NoFolder };

    /// Makes the folder if need be, readable by its owner only.
    explicit DatabaseLock(const QString &folder);
    ~DatabaseLock();
    DatabaseLock(const DatabaseLock &) = delete;
    DatabaseLock &operator=(const DatabaseLock &) = delete;

    State state() const { return m_state; }

private:
    State m_state = State::NoFolder;
    int m_file = -1;
};

} // namespace porchlight::relay
