// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/FolderLock.h"

#include "shared/base/DataFolder.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace porchlight {

FolderLock::FolderLock(const QString &folder)
{
    if (!makeDataFolder(folder))
        return;
    m_file = ::open(QFile::encodeName(folder + u"/lock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        return;
    m_state = ::flock(m_file, LOCK_EX | LOCK_NB) == 0 ? State::Locked : State::InUse;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file); // the file stays: taking it away would let two others lock two files of one name
}

} // namespace porchlight
