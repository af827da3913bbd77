// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/DiskReserve.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

constexpr qint64 roomLeft = 4 * 1024 * 1024; ///< or it would be given up again with the next few messages

QByteArray pathIn(const QString &dataFolder)
{
    return QFile::encodeName(dataFolder + QStringLiteral("/reserve"));
}

bool isWhole(const QByteArray &path)
{
    struct stat found{};
    return ::stat(path.constData(), &found) == 0 && found.st_size == DiskReserve::bytes
        && qint64(found.st_blocks) * 512 >= DiskReserve::bytes;
}

bool isThere(const QByteArray &path)
{
    struct stat found{};
    return ::stat(path.constData(), &found) == 0;
}

} // namespace

DiskReserve::DiskReserve(const QString &dataFolder) : m_path(pathIn(dataFolder)) {}

bool DiskReserve::make()
{
    m_isMade = isWhole(m_path);
    if (m_isMade)
        return true;
    const bool wasThere = isThere(m_path);
    const int file = ::open(m_path.constData(), O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return false;
    m_isMade = ::posix_fallocate(file, 0, bytes) == 0 && leavesRoom();
    const bool isEmptied = m_isMade || ::ftruncate(file, 0) == 0;
    ::close(file);
    if (!isEmptied || (!m_isMade && !wasThere)) // where there never was one the relay goes on without
        ::unlink(m_path.constData());
    return m_isMade;
}

bool DiskReserve::giveUp()
{
    m_isMade = false;
    struct stat found{};
    if (::stat(m_path.constData(), &found) != 0 || found.st_blocks == 0)
        return false;
    return ::truncate(m_path.constData(), 0) == 0 || ::unlink(m_path.constData()) == 0;
}

bool DiskReserve::isGivenUp() const
{
    return !m_isMade && isThere(m_path);
}

bool DiskReserve::leavesRoom() const
{
    struct statvfs disk{};
    return ::statvfs(m_path.constData(), &disk) == 0 && qint64(disk.f_bavail) * qint64(disk.f_frsize) >= roomLeft;
}

bool DiskReserve::isMadeIn(const QString &dataFolder)
{
    return isWhole(pathIn(dataFolder));
}

} // namespace porchlight::relay
