// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::tests {

/// A file system in memory that only this process and those it starts see, and that is gone with them, however they
/// end. Takes root; a test without it is skipped. Owns the mount, not the folder.
class PrivateMount
{
public:
    PrivateMount(const QString &folder, unsigned long flags, const char *options);
    ~PrivateMount();
    Q_DISABLE_COPY_MOVE(PrivateMount)

    bool isThere() const { return m_isThere; }

private:
    const QByteArray m_folder;
    bool m_isThere = false;
};

} // namespace porchlight::tests
