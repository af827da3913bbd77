// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/ProfileLock.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace porchlight::platform {

ProfileLock::ProfileLock(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray path = QFile::encodeName(folder + u"/lock");
    m_file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        return;
    m_state = ::flock(m_file, LOCK_EX | LOCK_NB) == 0 ? State::Locked : State::InUse;
}

ProfileLock::~ProfileLock()
{
    if (m_file >= 0)
        ::close(m_file); // the file stays: taking it away would let two others lock two files of one name
}

} // namespace porchlight::platform
