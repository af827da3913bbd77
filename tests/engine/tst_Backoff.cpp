// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Backoff.h"
#include "tests/simulation/world/SeededRandom.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using porchlight::engine::Backoff;

/// Full jitter between half a second and a minute (A6).
class tst_Backoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWaitIsSpreadOverItsWholeRange_A6_data();
    void everyWaitIsSpreadOverItsWholeRange_A6();
    void resetBeginsAnew_A6();
    void comesBackWithinWhatTheRelayAskedFor_G18();
};

void tst_Backoff::everyWaitIsSpreadOverItsWholeRange_A6_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("upperMs");
    QTest::newRow("first") << 0 << qint64(1'000);
    QTest::newRow("second") << 1 << qint64(2'000);
    QTest::newRow("third") << 2 << qint64(4'000);
    QTest::newRow("sixth") << 5 << qint64(32'000);
    QTest::newRow("seventh") << 6 << qint64(60'000);
    QTest::newRow("hundredth") << 99 << qint64(60'000);
}

void tst_Backoff::everyWaitIsSpreadOverItsWholeRange_A6()
{
    QFETCH(int, failures);
    QFETCH(qint64, upperMs);
    qint64 least = upperMs;
    qint64 most = 0;
    for (quint64 seed = 1; seed <= 2'000; ++seed) {
        simulation::SeededRandom random(seed);
        Backoff backoff;
        for (int i = 0; i < failures; ++i)
            backoff.next(random);
        const qint64 wait = backoff.next(random).count();
        QVERIFY(wait >= 500 && wait <= upperMs);
        least = std::min(least, wait);
        most = std::max(most, wait);
    }
    QVERIFY(least < 500 + (upperMs - 500) / 50);
    QVERIFY(most > upperMs - (upperMs - 500) / 50);
}

void tst_Backoff::resetBeginsAnew_A6()
{
    simulation::SeededRandom random(3);
    Backoff backoff;
    for (int round = 0; round < 500; ++round) {
        for (int i = 0; i < 8; ++i)
            backoff.next(random);
        backoff.reset();
        QVERIFY(backoff.next(random) <= 1s);
        backoff.reset();
    }
}

void tst_Backoff::comesBackWithinWhatTheRelayAskedFor_G18()
{
    const auto longest = [](milliseconds returnWithin, int failures) {
        milliseconds most{0};
        for (quint64 seed = 1; seed <= 1'000; ++seed) {
            simulation::SeededRandom random(seed);
            Backoff backoff;
            backoff.lost(returnWithin);
            for (int i = 0; i < failures; ++i)
                backoff.next(random);
            most = std::max(most, backoff.next(random));
        }
        return most;
    };
    QVERIFY(longest(0ms, 0) <= 1s); // a relay of a few, or one that says nothing
    QVERIFY(longest(20s, 0) <= 20s && longest(20s, 0) > 19s);
    QVERIFY(longest(20s, 1) <= 20s && longest(20s, 1) > 19s); // once more as long, not longer: all are back in a minute
    QVERIFY(longest(20s, 5) <= 32s && longest(20s, 5) > 30s);
    QVERIFY(longest(20s, 9) <= 60s);
    QVERIFY(longest(1h, 0) <= 30s); // whatever it asks for
}

QTEST_GUILESS_MAIN(tst_Backoff)
#include "tst_Backoff.moc"
