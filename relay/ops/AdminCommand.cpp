// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminCommand.h"

#include "relay/gateway/SystemClock.h"
#include "relay/ops/AdminClient.h"
#include "relay/ops/AdminService.h"
#include "relay/ops/DataFiles.h"
#include "relay/ops/StatusReport.h"
#include "relay/store/sqlite/SqliteStore.h"

#include <QDeadlineTimer>
#include <QFileInfo>

namespace porchlight::relay {

namespace {

constexpr milliseconds patience = 10s; ///< a start after an unclean stop checks the database first
constexpr milliseconds lockPatience = 100ms;
constexpr milliseconds answerTimeout = 10s;

/// With the lock held: nobody else has the database.
AdminAnswer carryOutHere(const QString &dataFolder, const AdminRequest &request)
{
    std::unique_ptr<SqliteStore> store;
    const auto submit = [&](const Operation &operation, const AdminParts::Settled &settled) {
        settled(commit(*store, {operation}).status);
        return true;
    };
    if (request.command != Command::Status && request.command != Command::Shed) { // which must change nothing, not even make a database
        auto opened = SqliteStore::open(databasePath(dataFolder));
        if (!opened) {
            const Failure failure = failureOf(opened.error(), dataFolder);
            return {failure.code, failure.sentence};
        }
        store = std::move(opened).value();
    }
    const SystemClock clock;
    SystemRandom random;
    AdminService service({submit, [&] { return statusReport(dataFolder, std::nullopt); }, {}, clock, random});
    AdminAnswer answer;
    service.carryOut(request, [&answer](AdminAnswer given) { answer = std::move(given); });
    return answer;
}

} // namespace

AdminAnswer runAdminCommand(const Invocation &invocation)
{
    const QString &folder = invocation.dataFolder;
    const AdminRequest request{invocation.command, invocation.uses, invocation.expires, invocation.work, invocation.toggle};
    if (request.command == Command::Status && !QFileInfo::exists(databasePath(folder)))
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
