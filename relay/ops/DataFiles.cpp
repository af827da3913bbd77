// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/DataFiles.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

namespace porchlight::relay {

namespace {

constexpr milliseconds betweenTries = 50ms;

QString whyNoFolder(const QString &dataFolder)
{
    const QFileInfo info(dataFolder);
    if (info.exists() && !info.isDir())
        return u"The data folder " + dataFolder + u" is a file.";
    if (info.isDir())
        return u"The data folder " + dataFolder + u" cannot be written to by this user.";
    return u"The data folder " + dataFolder + u" is not there and cannot be made.";
}

ExitCode codeOf(OpenFailure::Reason reason)
{
    switch (reason) {
    case OpenFailure::Reason::CannotOpen: return ExitCode::CannotCreate;
    case OpenFailure::Reason::NotOurs:
    case OpenFailure::Reason::NewerProgram:
    case OpenFailure::Reason::Damaged: break;
    }
    return ExitCode::BadDatabase;
}

} // namespace

QString databasePath(const QString &dataFolder)
{
    return dataFolder + u"/relay.db";
}

std::unique_ptr<DatabaseLock> lockData(const QString &dataFolder, milliseconds patience, Failure &failure)
{
    const QDeadlineTimer deadline(patience);
    while (true) {
        auto lock = std::make_unique<DatabaseLock>(dataFolder);
        if (lock->state() == DatabaseLock::State::Locked)
            return lock;
        if (lock->state() == DatabaseLock::State::NoFolder) {
            failure = {ExitCode::CannotCreate, whyNoFolder(dataFolder)};
            return nullptr;
        }
        if (deadline.hasExpired())
            break;
        QThread::msleep(ulong(betweenTries.count()));
    }
    failure = {ExitCode::InUse, u"The data folder " + dataFolder + u" is in use by another process: one relay only may have it."};
    return nullptr;
}

Failure failureOf(const OpenFailure &failure, const QString &dataFolder)
{
    return {codeOf(failure.reason), failure.text + u" (" + databasePath(dataFolder) + u')'};
}

} // namespace porchlight::relay
