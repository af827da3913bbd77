// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a device is signed as (F2, B1). The vectors were made with Python's hashlib and the cryptography package
// (OpenSSL), from the text of the specification and not from this code: seeds are one byte 32 times, 1 for the account
// key, 2 for the device's signing key, 3 for its identity key.

#include "tests/identity/Vectors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_DeviceCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAndSignaturesAreThoseOfTheVector_F1();
    void whatWasSignedIsRead_F2();
    void eachFaultIsRefusedByName_F2_data();
    void eachFaultIsRefusedByName_F2();
    void eachTurnedBitIsRefused_F2();
    void onlyWhoChecksItSeesABadIdentityProof_F2();
    void onlyTheOneFormOfAnIdentityKeyIsOne_F1();
    void whatTravelsComesBack_F1();
    void flagsOfANewerVersionArePassedOver_B1();
};

namespace {

Result<DeviceCertificate, IdentityFault> verified(const SignedCertificate &certificate)
{
    return DeviceCertificate::verified(certificate, vectorAccount(), vectorKey(1).publicKey(), identityCheck());
}

/// Signed by all three over bytes that were changed at @p at.
SignedCertificate resigned(qsizetype at, const QByteArray &put)
{
    SignedCertificate certificate = vectorCertificate();
    certificate.bytes.replace(at, put.size(), put);
    certificate.byAccount = vectorKey(1).sign({certificate.bytes});
    certificate.byDevice = vectorKey(2).sign({certificate.bytes});
    const auto identity = *IdentityPublicKey::fromBytes(certificate.bytes.mid(41, 33));
    certificate.byIdentity = identitySignature(identity, certificate.bytes);
    return certificate;
}

} // namespace

void tst_DeviceCertificate::bytesAndSignaturesAreThoseOfTheVector_F1()
{
    const SignedCertificate certificate = vectorCertificate();
    QCOMPARE(
        certificate.bytes.toHex(),
        QByteArray(
            "504f5243484c494748542f646576636572742f7631000102030405060708090a0b0c0d0e0f00000007055dfedd3b6bd47f6fa28e"
            "e15d969d5bb0ea53774d488bdaf9df1c6e0124b3ef228139770ea87d175f56a35466c34c7ecccb8d8a91b4ee37a25df60f5b8fc9"
            "b3940000018bcfe5687b01"));
    QCOMPARE(certificate.byAccount.toHex(),
             QByteArray("07fd219ddaa607be8889fe83a2457ead02fc48f2d6544ffa7890b9763716e09e"
                        "7b0c24c9f81ec100e77419ef84f6eff88fc1418abc86199f456741277239c702"));
    QCOMPARE(certificate.byDevice.toHex(),
             QByteArray("6ed98416472d5dee7fe09abf29d396b40c775cd3f7adb47b2efc8c723a49fcc9"
                        "5df3f6ea10c7b04ee2282ae5e41017bfdb15eb6b8436cf10ad8b09198947770c"));
    QCOMPARE(verified(certificate)->hash().toHex(),
             QByteArray("72c0080d548e26b846f585935a7282ba803adc519ffea963f7f3949366443c97"));
}

void tst_DeviceCertificate::whatWasSignedIsRead_F2()
{
    const auto certificate = verified(vectorCertificate());
    QVERIFY(certificate);
    QCOMPARE(certificate->facts(), vectorDevice());
    QCOMPARE(certificate->signedBytes(), vectorCertificate());
    QVERIFY(!verified(resigned(114, QByteArray(1, 0)))->facts().isManager);
}

void tst_DeviceCertificate::eachFaultIsRefusedByName_F2_data()
{
    QTest::addColumn<SignedCertificate>("certificate");
    QTest::addColumn<IdentityFault>("fault");
    const SignedCertificate good = vectorCertificate();
    const auto row = [](const char *name, const SignedCertificate &certificate, IdentityFault fault) {
        QTest::newRow(name) << certificate << fault;
    };
    SignedCertificate other = good;
    other.bytes.clear();
    row("nothing", other, IdentityFault::Size);
    other.bytes = good.bytes.chopped(1);
    row("too short", other, IdentityFault::Size);
    other.bytes = good.bytes + '\0';
    row("too long", other, IdentityFault::Size);
    row("another label", resigned(20, "2"), IdentityFault::Label);
    row("another account", resigned(21, "x"), IdentityFault::OtherAccount);
    row("device 0", resigned(37, QByteArray(4, 0)), IdentityFault::Number);
    row("a time beyond 2^63", resigned(106, "\x80"), IdentityFault::Number);
    row("a key of another type", resigned(41, "\x06"), IdentityFault::IdentityKey);
    row("a key of small order", resigned(42, QByteArray(32, 0)), IdentityFault::IdentityKey);
    row("the account key as the device's", resigned(74, vectorKey(1).publicKey().toBytes()), IdentityFault::KeyTwice);
    other = good;
    other.byAccount = vectorKey(9).sign({good.bytes});
    row("by another account", other, IdentityFault::ByAccount);
    other = good;
    other.byDevice = vectorKey(9).sign({good.bytes});
    row("by another device", other, IdentityFault::ByDevice);
    other.byDevice = good.byAccount;
    row("the account's signature as the device's", other, IdentityFault::ByDevice);
    other = good;
    other.byIdentity = Signature();
    row("no proof of the identity key", other, IdentityFault::ByIdentity);
    row("a signing key that is none", resigned(74, QByteArray(32, 0)), IdentityFault::ByDevice);
}

void tst_DeviceCertificate::eachFaultIsRefusedByName_F2()
{
    QFETCH(SignedCertificate, certificate);
    QFETCH(IdentityFault, fault);
    const auto result = verified(certificate);
    QVERIFY(!result);
    QCOMPARE(int(result.error()), int(fault));
}

void tst_DeviceCertificate::eachTurnedBitIsRefused_F2()
{
    const QByteArray packed = vectorCertificate().packed();
    for (qsizetype bit = 0; bit < 8 * packed.size(); ++bit) {
        const auto certificate = SignedCertificate::unpacked(turned(packed, bit));
        QVERIFY2(!verified(*certificate), qPrintable(QString::number(bit)));
    }
}

void tst_DeviceCertificate::onlyWhoChecksItSeesABadIdentityProof_F2()
{
    SignedCertificate certificate = vectorCertificate();
    certificate.byIdentity = Signature();
    QVERIFY(
        DeviceCertificate::verified(certificate, vectorAccount(), vectorKey(1).publicKey(), IdentityCheck::notHere()));
    QVERIFY(!verified(certificate));
}

void tst_DeviceCertificate::onlyTheOneFormOfAnIdentityKeyIsOne_F1()
{
    QVERIFY(isIdentityKey(vectorDevice().identityKey));
    QVERIFY(!isIdentityKey(IdentityPublicKey()));
    // 9 is the base point; 9 + p is the same to X25519, and so is 9 + 2^255.
    const QByteArray nine = bytesOfHex("050900000000000000000000000000000000000000000000000000000000000000");
    QVERIFY(isIdentityKey(*IdentityPublicKey::fromBytes(nine)));
    QVERIFY(
        !isIdentityKey(ofHex<IdentityPublicKey>("05f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
    QVERIFY(!isIdentityKey(*IdentityPublicKey::fromBytes(turned(nine, 8 * 33 - 1))));
    // p - 1 has small order, p - 3 is the greatest that is none of those.
    QVERIFY(
        !isIdentityKey(ofHex<IdentityPublicKey>("05ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
    QVERIFY(
        isIdentityKey(ofHex<IdentityPublicKey>("05eaffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
    QVERIFY(!isIdentityKey(*IdentityPublicKey::fromBytes(nine.mid(1).prepend(char(9)))));
}

void tst_DeviceCertificate::whatTravelsComesBack_F1()
{
    const SignedCertificate certificate = vectorCertificate();
    const QByteArray packed = certificate.packed();
    QCOMPARE(packed.size(), certificatePackedBytes);
    QCOMPARE(SignedCertificate::unpacked(packed), std::optional(certificate));
    QVERIFY(!SignedCertificate::unpacked(packed.chopped(1)));
    QVERIFY(!SignedCertificate::unpacked(QByteArray(packed).append(char(0))));
}

void tst_DeviceCertificate::flagsOfANewerVersionArePassedOver_B1()
{
    const auto certificate = verified(resigned(114, "\xfe"));
    QVERIFY(certificate);
    QVERIFY(!certificate->facts().isManager);
}

QTEST_GUILESS_MAIN(tst_DeviceCertificate)
#include "tst_DeviceCertificate.moc"
