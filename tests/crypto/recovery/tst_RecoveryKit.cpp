// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recovery kit (F1): the bytes, what opens it and what does not, and a relay that lies about what it costs.

#include "app/crypto/recovery/RecoveryKit.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/KeyDerivation.h"
#include "tests/crypto/CountingRandom.h"

#include <QElapsedTimer>
#include <QTest>

using namespace porchlight;

class tst_RecoveryKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfAnotherImplementation_F1();
    void aPassphraseIsAnAddition_F1();
    void aCodeIsTypedAsOneLikes_B1();
    void oneWrongCharacterOpensNothing_F1();
    void eachByteCounts_F1();
    void theBlobIsOfOneAccount_F1();
    void aLyingRelayTakesNeitherMemoryNorTime_F1();
    void theTokenDoesNotOpenIt_F1();
};

namespace {

const auto account = counted<AccountId>(0x10);
constexpr Argon2Cost cheap{1, Argon2Cost::memoryKiBMin};

RecoverySecrets someSecrets()
{
    return {counted<SigningSeed>(0x30), counted<SelfSyncKey>(0x70), counted<BackupKey>(0x90)};
}

bool areSame(const RecoverySecrets &a, const RecoverySecrets &b)
{
    return a.accountSeed == b.accountSeed && a.selfSyncKey == b.selfSyncKey && a.backupKey == b.backupKey;
}

RecoveryKit cheapKit(const RecoveryCode &code, const QString &passphrase = {})
{
    CountingRandom random;
    return RecoveryKit::derive(code, passphrase, RecoveryKit::newParameters(!passphrase.isEmpty(), random, cheap))
        .value();
}

/// As the relay stores them, with another cost.
QByteArray withCost(QByteArray blob, quint32 passes, quint32 memoryKiB)
{
    return blob.replace(2, 8, ByteWriter().u32(passes).u32(memoryKiB).bytes());
}

} // namespace

// Made with libsodium's crypto_pwhash and XChaCha20-Poly1305 by ctypes, and hmac of python, at the usual cost.
void tst_RecoveryKit::theBytesAreThoseOfAnotherImplementation_F1()
{
    CountingRandom random;
    const auto parameters = RecoveryKit::newParameters(false, random);
    QElapsedTimer timer;
    timer.start();
    const auto kit = RecoveryKit::derive(counted<RecoveryCode>(0xf0), {}, parameters);
    qInfo("deriving took %lld ms", timer.elapsed());
    QVERIFY(kit);
    QCOMPARE(kit->seal(account, someSecrets(), random).toHex(),
             QByteArray(
                 "01000000000300040000000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2021222324252627"
                 "d070a0c296521622936d1545f02ca1a76450e66182ff14fb1843e50faf32f8755a05b2945eaa604a4c57fb6f76c8e1014734"
                 "bff9af707cc09f8c74016c30d4a5e5ebd8e3b58b9a127586636bbbef3d220d705422cebcb2c520ef39d3772da174c286794b"
                 "6f193f22acf4c5a4d86d30f0"));
    QCOMPARE(kit->token().toBytes().toHex(),
             QByteArray("be8bd323044e9dc89b61d7e62892111291927308297e1384054879494c19e0ac"));
    QCOMPARE(recoveryCodeText(counted<RecoveryCode>(0xf0)), QStringLiteral("Y3RZ-5WZM-YQVF-FY7S-ZBXZ-SZFY-ZW00-20G3"));
}

void tst_RecoveryKit::aPassphraseIsAnAddition_F1()
{
    CountingRandom random;
    const auto code = counted<RecoveryCode>(0xf0);
    // With ligatures: how it was typed does not matter (RFC 8265).
    const auto passphrase = QStringLiteral("\uFB01ne Ka\uFB00ee");
    const auto parameters = RecoveryKit::newParameters(true, random, cheap);
    const auto kit = RecoveryKit::derive(code, passphrase, parameters);
    const QByteArray blob = kit->seal(account, someSecrets(), random);
    QCOMPARE(digestOf({blob}).toHex(), QByteArray("c519e27bd98f3050f1cb201718b6e1eb3b7beaf74232d0333cac79e356916d7e"));
    QCOMPARE(kit->token().toBytes().toHex(),
             QByteArray("54ab444ca0e68ca337adee2c5638b76a9547c496e73659547b728621ab40db1b"));
    QVERIFY(RecoveryKit::parametersOf(blob)->hasPassphrase);
    QVERIFY(areSame(RecoveryKit::derive(code, QStringLiteral("fine Kaffee"), parameters)->open(account, blob).value(),
                    someSecrets()));
    QCOMPARE(RecoveryKit::derive(code, QStringLiteral("fine Kaffe"), parameters)->open(account, blob).error(),
             RecoveryFailure::WrongCode);
    QCOMPARE(RecoveryKit::derive(code, {}, parameters)->open(account, blob).error(), RecoveryFailure::WrongCode);
    auto without = parameters;
    without.hasPassphrase = false;
    QVERIFY(RecoveryKit::derive(code, passphrase, without)->token() == cheapKit(code).token()); // it does not count
}

void tst_RecoveryKit::aCodeIsTypedAsOneLikes_B1()
{
    SystemRandom random;
    const auto code = RecoveryCode::random(random);
    const QString text = recoveryCodeText(code);
    QCOMPARE(QString(text).remove(u'-').size(), recoverySymbols);
    QVERIFY(recoveryCodeFromText(text) == code);
    QVERIFY(recoveryCodeFromText(QString(text).toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'L')) ==
            code);
    QVERIFY(!recoveryCodeFromText(text.chopped(1)));
    QVERIFY(!recoveryCodeFromText(text + u'0'));
}

void tst_RecoveryKit::oneWrongCharacterOpensNothing_F1()
{
    CountingRandom random;
    const QString text = recoveryCodeText(counted<RecoveryCode>(0xf0));
    const auto kit = cheapKit(counted<RecoveryCode>(0xf0));
    const QByteArray blob = kit.seal(account, someSecrets(), random);
    QVERIFY(areSame(kit.open(account, blob).value(), someSecrets()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'-')
            continue;
        QString wrong = text;
        wrong[i] = text[i] == u'7' ? u'8' : u'7';
        const auto code = recoveryCodeFromText(wrong);
        QVERIFY(code);
        const auto other = cheapKit(*code);
        QCOMPARE(other.open(account, blob).error(), RecoveryFailure::WrongCode);
        QVERIFY(!(other.token() == kit.token()));
    }
}

void tst_RecoveryKit::eachByteCounts_F1()
{
    CountingRandom random;
    const auto kit = cheapKit(counted<RecoveryCode>(0xf0));
    const QByteArray blob = kit.seal(account, someSecrets(), random);
    QCOMPARE(blob.size(), RecoveryKit::blobBytes);
    for (qsizetype i = 0; i < blob.size(); ++i) {
        for (const char bit : {'\1', '\x80'}) {
            QByteArray bent = blob;
            bent[i] = char(bent[i] ^ bit);
            QVERIFY2(!kit.open(account, bent), qPrintable(QString::number(i)));
        }
        QCOMPARE(kit.open(account, blob.first(i)).error(), RecoveryFailure::Malformed);
    }
    QCOMPARE(kit.open(account, QByteArray(blob + '\0')).error(), RecoveryFailure::Malformed);
    QVERIFY(kit.seal(account, someSecrets(), random) != blob); // another nonce each time
}

void tst_RecoveryKit::theBlobIsOfOneAccount_F1()
{
    CountingRandom random;
    const auto kit = cheapKit(counted<RecoveryCode>(0xf0));
    const QByteArray blob = kit.seal(account, someSecrets(), random);
    QCOMPARE(kit.open(counted<AccountId>(0x11), blob).error(), RecoveryFailure::WrongCode);
}

void tst_RecoveryKit::aLyingRelayTakesNeitherMemoryNorTime_F1()
{
    CountingRandom random;
    const auto kit = cheapKit(counted<RecoveryCode>(0xf0));
    const QByteArray blob = kit.seal(account, someSecrets(), random);
    struct Lie
    {
        quint32 passes;
        quint32 memoryKiB;
    };
    for (const Lie lie :
         {Lie{1, 16 * 1024 * 1024}, Lie{1, Argon2Cost::memoryKiBMax + 1}, Lie{Argon2Cost::passesMax + 1, 8192},
          Lie{0, 8192}, Lie{1, 8191}, Lie{1, 0}, Lie{0xffffffff, 0xffffffff}}) {
        QCOMPARE(RecoveryKit::parametersOf(withCost(blob, lie.passes, lie.memoryKiB)).error(),
                 RecoveryFailure::Malformed);
        RecoveryParameters parameters = RecoveryKit::parametersOf(blob).value();
        parameters.cost = {lie.passes, lie.memoryKiB}; // who does not read them with us does not get past here either
        QCOMPARE(RecoveryKit::derive(counted<RecoveryCode>(0xf0), {}, parameters).error(), RecoveryFailure::Malformed);
    }
    QCOMPARE(RecoveryKit::parametersOf(withCost(blob, 8, 1024 * 1024))->cost, (Argon2Cost{8, 1024 * 1024}));
    // A cost that is bounded, but not the one it was made with, opens nothing.
    const QByteArray cheaper = withCost(blob, 2, 8192);
    const auto other = RecoveryKit::derive(counted<RecoveryCode>(0xf0), {}, RecoveryKit::parametersOf(cheaper).value());
    QCOMPARE(other->open(account, cheaper).error(), RecoveryFailure::WrongCode);
}

void tst_RecoveryKit::theTokenDoesNotOpenIt_F1()
{
    CountingRandom random;
    const auto kit = cheapKit(counted<RecoveryCode>(0xf0));
    const QByteArray blob = kit.seal(account, someSecrets(), random);
    const auto key = *AeadKey::fromBytes(kit.token().view());
    const auto nonce = *AeadNonce::fromBytes(blob.sliced(RecoveryParameters::size, 24));
    const QByteArray
        aad = ByteWriter().raw("PORCHLIGHT/recovery/v1").id(account).raw(blob.first(RecoveryParameters::size)).bytes();
    QVERIFY(!decrypted(key, nonce, aad, blob.sliced(RecoveryParameters::size + 24)));
    QVERIFY(!blob.contains(kit.token().toBytes()));
}

QTEST_GUILESS_MAIN(tst_RecoveryKit)
#include "tst_RecoveryKit.moc"
