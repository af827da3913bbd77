// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// porchlight-load: many devices on a raw epoll loop against a relay process of its own, to see what happens when there is
// too much to do. "overload" offers more than the relay can take (G19), "storm" ends it under everybody (G18). Prints
// the figures; ends with 1 when anything acknowledged was lost, or (--strict) a goal was missed.

#include "tests/load/Cores.h"
#include "tests/load/Fleet.h"
#include "tests/system/RelayProcess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::load;

namespace {

constexpr int bodyBytes = 200;
constexpr std::size_t underWayAtPeak = 400;

/// What the run is judged by.
class Verdict
{
public:
    explicit Verdict(bool strict) : m_strict(strict) {}

    /// Something that must hold on any machine, however busy.
    void must(bool holds, const char *what) { note(holds, what, true); }
    /// A goal for a machine that has nothing else to do.
    void goal(bool holds, const char *what) { note(holds, what, m_strict); }
    int exitCode() const { return m_failed ? 1 : 0; }

private:
    void note(bool holds, const char *what, bool counts)
    {
        std::printf("  %-7s %s\n", holds ? "yes" : (counts ? "NO" : "missed"), what);
        m_failed |= counts && !holds;
    }

    const bool m_strict;
    bool m_failed = false;
};

struct Setup
{
    QString programs;
    QString folder;
    int devices = 0;
    int neighbours = 1;
    milliseconds tenfold{0};
    milliseconds hundredfold{0};
    bool strict = false;
    test::RelayProcess::Tls tls = test::RelayProcess::Tls::Off;
    Cores cores;
};

double peakResidentMiB(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

double shareOf(const Phase &phase, const bench::Usage &before, const bench::Usage &after, const char *thread)
{
    const auto of = [thread](const bench::Usage &usage) {
        const auto found = usage.cpuOf.find(thread);
        return found == usage.cpuOf.end() ? nanoseconds(0) : found->second;
    };
    return 100 * std::chrono::duration<double>(of(after) - of(before)).count() / phase.seconds;
}

void print(const char *name, const Phase &phase)
{
    std::printf("  %-20s offered %6.0f/s unsent %4.1f %% late p99 %6.1f ms  ok %6.0f/s p50 %6.1f p99 %6.1f ms  refused %6.0f/s p50 %5.1f p99 %5.1f max %5.1f ms"
                "  relay %5.1f us/ok (gateway %3.0f %% writer %3.0f %% readers %3.0f %%) load %3.0f %%\n",
                name, phase.offeredPerSecond(), phase.offered ? 100.0 * double(phase.unsent) / double(phase.offered) : 0,
                phase.late.percentileMs(0.99), phase.perSecond(), phase.toAcknowledged.percentileMs(0.5),
                phase.toAcknowledged.percentileMs(0.99), double(phase.refused) / phase.seconds, phase.toRefused.percentileMs(0.5),
                phase.toRefused.percentileMs(0.99), phase.toRefused.percentileMs(1), phase.relayMicros(),
                shareOf(phase, phase.relayBefore, phase.relayAfter, "gateway"), shareOf(phase, phase.relayBefore, phase.relayAfter, "writer"),
                shareOf(phase, phase.relayBefore, phase.relayAfter, "reader"),
                100 * std::chrono::duration<double>(phase.selfAfter.cpu - phase.selfBefore.cpu).count() / phase.seconds);
    std::fflush(stdout);
}

/// Seconds until the normal load is served as before.
double recover(Fleet &fleet, double normalPerSecond, double normalP99)
{
    for (int second = 1; second <= 60; ++second) {
        const Phase phase = fleet.openLoop(1s, normalPerSecond);
        if (phase.refused == 0 && phase.acknowledged > 0 && phase.sinceIntended.percentileMs(0.99) <= 2 * normalP99 + 10)
            return second;
    }
    return 60;
}

int overload(const Setup &setup)
{
    test::RelayProcess relay(setup.programs, setup.folder + QStringLiteral("/relay"),
                             setup.folder + QStringLiteral("/relay.log"), setup.tls);
    const auto population = bench::Population::create(relay.database(), setup.devices, setup.neighbours);
    setup.cores.forRelay();
    if (!population || !relay.start())
        return std::fprintf(stderr, "porchlight-load: the relay does not start\n"), 2;
    setup.cores.forSelf();
    Fleet fleet(parseRelayAddress(relay.url()).value(), relay.pid(), *population, bodyBytes);
    Verdict verdict(setup.strict);
    if (!fleet.connectAll(500, 60s))
        return std::fprintf(stderr, "porchlight-load: not all devices could connect\n"), 2;
    std::printf("overload: %zu devices, %zu streams, %d bytes a message\n", fleet.size(), fleet.streamCount(), bodyBytes);
    fleet.keepBusy(1s, underWayAtPeak);
    fleet.drain(30s);
    const Phase peak = fleet.keepBusy(std::max<milliseconds>(3s, setup.tenfold / 6), underWayAtPeak);
    print("peak", peak);
    fleet.drain(30s);
    const double normalPerSecond = peak.perSecond() / 20;
    const Phase normal = fleet.openLoop(3s, normalPerSecond);
    print("normal, 5 % of it", normal);
    const double normalP99 = normal.sinceIntended.percentileMs(0.99);

    const Phase tenfold = fleet.openLoop(setup.tenfold, 10 * normalPerSecond);
    print("10 times normal", tenfold);
    const double afterTenfold = recover(fleet, normalPerSecond, normalP99);
    const Phase hundredfold = fleet.openLoop(setup.hundredfold, 100 * normalPerSecond);
    print("100 times normal", hundredfold);
    const double afterHundredfold = recover(fleet, normalPerSecond, normalP99);
    const double resident = peakResidentMiB(relay.pid());
    const bool delivered = fleet.drain(60s);
    relay.stop();
    const std::size_t missing = fleet.missingIn(relay.database());
    std::printf("  normal again after %.0f s and %.0f s; relay's memory at most %.0f MiB; %zu acknowledged, %zu missing\n",
                afterTenfold, afterHundredfold, resident, fleet.acknowledgedInAll(), missing);

    verdict.must(missing == 0, "every acknowledged message is in the database (G19)");
    verdict.must(delivered, "every acknowledged message was delivered (A1)");
    verdict.must(tenfold.acknowledged > 0 && hundredfold.acknowledged > 0, "it served all the while");
    verdict.must(tenfold.refusedWithoutTime + hundredfold.refusedWithoutTime == 0, "refusals say when to try again (G3)");
    verdict.must(resident <= 512, "memory at most 512 MiB (G19)");
    verdict.must(afterHundredfold < 60, "it came back to normal by itself");
    verdict.goal(tenfold.perSecond() >= 0.8 * std::min(peak.perSecond(), tenfold.offeredPerSecond()), "10x: served 80 % of what was offered");
    verdict.goal(hundredfold.perSecond() >= 0.8 * peak.perSecond(), "100x: served 80 % of the peak");
    verdict.goal(std::max(tenfold.toAcknowledged.percentileMs(0.99), hundredfold.toAcknowledged.percentileMs(0.99)) <= 1000,
                 "admitted: p99 at most 1 s");
    verdict.goal(std::max(tenfold.toRefused.percentileMs(0.99), hundredfold.toRefused.percentileMs(0.99)) <= 100,
                 "refused: p99 at most 100 ms");
    verdict.goal(afterTenfold <= 10 && afterHundredfold <= 30, "normal again within 10 s and 30 s");
    return verdict.exitCode();
}

int storm(const Setup &setup)
{
    test::RelayProcess relay(setup.programs, setup.folder + QStringLiteral("/relay"),
                             setup.folder + QStringLiteral("/relay.log"), setup.tls);
    const auto population = bench::Population::create(relay.database(), setup.devices, setup.neighbours);
    setup.cores.forRelay();
    if (!population || !relay.start())
        return std::fprintf(stderr, "porchlight-load: the relay does not start\n"), 2;
    setup.cores.forSelf();
    Fleet fleet(parseRelayAddress(relay.url()).value(), relay.pid(), *population, bodyBytes);
    Verdict verdict(setup.strict);
    if (!fleet.connectAll(500, 60s))
        return std::fprintf(stderr, "porchlight-load: not all devices could connect\n"), 2;
    fleet.pingAll(); // now that all are there, each hears over how long they are to come back
    fleet.startSome(200);
    bool restarted = false;
    const Storm storm = fleet.ride(90s, [&] {
        relay.kill();
        fleet.run(1s);
        setup.cores.forRelay();
        restarted = relay.start();
        setup.cores.forSelf();
        fleet.setRelayPid(relay.pid());
    });
    const bool delivered = fleet.drain(60s);
    relay.stop();
    const std::size_t missing = fleet.missingIn(relay.database());
    std::printf("storm: %zu devices lost the relay at once; back: half after %.1f s, all after %.1f s; attempts: half at most %d, "
                "all at most %d; busiest second: %.1f %% of the devices; %zu acknowledged, %zu missing\n",
                fleet.size(), storm.medianSeconds, storm.seconds, storm.medianAttempts, storm.mostAttempts,
                100 * storm.busiestSecond, fleet.acknowledgedInAll(), missing);
    verdict.must(restarted && storm.allBack, "all came back");
    verdict.must(missing == 0 && delivered, "nothing acknowledged was lost (G18)");
    verdict.must(storm.medianAttempts <= 2, "half of them needed at most 2 attempts");
    verdict.goal(storm.seconds <= 60, "all within 60 s");
    // The window grows with the number of devices: below a thousand a tenth of them is no load.
    verdict.goal(fleet.size() < 1'000 || storm.busiestSecond <= 0.1, "at most a tenth of them tried in the busiest second");
    return verdict.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addPositionalArgument(QStringLiteral("what"), QStringLiteral("overload or storm"));
    const auto option = [&](const char *name, const char *help, const QString &preset) {
        options.addOption({QString::fromLatin1(name), QString::fromLatin1(help), QStringLiteral("value"), preset});
    };
    option("bin", "where porchlight-relay lies", test::programFolder());
    option("out", "where the relay's data goes for the time of the run", QDir::tempPath());
    option("devices", "how many", QStringLiteral("2000"));
    option("neighbours", "with how many each talks", QStringLiteral("4"));
    option("tenfold", "seconds of 10 times normal", QStringLiteral("60"));
    option("hundredfold", "seconds of 100 times normal", QStringLiteral("10"));
    options.addOption({QStringLiteral("strict"), QStringLiteral("goals that are missed are failures")});
    options.addOption({QStringLiteral("tls"), QStringLiteral("encrypted, as devices do; without it as a proxy does")});
    options.process(app);
    const QTemporaryDir folder(options.value(QStringLiteral("out")) + QStringLiteral("/porchlight-load-XXXXXX"));
    Setup setup;
    setup.programs = options.value(QStringLiteral("bin"));
    setup.folder = folder.path();
    setup.devices = options.value(QStringLiteral("devices")).toInt();
    setup.neighbours = options.value(QStringLiteral("neighbours")).toInt();
    setup.tenfold = 1000ms * options.value(QStringLiteral("tenfold")).toInt();
    setup.hundredfold = 1000ms * options.value(QStringLiteral("hundredfold")).toInt();
    setup.tls = options.isSet(QStringLiteral("tls")) ? test::RelayProcess::Tls::Own : test::RelayProcess::Tls::Off;
    setup.strict = options.isSet(QStringLiteral("strict"));
    const QString what = options.positionalArguments().value(0);
    if (!folder.isValid() || setup.devices <= 2 * setup.neighbours || setup.neighbours < 1)
        return std::fprintf(stderr, "porchlight-load: that cannot be run\n"), 2;
    if (what == u"overload")
        return overload(setup);
    if (what == u"storm")
        return storm(setup);
    options.showHelp(2);
}
