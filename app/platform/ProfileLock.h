// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::platform {

/// Keeps a profile to one process: two would take each other's send numbers and tokens. Owns the lock file in the
/// profile's folder. The system lets go of the lock when the process ends, however it ends, so none is ever left over.
class ProfileLock
{
public:
    enum class State { Locked, InUse, NoFolder };

    /// Makes the folder if need be, readable by its owner only.
    explicit ProfileLock(const QString &folder);
    ~ProfileLock();
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

    State state() const { return m_state; }

private:
    State m_state = State::NoFolder;
    int m_file = -1;
};

} // namespace porchlight::platform
