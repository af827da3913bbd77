// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/AttemptLimiter.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;

/// Ten attempts in fifteen minutes for each name (F4).
class TestAttemptLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenInFifteenMinutes()
    {
        AttemptLimiter limiter;
        const QString name = QStringLiteral("handle alice");
        for (int i = 0; i < 10; ++i)
            QVERIFY(!limiter.begin(name, milliseconds(i * 1000)));
        QCOMPARE(limiter.begin(name, 10s), std::optional<milliseconds>(15min - 10s));
        QVERIFY(!limiter.begin(QStringLiteral("handle bob"), 10s));
        // A refused attempt is none: the wait does not grow.
        QCOMPARE(limiter.begin(name, 15min - 1ms), std::optional<milliseconds>(1ms));
        QVERIFY(!limiter.begin(name, 15min));
        QCOMPARE(limiter.begin(name, 15min), std::optional<milliseconds>(1s));
    }

    void aSuccessTakesItsAttemptBack()
    {
        AttemptLimiter limiter;
        const QString name = QStringLiteral("address");
        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(!limiter.begin(name, milliseconds(i)));
            limiter.succeeded(name);
        }
        for (int i = 0; i < 9; ++i)
            QVERIFY(!limiter.begin(name, 2s));
        QVERIFY(!limiter.begin(name, 2s));
        limiter.succeeded(name); // of ten, nine stay
        QVERIFY(!limiter.begin(name, 3s));
        QVERIFY(limiter.begin(name, 3s));
        limiter.succeeded(QStringLiteral("nobody"));
    }

    void whenThereAreTooManyNamesTheOldestGoes()
    {
        AttemptLimiter limiter;
        const QString oldest = QStringLiteral("zzz"); // last in the alphabet
        const QString guarded = QStringLiteral("aaa"); // first in the alphabet
        QVERIFY(!limiter.begin(oldest, 1ms));
        for (int i = 0; i < 10; ++i)
            QVERIFY(!limiter.begin(guarded, 2ms));
        for (std::size_t i = 2; i < AttemptLimiter::namesMax; ++i)
            QVERIFY(!limiter.begin(QStringLiteral("m%1").arg(i), 3ms));
        QVERIFY(!limiter.begin(QStringLiteral("one more"), 4ms));
        QVERIFY(limiter.begin(guarded, 5ms)); // still known, still refused
    }

    void namesWhoseTimeIsOverMakeRoom()
    {
        AttemptLimiter limiter;
        for (std::size_t i = 0; i < AttemptLimiter::namesMax; ++i)
            QVERIFY(!limiter.begin(QStringLiteral("m%1").arg(i), 0ms));
        for (int i = 0; i < 10; ++i)
            QVERIFY(!limiter.begin(QStringLiteral("aaa"), 15min));
        QVERIFY(!limiter.begin(QStringLiteral("b"), 15min));
        QVERIFY(limiter.begin(QStringLiteral("aaa"), 15min));
    }
};

QTEST_APPLESS_MAIN(TestAttemptLimiter)
#include "tst_AttemptLimiter.moc"
