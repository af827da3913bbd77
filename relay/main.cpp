// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminCommand.h"
#include "relay/ops/Backup.h"
#include "relay/ops/RelayIdentity.h"
#include "relay/ops/ServeCommand.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace porchlight::relay;

namespace {

int complain(const Failure &failure)
{
    std::fprintf(stderr, "porchlight-relay: %s\n", qUtf8Printable(failure.sentence));
    return int(failure.code);
}

/// On stdout; a code that nobody could read must not look like a success.
int print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const bool written = std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) ==
                         std::size_t(bytes.size());
    if (std::fflush(stdout) != 0 || !written)
        return complain({ExitCode::Disk, QStringLiteral("The answer could not be written.")});
    return int(ExitCode::Ok);
}

int tell(const AdminAnswer &answer)
{
    return answer.code == ExitCode::Ok ? print(answer.text) : complain({answer.code, answer.text});
}

/// Of what is in the folder and in the settings, without a relay.
int runReport(const Invocation &invocation)
{
    const auto settings = readSettings(invocation.dataFolder, invocation.settings);
    if (!settings)
        return complain({ExitCode::Configuration, settings.error().sentence});
    const auto report = invocation.command == Command::Check ? checkReport(invocation.dataFolder, *settings)
                                                             : tlsReport(invocation.dataFolder, *settings);
    return report ? print(*report) : complain(report.error());
}

int run(const Invocation &invocation)
{
    switch (invocation.command) {
    case Command::Serve:
        if (const auto failure = serve(invocation))
            return complain(*failure);
        return int(ExitCode::Ok);
    case Command::Check:
    case Command::ShowTls:
        return runReport(invocation);
    case Command::CreateInvitation:
    case Command::Status:
    case Command::RetentionStatus:
    case Command::RetentionRun:
    case Command::RetentionConfirm:
    case Command::DeadLetters:
    case Command::Shed:
    case Command::Flags:
    case Command::ClearFlags:
    case Command::Reports:
    case Command::ShowReport:
    case Command::CloseReport:
        return tell(runAdminCommand(invocation));
    case Command::Backup:
        return tell(backUp(invocation));
    case Command::Restore:
        return tell(restoreBackup(invocation));
    case Command::Version:
        return print(versionText());
    case Command::Help:
        break;
    }
    return print(usageText());
}

/// Were one of the three closed, the next file that is opened would take its place, and our output go into it.
void holdStandardDescriptors()
{
    int descriptor = ::open("/dev/null", O_RDWR);
    while (descriptor >= 0 && descriptor <= STDERR_FILENO)
        descriptor = ::open("/dev/null", O_RDWR);
    ::close(descriptor);
}

} // namespace

int main(int argc, char *argv[])
{
    holdStandardDescriptors();
    std::signal(SIGPIPE, SIG_IGN); // whoever reads our output may go
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of the disk, like others
    ::umask(0077);                 // what the relay makes is for its owner only
    const QCoreApplication application(argc, argv);
    const auto invocation = parseCommandLine(QCoreApplication::arguments().mid(1),
                                             [](const char *name) { return qEnvironmentVariable(name); });
    if (!invocation)
        return complain(
            {ExitCode::Usage, invocation.error().sentence + QStringLiteral(" \"porchlight-relay help\" lists all.")});
    return run(*invocation);
}
