// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace porchlight {

namespace {

/// Well done as well when another process was quicker.
bool makeOne(const QString &folder, mode_t mode)
{
    return ::mkdir(QFile::encodeName(folder).constData(), mode) == 0 || QFileInfo(folder).isDir();
}

bool makeFolder(const QString &folder, mode_t mode)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return true;
    const QString parent = info.absolutePath();
    // The mode is given at once: there is no moment in which others may look in.
    return parent != folder && makeFolder(parent, 0777) && makeOne(folder, mode) && syncFolder(parent);
}

} // namespace

bool syncFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

bool makeDataFolder(const QString &folder)
{
    return makeFolder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), 0700);
}

bool makeDataFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const bool done = ::fchmod(file, 0600) == 0;
    ::close(file);
    return done && syncFolder(QFileInfo(path).absolutePath());
}

} // namespace porchlight
