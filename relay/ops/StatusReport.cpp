// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/StatusReport.h"

#include "relay/ops/DataFiles.h"
#include "relay/ops/DiskReserve.h"
#include "relay/store/sqlite/Census.h"

namespace porchlight::relay {

namespace {

QString line(const char *name, const QString &value)
{
    return QString::fromLatin1(name) + u": " + value + u'\n';
}

} // namespace

AdminAnswer statusReport(const QString &dataFolder, const std::optional<RunningRelay> &running)
{
    const auto census = takeCensus(databasePath(dataFolder));
    if (!census) {
        const Failure failure = failureOf(census.error(), dataFolder);
        return {failure.code, failure.sentence};
    }
    QString text = line("relay", running ? running->url : QStringLiteral("not running"));
    if (running)
        text += line("uptime_seconds", QString::number(running->uptime / 1s));
    text += line("generation", QString::fromLatin1(census->generation.toHex()));
    text += line("accounts", QString::number(census->accounts));
    text += line("devices", QString::number(census->devices));
    text += line("conversations", QString::number(census->conversations));
    text += line("entries", QString::number(census->entries));
    text += line("database_bytes", QString::number(census->databaseBytes));
    text += line("log_bytes", QString::number(census->logBytes));
    text += line("disk_reserve", DiskReserve::isMadeIn(dataFolder) ? QStringLiteral("ready") : QStringLiteral("none: the disk is full"));
    return {ExitCode::Ok, text};
}

} // namespace porchlight::relay
