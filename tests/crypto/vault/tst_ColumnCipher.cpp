// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Secret columns (F1): a cell is readable in its own place only.

#include "app/crypto/vault/ColumnCipher.h"
#include "shared/crypto/ByteWriter.h"
#include "tests/crypto/CountingRandom.h"

#include <QSet>
#include <QTest>

using namespace porchlight;

class tst_ColumnCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfAnotherImplementation_F1();
    void aCellIsReadableInItsPlaceOnly_F1();
    void eachByteCounts_F1();
    void theSameValueIsNeverTheSameBytes_F1();
    void sizesAreBounded_F1();
    void theOldKeyReadsNothing_F1();
};

namespace {

const auto dataKey = counted<DataKey>(0x30);
const QByteArray primaryKey = counted<ByteId<struct PrimaryKeyTag, 20>>(1).toBytes();
const ColumnPlace place{"session", primaryKey, "record"};

} // namespace

// Made with XChaCha20-Poly1305 of libsodium by ctypes.
void tst_ColumnCipher::theBytesAreThoseOfAnotherImplementation_F1()
{
    CountingRandom random;
    const QByteArray sealed = ColumnCipher(dataKey).seal(place, "secret value", random);
    QCOMPARE(sealed.toHex(), QByteArray("01000102030405060708090a0b0c0d0e0f1011121314151617"
                                        "d05fe92d1cb831c08ccbaead7d517ac3ef9593e111caf3938fd3079c"));
    QCOMPARE(sealed.size(), 12 + ColumnCipher::overheadBytes);
    const auto value = ColumnCipher(dataKey).open(place, sealed);
    QVERIFY(value && value->view() == QByteArrayView("secret value"));
}

void tst_ColumnCipher::aCellIsReadableInItsPlaceOnly_F1()
{
    CountingRandom random;
    const ColumnCipher cipher(dataKey);
    const QByteArray sealed = cipher.seal(place, "secret value", random);
    const QByteArray otherKey = primaryKey.chopped(1) + '\0';
    const QByteArray moved = "n" + primaryKey; // the border between two names lies elsewhere
    for (const ColumnPlace &other :
         {ColumnPlace{"sessions", primaryKey, "record"}, ColumnPlace{"session", otherKey, "record"},
          ColumnPlace{"session", primaryKey, "recor"}, ColumnPlace{"sessio", moved, "record"},
          ColumnPlace{"session", primaryKey, {}}, ColumnPlace{}})
        QVERIFY(!cipher.open(other, sealed));
}

void tst_ColumnCipher::eachByteCounts_F1()
{
    CountingRandom random;
    const ColumnCipher cipher(dataKey);
    for (const QByteArray &value : {QByteArray("secret value"), QByteArray()}) {
        const QByteArray sealed = cipher.seal(place, value, random);
        QVERIFY(cipher.open(place, sealed));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray bent = sealed;
            bent[i] = char(bent[i] ^ 1);
            QVERIFY2(!cipher.open(place, bent), qPrintable(QString::number(i)));
            QVERIFY2(!cipher.open(place, sealed.first(i)), qPrintable(QString::number(i)));
        }
        QVERIFY(!cipher.open(place, QByteArray(sealed + '\0')));
    }
}

void tst_ColumnCipher::theSameValueIsNeverTheSameBytes_F1()
{
    SystemRandom random;
    const ColumnCipher cipher(dataKey);
    QSet<QByteArray> seen;
    for (int i = 0; i < 1'000; ++i)
        seen.insert(cipher.seal(place, "secret value", random));
    QCOMPARE(seen.size(), 1'000);
}

void tst_ColumnCipher::sizesAreBounded_F1()
{
    CountingRandom random;
    const ColumnCipher cipher(dataKey);
    const QByteArray longest(ColumnCipher::valueBytesMax, 'x');
    const QByteArray sealed = cipher.seal(place, longest, random);
    QVERIFY(cipher.open(place, sealed)->view() == longest);
    QVERIFY(cipher.seal(place, QByteArray(longest + 'x'), random).isEmpty());
}

void tst_ColumnCipher::theOldKeyReadsNothing_F1()
{
    CountingRandom random;
    const QByteArray sealed = ColumnCipher(dataKey).seal(place, "secret value", random);
    QVERIFY(!ColumnCipher(counted<DataKey>(0x31)).open(place, sealed));
}

QTEST_GUILESS_MAIN(tst_ColumnCipher)
#include "tst_ColumnCipher.moc"
