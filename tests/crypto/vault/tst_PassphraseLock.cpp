// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data key under a passphrase (F1).

#include "app/crypto/vault/PassphraseLock.h"
#include "tests/crypto/CountingRandom.h"

#include <QTest>

using namespace porchlight;

class tst_PassphraseLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfAnotherImplementation_F1();
    void onlyThePassphraseOpensIt_F1();
    void eachByteCounts_F1();
    void anotherPassphraseIsAnotherLockForTheSameKey_F1();
    void aLockCannotTakeAllMemory_F1();
};

namespace {

const auto dataKey = counted<DataKey>(0x30);
const auto passphrase = QStringLiteral("correct horse");
constexpr Argon2Cost cheap{1, Argon2Cost::memoryKiBMin};

} // namespace

// Made with libsodium's crypto_pwhash and XChaCha20-Poly1305 by ctypes, and hmac of python.
void tst_PassphraseLock::theBytesAreThoseOfAnotherImplementation_F1()
{
    CountingRandom random;
    const QByteArray lock = PassphraseLock::locked(dataKey, passphrase, random, cheap);
    QCOMPARE(lock.toHex(),
             QByteArray(
                 "010000000100002000000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223242526"
                 "276ecaf418d026ca5639af5b6ddebb1f923028273cbdd60f87e6899731ff315b575bcdc8678c03bae44de12da6ac350122"));
    QVERIFY(PassphraseLock::unlocked(lock, passphrase).value() == dataKey);
}

void tst_PassphraseLock::onlyThePassphraseOpensIt_F1()
{
    CountingRandom random;
    const QByteArray lock = PassphraseLock::locked(dataKey, QStringLiteral("Caf\u00e9"), random, cheap);
    QVERIFY(PassphraseLock::unlocked(lock, QStringLiteral("Cafe\u0301")).value() == dataKey); // on another keyboard
    for (const QString &wrong :
         {QStringLiteral("Cafe"), QStringLiteral("caf\u00e9"), QStringLiteral("Caf\u00e9 "), QString()})
        QCOMPARE(PassphraseLock::unlocked(lock, wrong).error(), UnlockFailure::WrongPassphrase);
}

void tst_PassphraseLock::eachByteCounts_F1()
{
    CountingRandom random;
    const QByteArray lock = PassphraseLock::locked(dataKey, passphrase, random, cheap);
    QCOMPARE(lock.size(), PassphraseLock::size);
    for (qsizetype i = 0; i < lock.size(); ++i) {
        QByteArray bent = lock;
        bent[i] = char(bent[i] ^ 1);
        QVERIFY2(!PassphraseLock::unlocked(bent, passphrase), qPrintable(QString::number(i)));
        QCOMPARE(PassphraseLock::unlocked(lock.first(i), passphrase).error(), UnlockFailure::Malformed);
    }
    QCOMPARE(PassphraseLock::unlocked(QByteArray(lock + '\0'), passphrase).error(), UnlockFailure::Malformed);
}

void tst_PassphraseLock::anotherPassphraseIsAnotherLockForTheSameKey_F1()
{
    SystemRandom random;
    const QByteArray one = PassphraseLock::locked(dataKey, passphrase, random, cheap);
    const QByteArray other = PassphraseLock::locked(dataKey, QStringLiteral("battery staple"), random, cheap);
    QVERIFY(PassphraseLock::unlocked(one, passphrase).value() ==
            PassphraseLock::unlocked(other, QStringLiteral("battery staple")).value());
    QVERIFY(!PassphraseLock::unlocked(other, passphrase));
    QVERIFY(!one.contains(dataKey.toBytes()));
    QVERIFY(PassphraseLock::locked(dataKey, passphrase, random, cheap) != one);
}

void tst_PassphraseLock::aLockCannotTakeAllMemory_F1()
{
    CountingRandom random;
    const QByteArray lock = PassphraseLock::locked(dataKey, passphrase, random, cheap);
    for (const Argon2Cost cost :
         {Argon2Cost{1, 16 * 1024 * 1024}, Argon2Cost{9, 8192}, Argon2Cost{0, 8192}, Argon2Cost{1, 8191}}) {
        ByteWriter writer;
        cost.write(writer);
        QCOMPARE(PassphraseLock::unlocked(QByteArray(lock).replace(1, 8, writer.bytes()), passphrase).error(),
                 UnlockFailure::Malformed);
        QVERIFY(PassphraseLock::locked(dataKey, passphrase, random, cost).isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_PassphraseLock)
#include "tst_PassphraseLock.moc"
