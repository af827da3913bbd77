// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Backup.h"

#include "relay/ops/DataFiles.h"
#include "relay/ops/Witness.h"
#include "relay/store/sqlite/DatabaseCopy.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/DataFolder.h"
#include "shared/base/Random.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <unistd.h>

namespace porchlight::relay {

namespace {

constexpr milliseconds lockPatience = 1s;

AdminAnswer answerOf(const OpenFailure &failure, const QString &dataFolder)
{
    const Failure why = failureOf(failure, dataFolder);
    return {why.code, failure.text};
}

/// Brings the copy up to date and opens another generation in it. What its tide is then goes into @p state.
std::optional<OpenFailure> begin(const QString &copy, ShownTide &state)
{
    auto opened = SqliteStore::open(copy);
    if (!opened)
        return opened.error();
    const std::unique_ptr<SqliteStore> store = std::move(opened).value();
    SystemRandom random;
    if (commit(*store, {OpenGeneration{store->generation(), random.id<GenerationId>()}}).status != CommitStatus::Committed)
        return OpenFailure{OpenFailure::Reason::CannotOpen, QStringLiteral("The copy could not be written.")};
    state = {store->generation(), store->tide()};
    return std::nullopt;
}

/// All of the old database into its one file, if it can be read at all.
void gather(const QString &database)
{
    auto opened = SqliteStore::open(database);
}

bool move(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// Where the old one goes. Whoever restores twice in a second keeps both.
QString nameToKeep(const QString &database)
{
    const QString stem = database + u".replaced-" + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss");
    QString name = stem;
    for (int n = 2; QFileInfo::exists(name) || QFileInfo::exists(name + u"-wal"); ++n)
        name = stem + u'-' + QString::number(n);
    return name;
}

/// The old one keeps its place until the new one takes it in one step: there is no moment without a database. Its log
/// goes before, since it must never meet the new one.
bool exchange(const QString &database, const QString &copy, const QString &kept)
{
    if (QFileInfo::exists(database)) {
        gather(database);
        if (QFileInfo::exists(database + u"-wal") && !move(database + u"-wal", kept + u"-wal"))
            return false;
        QFile::remove(database + u"-shm");
        if (::link(QFile::encodeName(database).constData(), QFile::encodeName(kept).constData()) != 0
            && !move(database, kept))
            return false;
    }
    return move(copy, database) && makeDataFile(database);
}

} // namespace

AdminAnswer backUp(const Invocation &invocation)
{
    const QString from = databasePath(invocation.dataFolder);
    if (!QFileInfo::exists(from))
        return {ExitCode::CannotCreate,
                u"There is no relay's data in " + invocation.dataFolder + u", or this user may not see it."};
    if (const auto failure = copyDatabase(from, QFileInfo(invocation.file).absoluteFilePath()))
        return answerOf(*failure, invocation.dataFolder);
    return {ExitCode::Ok, u"The copy is in " + invocation.file + u".\n"};
}

AdminAnswer restoreBackup(const Invocation &invocation)
{
    const QString &folder = invocation.dataFolder;
    Failure inUse;
    const auto lock = lockData(folder, lockPatience, inUse);
    if (!lock)
        return {inUse.code, inUse.sentence};
    const QString database = databasePath(folder);
    const QString copy = database + u".restoring";
    for (const char *suffix : {"", "-wal", "-shm"}) // of an attempt that was cut off
        QFile::remove(copy + QLatin1String(suffix));
    ShownTide state;
    auto failure = copyDatabase(QFileInfo(invocation.file).absoluteFilePath(), copy);
    if (!failure)
        failure = begin(copy, state);
    if (failure) {
        QFile::remove(copy);
        return answerOf(*failure, folder);
    }
    const bool replaces = QFileInfo::exists(database);
    const QString kept = nameToKeep(database);
    if (!exchange(database, copy, kept))
        return {ExitCode::Disk, u"The database in " + folder + u" could not be replaced."};
    Witness(folder).write(state);
    QString text = QStringLiteral("Restored. Devices will hand back what they still hold when they connect.\n");
    if (replaces)
        text += u"The database before is in " + kept + u".\n";
    return {ExitCode::Ok, text};
}

} // namespace porchlight::relay
