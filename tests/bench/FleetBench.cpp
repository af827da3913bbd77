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

/// Where the relays of one half of the bench live: those that encrypt, or the others.
struct Place
{
    QString programs;
    QString folder;
    test::RelayProcess::Tls tls = test::RelayProcess::Tls::Off;
    int bodyBytes = 0;

    QString suffix() const { return tls == test::RelayProcess::Tls::Own ? QStringLiteral("-tls") : QString(); }
    QString named(const QString &name) const { return tls == test::RelayProcess::Tls::Own ? name + u", TLS" : name; }
};

/// A relay of its own for one measurement.
struct Site
{
    Site(const Place &place, const QString &name)
        : relay(place.programs, place.folder + u'/' + name + place.suffix(), place.folder + u'/' + name + QStringLiteral(".log"),
                place.tls)
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

QString measureWindows(FleetBench &bench, const Place &place, milliseconds duration, int pairs)
{
    Site site(place, QStringLiteral("pairs-%1").arg(pairs));
    site.population = Population::create(site.relay.database(), pairs, 1);
    if (const QString trouble = site.start(place.bodyBytes); !trouble.isEmpty())
        return trouble;
    for (const int bodies : {1, 4, 16}) {
        const load::Phase phase = site.fleet->saturate(duration, bodies, site.fleet->streamCount());
        bench.lines.push_back(lineOf(place.named(QStringLiteral("%1 pairs, windows of %2").arg(pairs).arg(bodies)), phase));
        if (!site.fleet->drain(60s))
            return QStringLiteral("messages were lost");
    }
    return site.finish();
}

QString measureBacklog(FleetBench &bench, const Place &place)
{
    Site site(place, QStringLiteral("backlog"));
    auto population = Population::create(site.relay.database(), backlogConversations + 1, backlogConversations, 1);
    if (!population || !fillBacklog(site.relay.database(), *population, place.bodyBytes))
        return QStringLiteral("a backlog cannot be made");
    // Only the one who returns; and pairs make streams, of which it needs none.
    site.population = Population{{population->residents.front()}, {}};
    const Usage none;
    if (!site.relay.start())
        return QStringLiteral("a relay with a backlog does not start");
    const Usage before = Usage::of(site.relay.pid()).value_or(none);
    load::Fleet fleet(parseRelayAddress(site.relay.url()).value(), site.relay.pid(), *site.population, place.bodyBytes);
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
    bench.lines.push_back({place.named(QStringLiteral("back to %1 in %2 conversations").arg(whole).arg(backlogConversations)),
                           double(whole) / passed.count(),
                           std::chrono::duration<double, std::micro>(after.cpu - before.cpu).count() / double(whole), 0, 0, 0});
    return {};
}

QString measureCrowd(FleetBench &bench, const Place &place, int devices)
{
    Site site(place, QStringLiteral("storm"));
    site.population = Population::create(site.relay.database(), devices, 1);
    // Each start is measured from an empty relay on: what it has by itself is taken off.
    if (!site.population || !site.relay.start())
        return QStringLiteral("a relay for many devices does not start");
    const Usage none;
    const double emptyMiB = Usage::of(site.relay.pid()).value_or(none).residentMiB;
    site.fleet = std::make_unique<load::Fleet>(parseRelayAddress(site.relay.url()).value(), site.relay.pid(), *site.population,
                                               place.bodyBytes);
    if (!site.fleet->connectAll(500, 60s))
        return QStringLiteral("not all of many devices could connect");
    site.fleet->run(1s);
    CrowdLine line;
    line.name = place.named(QStringLiteral("%1 devices").arg(devices));
    line.devices = site.fleet->size();
    line.idleKiB = 1024 * (Usage::of(site.relay.pid()).value_or(none).residentMiB - emptyMiB) / double(line.devices);
    site.fleet->pingAll();
    site.fleet->startSome(100);
    Usage begun;
    line.storm = site.fleet->ride(90s, [&] {
        site.relay.kill();
        site.fleet->run(1s);
        site.relay.start();
        site.fleet->setRelayPid(site.relay.pid());
        begun = Usage::of(site.relay.pid()).value_or(none);
    });
    const Usage ended = Usage::of(site.relay.pid()).value_or(none);
    line.returnMicros = std::chrono::duration<double, std::micro>(ended.cpu - begun.cpu).count() / double(line.devices);
    bench.crowds.push_back(line);
    return line.storm.allBack ? site.finish() : QStringLiteral("not everybody came back");
}

} // namespace

QString FleetBench::measure(const QString &programs, const QString &folder, milliseconds duration, int bodyBytes, int devicesMost)
{
    for (const auto tls : {test::RelayProcess::Tls::Off, test::RelayProcess::Tls::Own}) {
        const Place place{programs, folder, tls, bodyBytes};
        for (const int pairs : {100, 1'000}) {
            if (pairs > devicesMost)
                break;
            if (const QString trouble = measureWindows(*this, place, duration, pairs); !trouble.isEmpty())
                return trouble;
        }
        if (const QString trouble = measureBacklog(*this, place); !trouble.isEmpty())
            return trouble;
        if (const QString trouble = measureCrowd(*this, place, std::min(devicesMost, 2'000)); !trouble.isEmpty())
            return trouble;
    }
    return {};
}

} // namespace porchlight::bench
