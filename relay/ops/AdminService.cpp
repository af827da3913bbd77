// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminService.h"

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
    case Command::Backup:
    case Command::Restore:
    case Command::Serve:
    case Command::Version:
    case Command::Help:
        break;
    }
    answered({ExitCode::Usage, QStringLiteral("That is no command for a running relay.")});
}

void AdminService::createInvitation(const AdminRequest &request, const Answered &answered)
{
    const QString code = makeInvitationCode(m_parts.random);
    const milliseconds now = m_parts.clock.now().wall;
    CreateInvitation create;
    create.code = invitationHash(code);
    create.uses = request.uses;
    create.nowMs = quint64(now.count());
    create.expiresMs = quint64((now + milliseconds(request.expires)).count());
    const bool taken = m_parts.submit(
        create, [answered, code](CommitStatus status) { answered(answerTo(status, code + u'\n')); });
    if (!taken)
        answered({ExitCode::InUse, QStringLiteral("The relay is stopping: nothing was changed.")});
}

} // namespace porchlight::relay
