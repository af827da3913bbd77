// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// porchlight-simulate: relays and devices on virtual time, seed after seed. Ends with 1 when an invariant broke.

#include "tests/simulation/world/Totals.h"
#include "tests/simulation/zoo/Hunt.h"
#include "tests/simulation/zoo/PlantNames.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

#include <sysexits.h>

using namespace porchlight::simulation;

namespace {

constexpr int failuresMax = 20; // then it is clear that something is wrong

struct Wish
{
    quint64 seeds = 1'000;
    quint64 firstSeed = 1;
    Plant plant = Plant::None;
    QString plantName;
    bool isPrinted = false;
    bool printsHashes = false;
    bool hasRealKeys = false;
    int zooBatches = 0;
    std::optional<DiskTrial> diskTrial = {};
};

std::optional<Wish> wishOf(const QCoreApplication &app)
{
    QStringList names;
    for (const PlantName &plant : plants)
        names << QString::fromLatin1(plant.name);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Runs the relay's and the app's cores together on virtual time."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("seeds"), QStringLiteral("How many runs."), QStringLiteral("N"), QStringLiteral("1000")});
    parser.addOption({QStringLiteral("first-seed"), QStringLiteral("The first of them."), QStringLiteral("M"), QStringLiteral("1")});
    parser.addOption({QStringLiteral("plant"),
                      QStringLiteral("A bug to plant: ") + names.join(QStringLiteral(", ")) + QStringLiteral("."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("zoo"), QStringLiteral("Hunt for every planted bug in so many batches, each of at most --seeds runs."),
                      QStringLiteral("BATCHES")});
    parser.addOption({QStringLiteral("hashes"), QStringLiteral("Print the hash of each run's trace.")});
    parser.addOption({QStringLiteral("keys"), QStringLiteral("With the app's encryption in place of a stand-in.")});
    parser.addOption({QStringLiteral("sqlite"), QStringLiteral("With the real stores, over disks in memory that lose power.")});
    parser.addOption({QStringLiteral("synchronous"), QStringLiteral("With --sqlite: full, or normal and off, which must be caught."),
                      QStringLiteral("HOW"), QStringLiteral("full")});
    parser.addOption({QStringLiteral("examined"), QStringLiteral("With --sqlite: the share of transactions at which power losses are tried."),
                      QStringLiteral("SHARE"), QStringLiteral("0.1")});
    parser.addOption({QStringLiteral("trace"), QStringLiteral("Print everything that happens.")});
    parser.process(app);

    Wish wish;
    bool isCount = false;
    bool isSeed = false;
    wish.seeds = parser.value(QStringLiteral("seeds")).toULongLong(&isCount);
    wish.firstSeed = parser.value(QStringLiteral("first-seed")).toULongLong(&isSeed);
    wish.isPrinted = parser.isSet(QStringLiteral("trace"));
    wish.zooBatches = parser.value(QStringLiteral("zoo")).toInt();
    wish.hasRealKeys = parser.isSet(QStringLiteral("keys"));
    wish.printsHashes = parser.isSet(QStringLiteral("hashes"));
    if (parser.isSet(QStringLiteral("sqlite"))) {
        const QString how = parser.value(QStringLiteral("synchronous"));
        wish.diskTrial = DiskTrial();
        wish.diskTrial->synchronous = how == QStringLiteral("off") ? DiskTrial::Synchronous::Off
            : how == QStringLiteral("normal")                      ? DiskTrial::Synchronous::Normal
                                                                   : DiskTrial::Synchronous::Full;
        wish.diskTrial->examined = parser.value(QStringLiteral("examined")).toDouble();
    }
    wish.plantName = parser.value(QStringLiteral("plant"));
    const auto plant = wish.plantName.isEmpty() ? std::optional(Plant::None) : plantNamed(wish.plantName);
    if (!isCount || !isSeed || !plant || !parser.positionalArguments().isEmpty())
        return std::nullopt;
    wish.plant = *plant;
    return wish;
}

void tellFailure(const RunResult &result, const Wish &wish)
{
    QByteArray plant = wish.plantName.isEmpty() ? QByteArray() : " --plant " + wish.plantName.toUtf8();
    if (wish.hasRealKeys)
        plant += " --keys";
    std::printf("seed %llu  %s\n    ./dev simulate --seeds 1 --first-seed %llu%s --trace\n", qulonglong(result.seed),
                result.failure->toUtf8().constData(), qulonglong(result.seed), plant.constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto wish = wishOf(app);
    if (!wish) {
        std::fputs("porchlight-simulate: that is no count, no seed or no plant; see --help\n", stderr);
        return EX_USAGE;
    }
    if (wish->zooBatches > 0)
        return printZoo(wish->zooBatches, wish->seeds) == int(plants.size()) ? 0 : 1;
    QElapsedTimer timer;
    timer.start();
    Totals totals;
    quint64 hash = 0;
    int failures = 0;
    while (totals.runs < wish->seeds && failures < failuresMax) {
        const RunResult result = run({wish->firstSeed + totals.runs, wish->plant, wish->isPrinted, wish->diskTrial, false, wish->hasRealKeys});
        if (wish->printsHashes)
            std::printf("%llu %016llx\n", qulonglong(result.seed), qulonglong(result.hash));
        totals.add(result);
        hash = hash * 31 + result.hash;
        if (result.failure) {
            ++failures;
            tellFailure(result, *wish);
        }
    }
    const double seconds = double(timer.elapsed()) / 1000;
    std::printf("%llu seeds from %llu on, %llu messages (%llu of them encrypted), %llu events, %.1f s (%.0f seeds/s), trace %016llx: %d failed\n",
                qulonglong(totals.runs), qulonglong(wish->firstSeed), qulonglong(totals.messages), qulonglong(totals.encrypted),
                qulonglong(totals.events), seconds, double(totals.runs) / std::max(seconds, 0.001), qulonglong(hash), failures);
    if (wish->hasRealKeys)
        std::printf("%s\n", totals.text().constData());
    if (wish->diskTrial)
        std::printf("%llu power losses, %.0f/s\n", qulonglong(totals.losses), double(totals.losses) / std::max(seconds, 0.001));
    return failures > 0 ? 1 : 0;
}
