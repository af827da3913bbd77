// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fanout/FanoutBench.h"

#include "tests/load/Cores.h"
#include "tests/system/RelayProcess.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace porchlight::bench {

namespace {

constexpr int bodyBytes = 200;
constexpr std::size_t sendersMost = 25;
constexpr int connectsPerSecond = 500;

QString number(double value, int digits = 1)
{
    return QString::number(value, 'f', digits);
}

} // namespace

QString FanoutBench::measure(const QString &programs, const QString &folder)
{
    FanoutLine ordinary{QStringLiteral("everybody is there"), extent.members, extent.members, extent.rate, {}, {}, {}};
    FanoutLine large{QStringLiteral("as many as there may be"), extent.largeMembers, extent.largeConnected, extent.largeRate, {}, {}, {}};
    if (const QString trouble = measureApps(programs, folder); !trouble.isEmpty())
        return trouble;
    for (const FanoutLine &line : {ordinary, large}) {
        if (const QString trouble = measureGroup(programs, folder, line); !trouble.isEmpty())
            return trouble;
    }
    return {};
}

QString FanoutBench::measureApps(const QString &programs, const QString &folder)
{
    const QString place = folder + QStringLiteral("/group-of-apps");
    test::RelayProcess relay(programs, place, place + QStringLiteral(".log"), test::RelayProcess::Tls::Off);
    std::fprintf(stderr, "porchlight-bench: a group of %d with %d apps in it …\n", extent.members, extent.apps);
    // One more than there will be: it is not there, and is removed.
    auto crowd = Crowd::create(relay.database(), extent.members - extent.apps + 1);
    if (!crowd)
        return QStringLiteral("the relay's database does not take a group");
    load::Cores cores;
    cores.forRelay();
    const bool isRunning = relay.start();
    cores.forSelf();
    if (!isRunning)
        return QStringLiteral("the relay does not start");
    Audience audience(parseRelayAddress(relay.url()).value(), relay.pid(), *crowd, crowd->people().size() - 1);
    if (!audience.connectAll(connectsPerSecond, 120s))
        return QStringLiteral("not all members could connect");
    FanoutEngines apps(extent.apps, place + QStringLiteral("-apps"));
    QString trouble = apps.join(relay, *crowd, audience);
    if (trouble.isEmpty())
        trouble = apps.renewKeys(*crowd, audience);
    if (trouble.isEmpty())
        trouble = apps.speak(audience, extent.duration, extent.rate);
    if (trouble.isEmpty())
        trouble = apps.check(120s);
    m_engines = apps.result();
    return trouble;
}

QString FanoutBench::measureGroup(const QString &programs, const QString &folder, const FanoutLine &wanted)
{
    FanoutLine line = wanted;
    const QString place = folder + QStringLiteral("/group-%1").arg(line.members);
    test::RelayProcess relay(programs, place, place + QStringLiteral(".log"), test::RelayProcess::Tls::Off);
    std::fprintf(stderr, "porchlight-bench: a group of %d …\n", line.members);
    const auto crowd = Crowd::create(relay.database(), line.members);
    if (!crowd)
        return QStringLiteral("the relay's database does not take a group of %1").arg(line.members);
    load::Cores cores;
    cores.forRelay();
    const quint16 httpPort = TurnWatch::freePort();
    relay.setOptions({QStringLiteral("--http-port"), QString::number(httpPort)});
    const bool isRunning = relay.start();
    cores.forSelf();
    if (!isRunning)
        return QStringLiteral("the relay does not start");
    Audience audience(parseRelayAddress(relay.url()).value(), relay.pid(), *crowd, std::size_t(line.connected));
    if (!audience.connectAll(connectsPerSecond, 120s))
        return QStringLiteral("not all members could connect");
    const std::size_t senders = std::min(sendersMost, audience.size());
    audience.speak(1s, line.rate, senders, bodyBytes, 30s); // until everything is warm
    audience.idle([end = std::chrono::steady_clock::now() + extent.settle] { return std::chrono::steady_clock::now() >= end; });
    TurnWatch watch(httpPort);
    line.fanout = audience.speak(extent.duration, line.rate, senders, bodyBytes, 60s);
    const auto turns = watch.finish();
    relay.stop();
    if (line.fanout.complete != line.fanout.sent)
        return QStringLiteral("of %1 messages to %2 devices only %3 came everywhere").arg(line.fanout.sent).arg(line.connected).arg(line.fanout.complete);
    if (!turns)
        return QStringLiteral("the relay says nothing of its event loop");
    line.turns = *turns;
    const auto raw = measureRawWrites(line.connected, int(line.fanout.pushBytes), line.rate, std::min<milliseconds>(extent.duration, 10s));
    if (!raw)
        return QStringLiteral("nothing can be written to bare sockets");
    line.raw = *raw;
    m_lines.push_back(line);
    return {};
}

QString FanoutBench::table() const
{
    QString out = QStringLiteral("\n| group | members | connected | messages/s | pushes/s | all there p50 ms | p99 ms | relay µs/push | bare write µs | ratio | longest turn ms | over 5 ms | the same by processor time |\n"
                                 "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (const FanoutLine &line : m_lines) {
        const double relay = line.fanout.relayMicrosPerPush();
        out += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 | %9 |")
                   .arg(line.name).arg(line.members).arg(line.connected)
                   .arg(number(double(line.fanout.sent) / std::max(line.fanout.seconds, 1e-3)), number(line.fanout.pushesPerSecond(), 0),
                        number(line.fanout.toLast.percentileMs(0.5)), number(line.fanout.toLast.percentileMs(0.99)),
                        number(relay, 2), number(line.raw.microsPerWrite, 2));
        out += QStringLiteral(" %1 | %2 | %4 of %6 | %3 ms, %5 |\n")
                   .arg(number(relay / std::max(line.raw.microsPerWrite, 1e-3), 2), number(line.turns.longestMs), number(line.turns.longestCpuMs))
                   .arg(line.turns.slow()).arg(line.turns.slowByProcessor()).arg(line.turns.count);
    }
    return out + appsText();
}

QString FanoutBench::appsText() const
{
    const KeyRound &keys = m_engines.keys;
    QString out = QStringLiteral("\n%1 devices of the app in a group of %2, %3 messages in %4 s: all others have each after p50 %5 ms, p99 %6 ms;\n")
                      .arg(m_engines.apps).arg(extent.members).arg(m_engines.fanout.sent)
                      .arg(number(m_engines.fanout.seconds), number(m_engines.fanout.toLast.percentileMs(0.5)), number(m_engines.fanout.toLast.percentileMs(0.99)));
    out += QStringLiteral("the apps show %1 of %2 messages of each other, %3 out of order.\n").arg(m_engines.readable).arg(m_engines.expected).arg(m_engines.outOfOrder);
    out += QStringLiteral("A device's first message, with a session for everybody: ✓ after %1 s, %2 ms of processor time of all apps.\n"
                          "One under a new key after a removal: ✓ after %3 s, %4 ms, shown by all other apps after %5 s.\n")
               .arg(number(keys.firstSeconds, 2), number(keys.firstCpuMs, 0), number(keys.renewedSeconds, 2), number(keys.renewedCpuMs, 0),
                    number(keys.openedSeconds, 2));
    return out;
}

QJsonObject FanoutBench::json() const
{
    QJsonArray groups;
    for (const FanoutLine &line : m_lines) {
        groups.append(QJsonObject{{QStringLiteral("name"), line.name},
                                  {QStringLiteral("members"), line.members},
                                  {QStringLiteral("connected"), line.connected},
                                  {QStringLiteral("messages"), double(line.fanout.sent)},
                                  {QStringLiteral("seconds"), line.fanout.seconds},
                                  {QStringLiteral("pushes"), double(line.fanout.pushes)},
                                  {QStringLiteral("push_bytes"), line.fanout.pushBytes},
                                  {QStringLiteral("last_p50_ms"), line.fanout.toLast.percentileMs(0.5)},
                                  {QStringLiteral("last_p99_ms"), line.fanout.toLast.percentileMs(0.99)},
                                  {QStringLiteral("relay_us_per_push"), line.fanout.relayMicrosPerPush()},
                                  {QStringLiteral("raw_us_per_write"), line.raw.microsPerWrite},
                                  {QStringLiteral("turns"), double(line.turns.count)},
                                  {QStringLiteral("turns_over_5_ms"), double(line.turns.slow())},
                                  {QStringLiteral("longest_turn_ms"), line.turns.longestMs},
                                  {QStringLiteral("turns_over_5_ms_cpu"), double(line.turns.slowByProcessor())},
                                  {QStringLiteral("longest_turn_cpu_ms"), line.turns.longestCpuMs}});
    }
    const QJsonObject apps{{QStringLiteral("apps"), m_engines.apps},
                           {QStringLiteral("written"), double(m_engines.written)},
                           {QStringLiteral("shown"), double(m_engines.readable)},
                           {QStringLiteral("expected"), double(m_engines.expected)},
                           {QStringLiteral("last_p50_ms"), m_engines.fanout.toLast.percentileMs(0.5)},
                           {QStringLiteral("last_p99_ms"), m_engines.fanout.toLast.percentileMs(0.99)},
                           {QStringLiteral("first_message_s"), m_engines.keys.firstSeconds},
                           {QStringLiteral("first_message_cpu_ms"), m_engines.keys.firstCpuMs},
                           {QStringLiteral("renewed_key_s"), m_engines.keys.renewedSeconds},
                           {QStringLiteral("renewed_key_cpu_ms"), m_engines.keys.renewedCpuMs},
                           {QStringLiteral("renewed_key_opened_s"), m_engines.keys.openedSeconds}};
    return {{QStringLiteral("groups"), groups}, {QStringLiteral("apps"), apps}};
}

} // namespace porchlight::bench
