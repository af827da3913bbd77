// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminService.h"

#include "relay/ops/Log.h"
#include "shared/base/InvitationCode.h"

namespace porchlight::relay {

namespace {

AdminAnswer answerTo(CommitStatus status, const QString &text)
{
    switch (status) {
    case CommitStatus::Committed:
        return {ExitCode::Ok, text};
    case CommitStatus::Full:
        return {ExitCode::Disk, QStringLiteral("There is no room left on the disk: nothing was changed.")};
    case CommitStatus::Failed:
        break;
    }
    return {ExitCode::Disk, QStringLiteral("The database could not be written: nothing was changed.")};
}

} // namespace

void AdminService::carryOut(const AdminRequest &request, const Answered &answered)
{
    switch (request.command) {
    case Command::CreateInvitation:
        return createInvitation(request, answered);
    case Command::Status:
        return answered(m_parts.report());
    case Command::RetentionStatus:
    case Command::RetentionRun:
    case Command::RetentionConfirm:
    case Command::DeadLetters:
        if (m_parts.retention)
            return answered(m_parts.retention(request.command));
        break;
    case Command::Flags:
    case Command::ClearFlags:
        if (m_parts.flags)
            return answered(m_parts.flags(request.command));
        return answered({ExitCode::Unavailable, QStringLiteral("No relay is running: flags are kept only while it does.")});
    case Command::Shed:
        return shed(request, answered);
    case Command::Reports:
    case Command::ShowReport:
        if (m_parts.reports)
            return answered(m_parts.reports(request.number));
        break;
    case Command::CloseReport:
        if (m_parts.reports)
            return closeReport(request, answered);
        break;
    case Command::Backup:
    case Command::Restore:
    case Command::Serve:
    case Command::Check:
    case Command::ShowTls:
    case Command::Version:
    case Command::Help:
        break;
    }
    answered({ExitCode::Usage, QStringLiteral("That is no command for a running relay.")});
}

void AdminService::shed(const AdminRequest &request, const Answered &answered)
{
    if (!m_parts.shed)
        return answered({ExitCode::Unavailable, QStringLiteral("No relay is running: there is nothing to shed.")});
    m_parts.shed(request.work, request.toggle);
    answered({ExitCode::Ok, {}});
}

void AdminService::closeReport(const AdminRequest &request, const Answered &answered)
{
    // The answer says how it stands: a number that there is none of is told so, and nothing is written.
    const AdminAnswer shown = m_parts.reports(request.number);
    if (shown.code != ExitCode::Ok)
        return answered(shown);
    const CloseReport close{request.number, quint64(m_parts.clock.now().wall.count())};
    const bool taken = m_parts.submit(close, [answered, number = request.number](CommitStatus status) {
        if (status == CommitStatus::Committed)
            writeLog(LogLevel::Info, "report-closed", {{"report", QString::number(number)}});
        answered(answerTo(status, u"closed: " + QString::number(number) + u'\n'));
    });
    if (!taken)
        answered({ExitCode::InUse, QStringLiteral("The relay is stopping: nothing was changed.")});
}

void AdminService::createInvitation(const AdminRequest &request, const Answered &answered)
{
    const QString code = makeInvitationCode(m_parts.random);
    const auto text = m_parts.invitation(code, request.publicUrl);
    if (!text)
        return answered({text.error().code, text.error().sentence});
    const milliseconds now = m_parts.clock.now().wall;
    CreateInvitation create;
    create.code = invitationHash(code);
    create.uses = request.uses;
    create.nowMs = quint64(now.count());
    create.expiresMs = quint64((now + milliseconds(request.expires)).count());
    const bool taken = m_parts.submit(
        create, [answered, text = *text](CommitStatus status) { answered(answerTo(status, text)); });
    if (!taken)
        answered({ExitCode::InUse, QStringLiteral("The relay is stopping: nothing was changed.")});
}

} // namespace porchlight::relay
