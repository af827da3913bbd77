// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/FleetBench.h"

#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Random.h"
#include "tests/system/RelayProcess.h"

#include <algorithm>
#include <optional>

namespace porchlight::bench {

namespace {

constexpr int backlogConversations = 300;
constexpr int backlogEach = 34; // 10,200 in all

/// A relay of its own for one measurement.
struct Site
{
    Site(const QString &programs, const QString &folder, const QString &name)
        : relay(programs, folder + u'/' + name, folder + u'/' + name + QStringLiteral(".log"),
                test::RelayProcess::Tls::Off)
    {
    }

    test::RelayProcess relay;
    std::optional<Population> population;
    std::unique_ptr<load::Fleet> fleet;

    QString start(int bodyBytes)
    {
        if (!population || !relay.start())
            return QStringLiteral("a relay for many devices does not start");
        fleet = std::make_unique<load::Fleet>(parseRelayAddress(relay.url()).value(), relay.pid(), *population, bodyBytes);
        return fleet->connectAll(1'000, 60s) ? QString() : QStringLiteral("not all of many devices could connect");
    }
    QString finish()
    {
        const bool delivered = fleet->drain(60s);
        relay.stop();
        return delivered && fleet->missingIn(relay.database()) == 0 ? QString() : QStringLiteral("messages were lost");
    }
};

FleetLine lineOf(const QString &name, const load::Phase &phase)
{
    return {name, phase.perSecond(), phase.relayMicros(), phase.selfMicros(), phase.toAcknowledged.percentileMs(0.5),
            phase.toAcknowledged.percentileMs(0.99)};
}

/// Messages from each of the others to the first resident, put straight into the database.
bool fillBacklog(const QString &database, const Population &population, int bodyBytes)
{
    auto opened = relay::SqliteStore::open(database);
    if (!opened)
        return false;
    SystemRandom random;
    std::vector<relay::Operation> operations;
    for (const Pair &pair : population.pairs) {
        for (int n = 1; n <= backlogEach; ++n) {
            relay::AppendRequest request;
            request.device = {population.residents[pair.second].account, 1};
            request.append.conversation = pair.conversation;
            request.append.firstNumber = quint64(n);
            request.append.bodies.push_back({quint8(wire::EntryKind::Counts), random.id<MessageId>(), random.bytes(bodyBytes)});
            operations.emplace_back(std::move(request));
        }
    }
    return relay::commit(*opened.value(), operations).status == relay::CommitStatus::Committed;
}

QString measureWindows(FleetBench &bench, const QString &programs, const QString &folder, milliseconds duration,
                       int bodyBytes, int pairs)
{
    Site site(programs, folder, QStringLiteral("pairs-%1").arg(pairs));
    site.population = Population::create(site.relay.database(), pairs, 1);
    if (const QString trouble = site.start(bodyBytes); !trouble.isEmpty())
        return trouble;
    for (const int bodies : {1, 4, 16}) {
        const load::Phase phase = site.fleet->saturate(duration, bodies, site.fleet->streamCount());
        bench.lines.push_back(lineOf(QStringLiteral("%1 pairs, windows of %2").arg(pairs).arg(bodies), phase));
        if (!site.fleet->drain(60s))
            return QStringLiteral("messages were lost");
    }
    return site.finish();
}

QString measureBacklog(FleetBench &bench, const QString &programs, const QString &folder, int bodyBytes)
{
    Site site(programs, folder, QStringLiteral("backlog"));
    auto population = Population::create(site.relay.database(), backlogConversations + 1, backlogConversations, 1);
    if (!population || !fillBacklog(site.relay.database(), *population, bodyBytes))
        return QStringLiteral("a backlog cannot be made");
    // Only the one who returns; and pairs make streams, of which it needs none.
    site.population = Population{{population->residents.front()}, {}};
    const Usage none;
    if (!site.relay.start())
        return QStringLiteral("a relay with a backlog does not start");
    const Usage before = Usage::of(site.relay.pid()).value_or(none);
    load::Fleet fleet(parseRelayAddress(site.relay.url()).value(), site.relay.pid(), *site.population, bodyBytes);
    const auto began = std::chrono::steady_clock::now();
    fleet.connectAll(1'000, 10s);
    const quint64 whole = backlogConversations * backlogEach;
    while (fleet.device(0).entriesTaken() < whole && std::chrono::steady_clock::now() - began < 60s)
        fleet.run(1ms);
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began;
    const Usage after = Usage::of(site.relay.pid()).value_or(none);
    site.relay.stop();
    if (fleet.device(0).entriesTaken() < whole)
        return QStringLiteral("a backlog did not arrive");
    bench.backlogMessages = double(whole);
    bench.lines.push_back({QStringLiteral("back to %1 in %2 conversations").arg(whole).arg(backlogConversations),
                           double(whole) / passed.count(),
                           std::chrono::duration<double, std::micro>(after.cpu - before.cpu).count() / double(whole), 0, 0, 0});
    return {};
}

QString measureStorm(FleetBench &bench, const QString &programs, const QString &folder, int bodyBytes, int devices)
{
    Site site(programs, folder, QStringLiteral("storm"));
    site.population = Population::create(site.relay.database(), devices, 1);
    if (const QString trouble = site.start(bodyBytes); !trouble.isEmpty())
        return trouble;
    site.fleet->pingAll();
    site.fleet->startSome(100);
    bench.stormDevices = site.fleet->size();
    bench.storm = site.fleet->ride(90s, [&] {
        site.relay.kill();
        site.fleet->run(1s);
        site.relay.start();
        site.fleet->setRelayPid(site.relay.pid());
    });
    return bench.storm.allBack ? site.finish() : QStringLiteral("not everybody came back");
}

} // namespace

QString FleetBench::measure(const QString &programs, const QString &folder, milliseconds duration, int bodyBytes, int devicesMost)
{
    for (const int pairs : {100, 1'000}) {
        if (pairs > devicesMost)
            break;
        if (const QString trouble = measureWindows(*this, programs, folder, duration, bodyBytes, pairs); !trouble.isEmpty())
            return trouble;
    }
    if (const QString trouble = measureBacklog(*this, programs, folder, bodyBytes); !trouble.isEmpty())
        return trouble;
    return measureStorm(*this, programs, folder, bodyBytes, std::min(devicesMost, 2'000));
}

} // namespace porchlight::bench
