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

QString breakerText(StoreBreaker::State state)
{
    switch (state) {
    case StoreBreaker::State::Closed: return QStringLiteral("closed");
    case StoreBreaker::State::Open: return QStringLiteral("open");
    case StoreBreaker::State::HalfOpen: return QStringLiteral("half-open");
    case StoreBreaker::State::Recovering: return QStringLiteral("recovering");
    }
    return {};
}

QString loadText(const LoadReport &load)
{
    const LoadFigures &f = load.figures;
    QString text = line("connections", QString::number(load.connections));
    text += line("hellos_waiting", QString::number(load.hellosWaiting));
    text += line("writes_waiting", QString::number(f.writes));
    text += line("oldest_write_ms", QString::number(f.oldestWrite.count()));
    text += line("last_commit_ms", QString::number(f.commitTime.count()));
    text += line("writes_per_second", QString::number(f.writesPerSecond));
    text += line("writes_refused", QString::number(f.refused));
    text += line("reads_waiting", QString::number(f.reads));
    text += line("oldest_read_ms", QString::number(f.oldestRead.count()));
    text += line("socket_bytes", QString::number(f.socketBytes));
    text += line("event_loop_late_ms", QString::number(f.turn.count()));
    text += line("store_breaker", breakerText(load.breaker));
    for (const WorkName &row : allWork) {
        const Toggle toggle = load.toggles[std::size_t(row.work)];
        const QString how = load.shed[std::size_t(row.work)] ? QStringLiteral("shed") : QStringLiteral("done");
        text += line(row.name, toggle == Toggle::Auto ? how : QString(how + QStringLiteral(" (by command)")));
    }
    return text;
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
        text += line("uptime_seconds", QString::number(running->uptime / 1s)) + loadText(running->load);
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
