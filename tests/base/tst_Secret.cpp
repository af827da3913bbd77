// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Secret.h"

#include <QTest>

#include <sodium.h>

#include <algorithm>
#include <ctime>

using namespace porchlight;

namespace {

/// What the calling thread spent, so that a loaded machine changes nothing.
qint64 cpuMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1'000;
}

qint64 costOfVerifying(const QByteArray &hash)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        const qint64 before = cpuMicroseconds();
        if (verifyPassword(hash, QStringLiteral("password")))
            return 0;
        least = std::min(least, cpuMicroseconds() - before);
    }
    return least;
}

} // namespace

/// Passwords (F4): Argon2id, and an unknown handle that costs what a wrong password costs (G29, B-21).
class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    void argon2id()
    {
        const QString password = QStringLiteral("correct horse");
        const QByteArray hash = hashPassword(password);
        QVERIFY2(hash.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"), hash.constData());
        QVERIFY(!hash.contains('\0') && !hash.contains("correct"));
        QVERIFY(verifyPassword(hash, password));
        QVERIFY(!verifyPassword(hash, QStringLiteral("correct horsf")));
        QVERIFY(!verifyPassword(hash, QStringLiteral("correct hors")));
        QVERIFY(!verifyPassword(hash, QStringLiteral("Correct horse")));
        QVERIFY(!verifyPassword(hash, QString()));
        QVERIFY(hashPassword(password) != hash); // salted
    }

    void theSamePasswordFromAnotherKeyboard()
    {
        // NFKC (RFC 8265): composed and decomposed, Angstrom and A with ring, full width.
        QCOMPARE(passwordBytes(QStringLiteral("p\u00e4ss")), passwordBytes(QStringLiteral("pa\u0308ss")));
        QCOMPARE(passwordBytes(QStringLiteral("\u212b")), passwordBytes(QStringLiteral("\u00c5")));
        QCOMPARE(passwordBytes(QStringLiteral("\uff41")), QByteArray("a"));
        QVERIFY(passwordBytes(QStringLiteral("a")) != passwordBytes(QStringLiteral("A")));
        QVERIFY(passwordBytes(QStringLiteral("a ")) != passwordBytes(QStringLiteral("a")));
        QVERIFY(verifyPassword(hashPassword(QStringLiteral("p\u00e4ssword")), QStringLiteral("pa\u0308ssword")));
    }

    void nulDoesNotEndAPassword()
    {
        const QString one = QStringLiteral("abc") + QChar(0) + QStringLiteral("one");
        const QString two = QStringLiteral("abc") + QChar(0) + QStringLiteral("two");
        const QByteArray hash = hashPassword(one);
        QVERIFY(verifyPassword(hash, one) && !verifyPassword(hash, two));
    }

    void damagedHashes()
    {
        const QByteArray hash = hashPassword(QStringLiteral("password"));
        for (const QByteArray &damaged : {QByteArray(), QByteArray("x"), QByteArray("$argon2id$"), hash.chopped(1),
                                          QByteArray(hash).replace("argon2id", "argon2i"), QByteArray(4'000, '$')})
            QVERIFY2(!verifyPassword(damaged, QStringLiteral("password")), damaged.constData());
    }

    void theUnmatchableHashIsAsGoodAsAnyOther()
    {
        const QByteArray &hash = unmatchablePasswordHash();
        QCOMPARE(hash, unmatchablePasswordHash());
        // libsodium reads it, and takes it for one of its own with the present parameters.
        QCOMPARE(crypto_pwhash_str_needs_rehash(hash.constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                crypto_pwhash_MEMLIMIT_INTERACTIVE), 0);
        QCOMPARE(hash.size(), hashPassword(QStringLiteral("password")).size());
        QVERIFY(!verifyPassword(hash, QString()) && !verifyPassword(hash, QStringLiteral("password")));
    }

    void theUnmatchableHashCostsTheSame()
    {
        const qint64 wrong = costOfVerifying(hashPassword(QStringLiteral("another")));
        const qint64 unknown = costOfVerifying(unmatchablePasswordHash());
        QVERIFY(wrong > 0 && unknown > 0);
        QVERIFY2(unknown > wrong / 2 && unknown < wrong * 2,
                 qPrintable(QStringLiteral("%1 us and %2 us").arg(wrong).arg(unknown)));
    }

    void itIsWrittenNotComputed()
    {
        // Who asks for it first may be on an event loop: it must not cost what it makes others pay.
        const qint64 hashing = [] {
            const qint64 before = cpuMicroseconds();
            hashPassword(QStringLiteral("password"));
            return cpuMicroseconds() - before;
        }();
        QVERIFY2(firstUseMicroseconds < hashing / 4,
                 qPrintable(QStringLiteral("%1 us of %2 us").arg(firstUseMicroseconds).arg(hashing)));
    }

private:
    static const qint64 firstUseMicroseconds;
};

// Measured before anything else has asked for it.
const qint64 TestSecret::firstUseMicroseconds = [] {
    const qint64 before = cpuMicroseconds();
    (void)unmatchablePasswordHash();
    return cpuMicroseconds() - before;
}();

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_Secret.moc"
