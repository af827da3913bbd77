// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"
#include "relay/store/Operations.h"
#include "shared/base/Random.h"
#include "shared/base/Time.h"

#include <functional>

namespace porchlight::relay {

/// What an AdminService works with. In the running relay the operations go to the writer's thread, else straight into
/// the store.
struct AdminParts
{
    using Settled = std::function<void(CommitStatus)>;

    /// False when it will not be done. @p settled may be called on any thread.
    std::function<bool(Operation operation, Settled settled)> submit;
    std::function<AdminAnswer()> report; ///< the answer to Command::Status
    std::function<void(Work, Toggle)> shed; ///< none when no relay runs
    const Clock &clock;
    Random &random;
    /// Answers the commands about retention and dead letters.
    std::function<AdminAnswer(Command)> retention = {};
    /// Answers the commands about flags; none when no relay runs.
    std::function<AdminAnswer(Command)> flags = {};
    /// Answers Command::Reports (number 0) and Command::ShowReport.
    std::function<AdminAnswer(quint64 number)> reports = {};
    /// What is printed of a new invitation. Called before anything is stored; the error is why there can be none.
    std::function<Result<QString, Failure>(const QString &code, const QString &publicUrl)> invitation =
        [](const QString &code, const QString &) { return Result<QString, Failure>(QString(code + u'\n')); };
};

/// Carries out the operator's commands. Owns nothing; knows no socket and no database. Of an invitation code only the
/// hash goes to the store, the code itself only to the operator.
class AdminService
{
public:
    /// May be called on any thread, at once or later.
    using Answered = std::function<void(AdminAnswer)>;

    explicit AdminService(AdminParts parts) : m_parts(std::move(parts)) {}

    void carryOut(const AdminRequest &request, const Answered &answered);

private:
    void closeReport(const AdminRequest &request, const Answered &answered);
    void shed(const AdminRequest &request, const Answered &answered);
    void createInvitation(const AdminRequest &request, const Answered &answered);

    const AdminParts m_parts;
};

} // namespace porchlight::relay
