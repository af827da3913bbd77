// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/tls/PrivateFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

constexpr qint64 fileBytesMax = 256 * 1024;

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

/// A new file with @p bytes in it, synced.
bool writeNew(const QByteArray &path, const QByteArray &bytes)
{
    ::unlink(path.constData()); // what an attempt that was cut short has left
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return false;
    const bool written = writeAll(file, bytes) && ::fsync(file) == 0;
    return ::close(file) == 0 && written;
}

bool moveTo(const QByteArray &from, const QByteArray &to, Replace replace)
{
    if (replace == Replace::Always)
        return ::rename(from.constData(), to.constData()) == 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    // Not every file system knows how; then a second name, which is never put in place of another file either.
    return errno == EINVAL && ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

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

bool writePrivateFile(const QString &path, const QByteArray &bytes, Replace replace)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + ".new";
    if (!writeNew(temporary, bytes) || !moveTo(temporary, target, replace)) {
        ::unlink(temporary.constData());
        return false;
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

std::optional<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.read(fileBytesMax + 1);
    if (bytes.size() > fileBytesMax || file.error() != QFileDevice::NoError)
        return std::nullopt;
    return bytes;
}

} // namespace porchlight::relay
