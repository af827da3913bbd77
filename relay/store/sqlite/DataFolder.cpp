// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

/// Without it the name of a new file may be lost with the power, though its contents were synced.
bool syncFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

} // namespace

bool makeDataFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.isDir())
        return true;
    const QString parent = info.absolutePath();
    // The mode is given at once: there is no moment in which others may look in.
    return QDir().mkpath(parent) && ::mkdir(QFile::encodeName(info.absoluteFilePath()).constData(), 0700) == 0
           && syncFolder(parent);
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

} // namespace porchlight::relay
