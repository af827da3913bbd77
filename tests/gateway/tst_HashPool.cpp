// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/HashPool.h"
#include "shared/base/Secret.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using namespace porchlight;
using namespace porchlight::relay;

/// One KDF at a time and 32 waiting (reliability.md, target 20; F4).
class TestHashPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hashesAndVerifies();
    void floodIsTurnedAway();
};

void TestHashPool::hashesAndVerifies()
{
    HashPool pool;
    HashPool::Outcome outcome;
    std::binary_semaphore done{0};
    const auto keep = [&](HashPool::Outcome o) {
        outcome = std::move(o);
        done.release();
    };
    const QString password = QStringLiteral("correct horse");
    QVERIFY(pool.start(password, {}, keep));
    done.acquire();
    const QByteArray hash = outcome.hash;
    QVERIFY(!hash.isEmpty());
    QVERIFY(pool.start(password, hash, keep));
    done.acquire();
    QVERIFY(outcome.matches);
    QVERIFY(pool.start(QStringLiteral("battery staple"), hash, keep));
    done.acquire();
    QVERIFY(!outcome.matches);
}

void TestHashPool::floodIsTurnedAway()
{
    HashPool pool;
    std::atomic_int done = 0;
    int taken = 0;
    for (int i = 0; i < 200; ++i)
        taken += pool.start(QStringLiteral("password"), unmatchablePasswordHash(), [&](const auto &) { ++done; });
    QVERIFY2(taken >= int(HashPool::queueMax) && taken <= int(HashPool::queueMax) + 8, qPrintable(QString::number(taken)));
    pool.stop(); // finishes the one that runs, and no more
    QVERIFY2(done <= taken - int(HashPool::queueMax) + 1, qPrintable(QString::number(done)));
    QVERIFY(!pool.start(QStringLiteral("password"), {}, [](const auto &) {}));
}

QTEST_GUILESS_MAIN(TestHashPool)
#include "tst_HashPool.moc"
