// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// porchlight-bench: the relay as a process of its own on this machine, under the load of many devices in this one.
// Prints a table and writes it as JSON; ends with 1 when anything was lost.

#include "tests/bench/BenchReport.h"
#include "tests/bench/encryption/EncryptionBench.h"
#include "tests/bench/fanout/FanoutBench.h"
#include "tests/bench/search/SearchBench.h"
#include "tests/system/RelayProcess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::bench;

namespace {

constexpr int neighbours = 4;
constexpr int bodyBytes = 200;

int fail(const QString &what)
{
    std::fprintf(stderr, "porchlight-bench: %s\n", qPrintable(what));
    return 1;
}

void say(const char *what)
{
    std::fprintf(stderr, "porchlight-bench: %s\n", what);
}

bool measureYardsticks(BenchReport &report, const QString &folder, milliseconds duration)
{
    say("the disk, and the store on it …");
    const auto keep = [](CommitRate &into, const std::optional<CommitRate> &rate) {
        into = rate.value_or(CommitRate());
        return rate.has_value();
    };
    return keep(report.plainBatch1, measurePlainSqlite(folder, 1, bodyBytes, duration))
        && keep(report.plainBatch64, measurePlainSqlite(folder, 64, bodyBytes, duration))
        && keep(report.storeBatch1, measureRelayStore(folder, 1, bodyBytes, duration))
        && keep(report.storeBatch64, measureRelayStore(folder, 64, bodyBytes, duration));
}

/// What went wrong; else empty.
QString measureRelay(BenchReport &report, const QString &programs, const QString &folder, milliseconds duration)
{
    test::RelayProcess relay(programs, folder + QStringLiteral("/relay"), folder + QStringLiteral("/relay.log"));
    const auto population = Population::create(relay.database(), report.devices, neighbours);
    if (!population)
        return QStringLiteral("the relay's database cannot be made");
    report.conversations = int(population->pairs.size());
    if (!relay.start())
        return QStringLiteral("the relay does not start");
    Load load(relay.url(), relay.pid(), *population, bodyBytes);
    if (const QString trouble = load.begin(); !trouble.isEmpty())
        return trouble;
    report.idleRelayMiB = Usage::of(relay.pid()).value_or(Usage()).residentMiB;
    say("open loop …");
    report.openLoop = load.openLoop(duration, report.openLoopPerSecond);
    say("saturated …");
    report.saturatedBy1 = load.saturate(duration / 4, 1);
    report.saturatedBy8 = load.saturate(duration / 4, 8);
    report.sentInAll = load.sentInAll();
    return load.trouble();
}

bool write(const QString &path, const QJsonObject &json)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
        return false;
    std::printf("The same as JSON: %s\n", qPrintable(path));
    return true;
}

/// What went wrong; else empty.
QString measureEncryption(const QString &out, const QString &folder, bool isQuick)
{
    say("encryption …");
    EncryptionBench bench;
    if (isQuick)
        bench.extent = {.rounds = 1, .talks = 1, .groups = {2}, .widest = 5};
    if (const QString trouble = bench.measure(folder + QStringLiteral("/encryption")); !trouble.isEmpty())
        return trouble;
    std::printf("%s", qPrintable(bench.table()));
    return write(out + QStringLiteral("/encryption.json"), bench.json()) ? QString()
                                                                         : QStringLiteral("cannot write to ") + out;
}

/// What went wrong; else empty.
QString measureFanout(const QString &programs, const QString &out, const QString &folder, milliseconds duration, bool isQuick)
{
    FanoutBench bench;
    bench.extent.duration = duration;
    if (isQuick)
        bench.extent = {.members = 30, .rate = 20, .duration = duration, .largeMembers = 300, .largeConnected = 20, .largeRate = 10, .apps = 2, .settle = 0s};
    if (const QString trouble = bench.measure(programs, folder); !trouble.isEmpty())
        return trouble;
    std::printf("%s", qPrintable(bench.table()));
    return write(out + QStringLiteral("/fanout.json"), bench.json()) ? QString() : QStringLiteral("cannot write to ") + out;
}

/// What went wrong; else empty.
QString measureSearch(const QString &out, const QString &folder, bool isQuick)
{
    SearchBench bench;
    if (isQuick)
        bench.extent = {.messages = 3'000, .conversations = 20, .rounds = 5, .sliceRounds = 3};
    if (const QString trouble = bench.measure(folder + QStringLiteral("/search")); !trouble.isEmpty())
        return trouble;
    std::printf("%s", qPrintable(bench.table()));
    return write(out + QStringLiteral("/search.json"), bench.json()) ? QString() : QStringLiteral("cannot write to ") + out;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({
        {QStringLiteral("bin"), QStringLiteral("where porchlight-relay lies"), QStringLiteral("folder"), test::programFolder()},
        {QStringLiteral("out"), QStringLiteral("where the results go"), QStringLiteral("folder"), QStringLiteral("build/bench")},
        {QStringLiteral("devices"), QStringLiteral("how many are connected"), QStringLiteral("number"), QStringLiteral("100")},
        {QStringLiteral("fleet"), QStringLiteral("how many devices the load client has at most"), QStringLiteral("number"), QStringLiteral("2000")},
        {QStringLiteral("rate"), QStringLiteral("messages each second of the open loop"), QStringLiteral("number"), QStringLiteral("200")},
        {QStringLiteral("seconds"), QStringLiteral("how long the open loop lasts"), QStringLiteral("number"), QStringLiteral("20")},
    });
    options.addOption({QStringLiteral("quick"), QStringLiteral("encryption and fanout: little of each, to see that it runs")});
    options.addPositionalArgument(QStringLiteral("what"),
                                  QStringLiteral("encryption: only what that costs a device; fanout: only large groups; search: only looking for messages; else everything"),
                                  QStringLiteral("[encryption|fanout|search]"));
    options.process(app);
    const bool isEncryption = options.positionalArguments() == QStringList{QStringLiteral("encryption")};
    const bool isFanout = options.positionalArguments() == QStringList{QStringLiteral("fanout")};
    const bool isSearch = options.positionalArguments() == QStringList{QStringLiteral("search")};
    if (!isEncryption && !isFanout && !isSearch && !options.positionalArguments().isEmpty())
        return fail(QStringLiteral("there is no such measurement"));
    BenchReport report;
    report.devices = options.value(QStringLiteral("devices")).toInt();
    report.openLoopPerSecond = options.value(QStringLiteral("rate")).toInt();
    report.bodyBytes = bodyBytes;
    const milliseconds duration = 1000ms * options.value(QStringLiteral("seconds")).toInt();
    if (report.devices <= 2 * neighbours || report.openLoopPerSecond <= 0 || duration <= 0ms
        || options.value(QStringLiteral("fleet")).toInt() < 20)
        return fail(QStringLiteral("that is too little to measure"));

    const QString out = options.value(QStringLiteral("out"));
    // The databases lie beside the results, on the disk that the person chose.
    if (!QDir().mkpath(out))
        return fail(QStringLiteral("cannot write to ") + out);
    const QTemporaryDir folder(QDir(out).absoluteFilePath(QStringLiteral("data-XXXXXX")));
    if (isEncryption) {
        const QString trouble = measureEncryption(out, folder.path(), options.isSet(QStringLiteral("quick")));
        return trouble.isEmpty() ? 0 : fail(trouble);
    }
    if (isSearch) {
        const QString trouble = measureSearch(out, folder.path(), options.isSet(QStringLiteral("quick")));
        return trouble.isEmpty() ? 0 : fail(trouble);
    }
    if (isFanout) {
        const QString trouble = measureFanout(options.value(QStringLiteral("bin")), out, folder.path(), duration, options.isSet(QStringLiteral("quick")));
        return trouble.isEmpty() ? 0 : fail(trouble);
    }
    if (!folder.isValid() || !measureYardsticks(report, folder.path(), duration / 10))
        return fail(QStringLiteral("cannot write to ") + out);
    if (const QString trouble = measureRelay(report, options.value(QStringLiteral("bin")), folder.path(), duration); !trouble.isEmpty())
        return fail(trouble);

    say("many devices …");
    const int fleet = options.value(QStringLiteral("fleet")).toInt();
    if (const QString trouble = report.fleet.measure(options.value(QStringLiteral("bin")), folder.path(), duration / 4, bodyBytes, fleet);
        !trouble.isEmpty())
        return fail(trouble);

    std::printf("%s", qPrintable(report.table()));
    if (!write(out + QStringLiteral("/bench.json"), report.json()))
        return fail(QStringLiteral("cannot write to ") + out);
    const QString trouble = measureEncryption(out, folder.path(), options.isSet(QStringLiteral("quick")));
    return trouble.isEmpty() ? 0 : fail(trouble);
}
