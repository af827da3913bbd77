// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What two people compare (F2). Vectors were made with Python's hashlib, but for the published one.

#include "shared/identity/SafetyNumber.h"
#include "tests/identity/Vectors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_SafetyNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fingerprintsAreThoseThatSignalPublished_F2();
    void numbersAndCodesAreThoseOfTheVector_F2();
    void bothSidesReadTheSameDigits_F2();
    void codesAreComparedCrosswise_F2();
    void anotherKeyIsAnotherNumber_F2();
    void aFingerprintTakesItsTime_F2();
};

namespace {

SafetyNumber::Person ada()
{
    return {vectorAccount(0), vectorKey(1).publicKey()};
}

SafetyNumber::Person bob()
{
    return {vectorAccount(16), vectorKey(4).publicKey()};
}

} // namespace

// The same construction, over Signal's keys of 33 bytes and telephone numbers: test vector of
// NumericFingerprintGenerator, version 1, for 0506863b… at +14152222222. Half of the 60 digits is one side.
void tst_SafetyNumber::fingerprintsAreThoseThatSignalPublished_F2()
{
    const auto digits = [](const Fingerprint &fingerprint) {
        QString all;
        const QByteArray bytes = fingerprint.toBytes();
        for (qsizetype at = 0; at < 30; at += 5)
            all += QString::number(bytes.mid(at, 5).toHex().toULongLong(nullptr, 16) % 100'000)
                       .rightJustified(5, QLatin1Char('0'));
        return all;
    };
    QCOMPARE(digits(fingerprintOf(bytesOfHex("0506863bc66d02b40d27b8d49ca7c09e9239236f9d7d25d6fcca5ce13c7064d868"),
                                  "+14152222222")),
             QStringLiteral("300354477692869396892869876765"));
    QCOMPARE(digits(fingerprintOf(bytesOfHex("05f781b6fb32fed9ba1cf2de978d4d5da28dc34046ae814402b5c0dbd96fda907b"),
                                  "+14153333333")),
             QStringLiteral("458257569162576843440918079131"));
}

void tst_SafetyNumber::numbersAndCodesAreThoseOfTheVector_F2()
{
    QCOMPARE(fingerprintOf(vectorKey(1).publicKey(), vectorAccount()).toHex(),
             QByteArray("cfc1e8ff6a7bf2a72dbbe00cb36f5fcf58d8c066164024d8f29e3648f3179a16"
                        "e3b657b0acdbb252f336535a19df297973ea5efc8f6c349207a788383fa2f165"));
    const SafetyNumber number(ada(), bob());
    QCOMPARE(number.digits(), QStringLiteral("026981989960351303103717083255813559262340780143823885914400"));
    QCOMPARE(number.groups().join(QLatin1Char(' ')),
             QStringLiteral("02698 19899 60351 30310 37170 83255 81355 92623 40780 14382 38859 14400"));
    QCOMPARE(
        number.qrPayload().toHex(),
        QByteArray("01000102030405060708090a0b0c0d0e0fcfc1e8ff6a7bf2a72dbbe00cb36f5fcf58d8c066164024d8f29e3648f3179a16"
                   "101112131415161718191a1b1c1d1e1f765e5fdb8bc09300522f912381662c540077f50e1e3c04612ba0bfa4c6c0c334"));
}

void tst_SafetyNumber::bothSidesReadTheSameDigits_F2()
{
    const SafetyNumber mine(ada(), bob());
    const SafetyNumber yours(bob(), ada());
    QCOMPARE(mine.digits(), yours.digits());
    QCOMPARE(mine.groups().size(), 12);
    QVERIFY(mine.qrPayload() != yours.qrPayload());
}

void tst_SafetyNumber::codesAreComparedCrosswise_F2()
{
    const SafetyNumber mine(ada(), bob());
    const QByteArray theirs = SafetyNumber(bob(), ada()).qrPayload();
    QCOMPARE(int(mine.scanned(theirs)), int(ScanResult::Match));
    // What oneself shows proves nothing.
    QCOMPARE(int(mine.scanned(mine.qrPayload())), int(ScanResult::OtherPeople));
    const SafetyNumber::Person carol{vectorAccount(99), vectorKey(4).publicKey()};
    QCOMPARE(int(mine.scanned(SafetyNumber(carol, ada()).qrPayload())), int(ScanResult::OtherPeople));
    QCOMPARE(int(mine.scanned(SafetyNumber(bob(), carol).qrPayload())), int(ScanResult::OtherPeople));
    const SafetyNumber::Person between{vectorAccount(16), vectorKey(9).publicKey()};
    QCOMPARE(int(mine.scanned(SafetyNumber(between, ada()).qrPayload())), int(ScanResult::Mismatch));
    const SafetyNumber::Person asSeenByBob{vectorAccount(0), vectorKey(9).publicKey()};
    QCOMPARE(int(mine.scanned(SafetyNumber(bob(), asSeenByBob).qrPayload())), int(ScanResult::Mismatch));
    for (const QByteArray &unreadable :
         {QByteArray(), theirs.chopped(1), theirs.first(1), QByteArray(theirs).append('x'),
          QByteArray(theirs).replace(0, 1, "\2"), QByteArray("https://example.org")})
        QCOMPARE(int(mine.scanned(unreadable)), int(ScanResult::NotReadable));
    for (qsizetype bit = 0; bit < 8 * theirs.size(); ++bit)
        QVERIFY(mine.scanned(turned(theirs, bit)) != ScanResult::Match);
}

void tst_SafetyNumber::anotherKeyIsAnotherNumber_F2()
{
    const QString digits = SafetyNumber(ada(), bob()).digits();
    QVERIFY(SafetyNumber(ada(), {vectorAccount(16), vectorKey(9).publicKey()}).digits() != digits);
    QVERIFY(SafetyNumber(ada(), {vectorAccount(17), vectorKey(4).publicKey()}).digits() != digits);
}

void tst_SafetyNumber::aFingerprintTakesItsTime_F2()
{
    Fingerprint fingerprint;
    QBENCHMARK
    {
        fingerprint = fingerprintOf(vectorKey(1).publicKey(), vectorAccount());
    }
    QVERIFY(!fingerprint.isNull());
}

QTEST_GUILESS_MAIN(tst_SafetyNumber)
#include "tst_SafetyNumber.moc"
