// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/DataFiles.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

namespace porchlight::relay {

namespace {

constexpr milliseconds betweenTries = 50ms;
constexpr qint64 bytesToStart = 256 * 1024; ///< for SQLite's shared memory and the first pages of its log

QString whyNoFolder(const QString &dataFolder)
{
    const QFileInfo info(dataFolder);
    if (info.exists() && !info.isDir())
        return u"The data folder " + dataFolder + u" is a file.";
    if (info.isDir())
        return u"The data folder " + dataFolder + u" cannot be written to by this user.";
    return u"The data folder " + dataFolder + u" is not there and cannot be made.";
}

bool isFull(const QString &dataFolder)
{
    const QStorageInfo storage(dataFolder);
    return storage.isValid() && storage.bytesAvailable() < bytesToStart;
}

ExitCode codeOf(OpenFailure::Reason reason)
{
    switch (reason) {
    case OpenFailure::Reason::CannotOpen:
        return ExitCode::CannotCreate;
    case OpenFailure::Reason::NoRoom:
        return ExitCode::Disk;
    case OpenFailure::Reason::NotOurs:
    case OpenFailure::Reason::NewerProgram:
    case OpenFailure::Reason::Damaged:
        break;
    }
    return ExitCode::BadDatabase;
}

} // namespace

QString databasePath(const QString &dataFolder)
{
    return dataFolder + u"/relay.db";
}

std::unique_ptr<FolderLock> lockData(const QString &dataFolder, milliseconds patience, Failure &failure)
{
    const QDeadlineTimer deadline(patience);
    while (true) {
        auto lock = std::make_unique<FolderLock>(dataFolder);
        if (lock->state() == FolderLock::State::Locked)
            return lock;
        if (lock->state() == FolderLock::State::NoFolder) {
            failure = {ExitCode::CannotCreate, whyNoFolder(dataFolder)};
            return nullptr;
        }
        if (deadline.hasExpired())
            break;
        QThread::msleep(ulong(betweenTries.count()));
    }
    failure = {ExitCode::InUse,
               u"The data folder " + dataFolder + u" is in use by another process: one relay only may have it."};
    return nullptr;
}

bool isForWantOfRoom(const OpenFailure &failure, const QString &dataFolder)
{
    // SQLite cannot tell it from other errors when a file of its own cannot even be made.
    return failure.reason == OpenFailure::Reason::NoRoom
        || (failure.reason == OpenFailure::Reason::CannotOpen && isFull(dataFolder));
}

Failure failureOf(const OpenFailure &failure, const QString &dataFolder)
{
    if (isForWantOfRoom(failure, dataFolder))
        return {ExitCode::Disk, u"There is no room left on the disk of " + dataFolder + u'.'};
    return {codeOf(failure.reason), failure.text + u" (" + databasePath(dataFolder) + u')'};
}

} // namespace porchlight::relay
