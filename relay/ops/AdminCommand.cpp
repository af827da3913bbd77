// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminCommand.h"

#include "relay/ops/AdminClient.h"
#include "relay/ops/AdminService.h"
#include "relay/ops/DataFiles.h"
#include "relay/ops/ModerationReport.h"
#include "relay/ops/RelayIdentity.h"
#include "relay/ops/RetentionReport.h"
#include "relay/ops/StatusReport.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/MachineClock.h"

#include <QDeadlineTimer>
#include <QFileInfo>

namespace porchlight::relay {

namespace {

constexpr milliseconds patience = 10s; ///< a start after an unclean stop checks the database first
constexpr milliseconds lockPatience = 100ms;
constexpr milliseconds answerTimeout = 10s;

/// As the running relay would print it.
Result<QString, Failure> invitationHere(const QString &dataFolder, const QString &code, const QString &publicUrl)
{
    GivenSettings given;
    if (!publicUrl.isEmpty())
        given.emplace_back(QStringLiteral("public_url"), publicUrl);
    const auto settings = readSettings(dataFolder, given);
    if (!settings)
        return Failure{ExitCode::Configuration, settings.error().sentence};
    const auto identity = takeIdentity(dataFolder, *settings, MachineClock().now().wall);
    if (!identity)
        return identity.error();
    return invitationText(code, *settings, *identity, settings->port);
}

/// The slices of a run, one after the other: nobody waits for the writer.
AdminAnswer runRetention(Store &store, quint64 nowMs, bool confirmed)
{
    quint64 parked = 0;
    quint64 purged = 0;
    quint64 blobs = 0;
    const auto done = [&store](const Operation &operation) -> std::optional<RetentionOutcome> {
        const CommitResult result = commit(store, {operation});
        if (result.status != CommitStatus::Committed)
            return std::nullopt;
        return std::get<RetentionOutcome>(result.outcomes.front());
    };
    auto outcome = done(BeginRetention{nowMs, confirmed});
    if (outcome && outcome->heldSinceMs)
        return {ExitCode::Usage, QStringLiteral("The clock has jumped: \"admin retention confirm\" says that it is right.")};
    const auto all = [&](const Operation &operation, quint64 &count) {
        do {
            outcome = done(operation);
            count += outcome ? outcome->done : 0;
        } while (outcome && !outcome->finished);
        return outcome.has_value();
    };
    if (!outcome || !all(ParkDevices{nowMs}, parked) || !all(PurgeBodies{nowMs}, purged) || !all(PurgeBlobs{nowMs}, blobs))
        return {ExitCode::Disk, QStringLiteral("The database could not be written.")};
    return {ExitCode::Ok, u"bodies_taken: " + QString::number(purged) + u"\ndevices_parked: " + QString::number(parked) + u'\n'};
}

bool onlyReads(Command command)
{
    return command == Command::Status || command == Command::RetentionStatus || command == Command::DeadLetters
        || command == Command::Shed || command == Command::Flags || command == Command::ClearFlags
        || command == Command::Reports || command == Command::ShowReport; // which only a running relay can do
}

/// With the lock held: nobody else has the database.
AdminAnswer carryOutHere(const QString &dataFolder, const AdminRequest &request)
{
    std::unique_ptr<SqliteStore> store;
    const auto submit = [&](const Operation &operation, const AdminParts::Settled &settled) {
        settled(commit(*store, {operation}).status);
        return true;
    };
    if (!onlyReads(request.command)) { // which must change nothing, not even make a database
        auto opened = SqliteStore::open(databasePath(dataFolder));
        if (!opened) {
            const Failure failure = failureOf(opened.error(), dataFolder);
            return {failure.code, failure.sentence};
        }
        store = std::move(opened).value();
    }
    const MachineClock clock;
    SystemRandom random;
    const auto retention = [&](Command command) {
        if (command == Command::RetentionStatus)
            return retentionReport(dataFolder);
        if (command == Command::DeadLetters)
            return deadLetterReport(dataFolder);
        return runRetention(*store, quint64(clock.now().wall.count()), command == Command::RetentionConfirm);
    };
    AdminService service({submit, [&] { return statusReport(dataFolder, std::nullopt); }, {}, clock, random, retention, {},
                          [&](quint64 number) { return moderationReport(dataFolder, number); },
                          [&](const QString &code, const QString &publicUrl) {
                              return invitationHere(dataFolder, code, publicUrl);
                          }});
    AdminAnswer answer;
    service.carryOut(request, [&answer](AdminAnswer given) { answer = std::move(given); });
    return answer;
}

} // namespace

AdminAnswer runAdminCommand(const Invocation &invocation)
{
    const QString &folder = invocation.dataFolder;
    const AdminRequest request{invocation.command, invocation.uses, invocation.expires, invocation.publicUrl,
                               invocation.work, invocation.toggle, invocation.number};
    if (onlyReads(request.command) && !QFileInfo::exists(databasePath(folder)))
        return {ExitCode::CannotCreate, u"There is no relay's data in " + folder + u", or this user may not see it."};
    const QDeadlineTimer deadline(patience);
    Failure failure;
    do {
        if (auto answer = askRunningRelay(folder, request, answerTimeout))
            return *answer;
        if (const auto lock = lockData(folder, lockPatience, failure))
            return carryOutHere(folder, request);
    } while (failure.code == ExitCode::InUse && !deadline.hasExpired());
    if (failure.code == ExitCode::InUse)
        failure.sentence = u"Another process has the data folder " + folder + u" and does not answer. Try again.";
    return {failure.code, failure.sentence};
}

} // namespace porchlight::relay
