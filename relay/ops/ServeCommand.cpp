// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/ServeCommand.h"

#include "relay/ops/Log.h"
#include "relay/ops/Rehearsal.h"
#include "relay/ops/RelayProcess.h"
#include "shared/base/MachineClock.h"

#include <QCoreApplication>

#include <cstdio>

#include <sys/resource.h>

namespace porchlight::relay {

namespace {

constexpr milliseconds patienceWithAdmin = 1s; ///< a command that found no relay has the lock for less

/// A connection is a descriptor, and the shell's default of 1,024 is soon used up.
void allowManyDescriptors()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

std::optional<Failure> serve(const Invocation &invocation)
{
    allowManyDescriptors();
    logMessagesOfQt();
    Failure failure;
    auto lock = lockData(invocation.dataFolder, patienceWithAdmin, failure);
    if (!lock)
        return failure;
    const auto settings = readSettings(invocation.dataFolder, invocation.settings);
    if (!settings)
        return Failure{ExitCode::Configuration, settings.error().sentence};
    if (auto why = invocation.rehearsalFrom ? whyNoRehearsal(*settings, invocation.dataFolder) : std::nullopt)
        return why;
    // What its certificate says is of the machine's time, whatever the rehearsal's is: apps look at their own clock.
    const auto identity = takeIdentity(invocation.dataFolder, *settings, MachineClock().now().wall);
    if (!identity)
        return identity.error();
    StopSignal stopSignal;
    const auto past = invocation.rehearsalFrom ? std::make_shared<RehearsalClock>(*invocation.rehearsalFrom) : nullptr;
    std::shared_ptr<const Clock> clock = past;
    if (!past)
        clock = std::make_shared<MachineClock>();
    RelayProcess relay(invocation.dataFolder, *settings, *identity, std::move(lock), std::move(clock));
    if (auto why = relay.start())
        return why;
    QObject::connect(&stopSignal, &StopSignal::raised, qApp, &QCoreApplication::quit);
    writeLog(
        LogLevel::Info, "started",
        {{"version", QString::fromLatin1(PORCHLIGHT_VERSION)}, {"url", relay.url()}, {"data", invocation.dataFolder}});
    if (relay.httpPort() != 0)
        writeLog(LogLevel::Info, "http", {{"port", QString::number(relay.httpPort())}});
    std::printf("listening on %s\n", qPrintable(relay.url()));
    std::fflush(stdout);
    const auto rehearsal = past ? std::make_unique<Rehearsal>(past) : nullptr;
    QCoreApplication::exec();
    writeLog(LogLevel::Info, "stopping");
    relay.stop();
    writeLog(LogLevel::Info, "stopped");
    return std::nullopt;
}

} // namespace porchlight::relay
