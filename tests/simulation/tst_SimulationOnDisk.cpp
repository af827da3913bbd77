// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same simulation with the real stores of relay and app over disks in memory: the power fails after any write or
// sync, and what was not synced stays, is lost or is torn (A1; G4, G5; I23, I24). And the test of the test: SQLite with
// less than synchronous=FULL is caught.

#include "tests/simulation/world/Run.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace porchlight::simulation;

namespace {

constexpr qint64 msAlways = 50'000;
constexpr quint64 lossesNightly = 50'000;
constexpr quint64 lossesAtLeast = 200; // however slow the machine
constexpr quint64 seedsTwice = 8;
constexpr quint64 seedsForAControl = 5;
constexpr double examinedShare = 0.1;

DiskTrial trialWith(DiskTrial::Synchronous synchronous)
{
    return {synchronous, examinedShare, 8};
}

} // namespace

class tst_SimulationOnDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void powerLossTakesNothing_A1();
    void modelAndSqliteAreTheSameRun();
    void lessThanFullIsCaught_data();
    void lessThanFullIsCaught();
};

/// G5: whatever the power loss leaves, it is what was before the transaction or what came after it, and the latter once
/// someone was told. I1 to I9 hold for everybody besides.
void tst_SimulationOnDisk::powerLossTakesNothing_A1()
{
    const bool isNightly = qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY");
    QElapsedTimer timer;
    timer.start();
    quint64 losses = 0;
    quint64 seed = 0;
    while (losses < (isNightly ? lossesNightly : lossesAtLeast) || (!isNightly && timer.elapsed() < msAlways)) {
        const RunResult result = run({++seed, Plant::None, false, trialWith(DiskTrial::Synchronous::Full)});
        QVERIFY2(!result.failure, qPrintable(QStringLiteral("seed %1: %2 (./dev simulate --sqlite --seeds 1 --first-seed %1)")
            .arg(QString::number(seed), result.failure.value_or(QString()))));
        losses += result.losses;
    }
    qInfo("%llu power losses in %llu seeds, %.0f a second: nothing lost", qulonglong(losses), qulonglong(seed),
          double(losses) * 1'000 / double(std::max<qint64>(1, timer.elapsed())));
}

/// I25, G4: where the disk decides nothing, nobody can tell which store it was.
void tst_SimulationOnDisk::modelAndSqliteAreTheSameRun()
{
    for (quint64 seed = 1; seed <= seedsTwice; ++seed) {
        const RunResult model = run({seed, Plant::None, false, std::nullopt, true});
        const RunResult real = run({seed, Plant::None, false, DiskTrial(), true});
        QVERIFY2(!real.failure, qPrintable(real.failure.value_or(QString())));
        QCOMPARE(real.hash, model.hash);
        QCOMPARE(real.events, model.events);
    }
}

void tst_SimulationOnDisk::lessThanFullIsCaught_data()
{
    QTest::addColumn<DiskTrial::Synchronous>("synchronous");
    QTest::newRow("normal") << DiskTrial::Synchronous::Normal;
    QTest::newRow("off") << DiskTrial::Synchronous::Off;
}

/// F13: the control.
void tst_SimulationOnDisk::lessThanFullIsCaught()
{
    QFETCH(const DiskTrial::Synchronous, synchronous);
    for (quint64 seed = 1; seed <= seedsForAControl; ++seed) {
        const RunResult result = run({seed, Plant::None, false, trialWith(synchronous)});
        if (result.failure) {
            QVERIFY2(result.failure->startsWith(QStringLiteral("G5")), qPrintable(*result.failure));
            qInfo("caught after %llu seeds and %llu power losses: %s", qulonglong(seed), qulonglong(result.losses),
                  qPrintable(*result.failure));
            return;
        }
    }
    QFAIL("nobody noticed");
}

QTEST_GUILESS_MAIN(tst_SimulationOnDisk)
#include "tst_SimulationOnDisk.moc"
