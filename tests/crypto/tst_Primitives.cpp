// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts that the encryption is composed of, against the vectors of their specifications (F1).

#include "shared/crypto/Aead.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/KeyAgreement.h"
#include "shared/crypto/KeyDerivation.h"
#include "shared/crypto/SigningKey.h"

#include <QTest>

using namespace porchlight;

class tst_Primitives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signaturesAreThoseOfRfc8032_F1();
    void macsAreThoseOfRfc4231_F1();
    void derivationsAreThoseOfRfc5869_F1();
    void agreementsAreThoseOfRfc7748_F1();
    void pointsOfSmallOrderAreRefused_F1();
    void theAeadIsThatOfItsDraft_F1();
    void whatIsReadIsWhatWasWritten_F1();
    void whoReadsTooMuchGetsNothing_F1();
};

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

template <class T>
T of(const char *digits)
{
    return *T::fromBytes(hex(digits));
}

} // namespace

// Section 7.1, TEST 2.
void tst_Primitives::signaturesAreThoseOfRfc8032_F1()
{
    const SigningKey key(of<SigningSeed>("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    QCOMPARE(key.publicKey().toHex(), QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    const Signature signature = key.sign({hex("72")});
    QCOMPARE(signature.toHex(), QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                           "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    QVERIFY(isSigned(key.publicKey(), signature, {hex("72")}));
    QVERIFY(!isSigned(key.publicKey(), signature, {hex("73")}));
    QVERIFY(!isSigned(SigningPublicKey(), signature, {hex("72")})); // a point of small order
    QCOMPARE(SigningKey(key.seed()).publicKey(), key.publicKey());
    QCOMPARE(key.sign({"a", "bc"}), key.sign({"ab", "c"}));
}

// Test case 2, and case 6 for a key that is longer than a block.
void tst_Primitives::macsAreThoseOfRfc4231_F1()
{
    QCOMPARE(hmacSha256("Jefe", {"what do ya want ", "for nothing?"}).toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    QCOMPARE(hmacSha256(QByteArray(131, char(0xaa)), {"Test Using Larger Than Block-Size Key - Hash Key First"}).toHex(),
             QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    QCOMPARE(digestOf({"a", "bc"}).toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

// Test cases 1 and 3.
void tst_Primitives::derivationsAreThoseOfRfc5869_F1()
{
    using Output = SecretBytes<struct OutputTag, 42>;
    const QByteArray ikm(22, 0x0b);
    QCOMPARE(derived<Output>(hex("000102030405060708090a0b0c"), ikm, hex("f0f1f2f3f4f5f6f7f8f9")).toBytes().toHex(),
             QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    QCOMPARE(derived<Output>({}, ikm, {}).toBytes().toHex(),
             QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
}

// Section 6.1.
void tst_Primitives::agreementsAreThoseOfRfc7748_F1()
{
    const AgreementKey bob(of<AgreementSecret>("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    QCOMPARE(bob.publicKey.toHex(), QByteArray("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
    const auto alice = of<AgreementPublicKey>("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    QCOMPARE(agreed(bob.secret, alice)->toBytes().toHex(),
             QByteArray("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
}

void tst_Primitives::pointsOfSmallOrderAreRefused_F1()
{
    const AgreementKey key(of<AgreementSecret>("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    for (const char *point : {"0000000000000000000000000000000000000000000000000000000000000000",
                              "0100000000000000000000000000000000000000000000000000000000000000",
                              "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                              "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        QVERIFY2(!agreed(key.secret, of<AgreementPublicKey>(point)), point);
        QVERIFY2(!isContributory(of<AgreementPublicKey>(point)), point);
    }
    QVERIFY(isContributory(key.publicKey));
}

// Appendix A.3.1.
void tst_Primitives::theAeadIsThatOfItsDraft_F1()
{
    const auto key = of<AeadKey>("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const auto nonce = of<AeadNonce>("404142434445464748494a4b4c4d4e4f5051525354555657");
    const QByteArray aad = hex("50515253c0c1c2c3c4c5c6c7");
    const QByteArray plain = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
                             "sunscreen would be it.";
    const QByteArray sealed = encrypted(key, nonce, aad, plain);
    QCOMPARE(sealed.last(aeadTagBytes).toHex(), QByteArray("c0875924c1c7987947deafd8780acf49"));
    QCOMPARE(sealed.first(16).toHex(), QByteArray("bd6d179d3e83d43b9576579493c0e939"));
    QCOMPARE(*decrypted(key, nonce, aad, sealed), plain);
    QVERIFY(!decrypted(key, nonce, aad.chopped(1), sealed));
    QVERIFY(!decrypted(key, nonce, aad, sealed.first(15)));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray bent = sealed;
        bent[i] = char(bent[i] ^ 1);
        QVERIFY(!decrypted(key, nonce, aad, bent));
    }
}

void tst_Primitives::whatIsReadIsWhatWasWritten_F1()
{
    const auto account = of<AccountId>("000102030405060708090a0b0c0d0e0f");
    ByteWriter writer;
    writer.raw("label").u8(1).u16(0x0203).u32(0x04050607).u64(0x08090a0b0c0d0e0f).id(account).prefixed("abc");
    QCOMPARE(writer.bytes().toHex(), QByteArray("6c6162656c0102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f00000003616263"));
    ByteReader reader(writer.bytes());
    QVERIFY(reader.expect("label"));
    QVERIFY(reader.u8() == 1 && reader.u16() == 0x0203 && reader.u32() == 0x04050607 && reader.u64() == 0x08090a0b0c0d0e0f);
    QCOMPARE(reader.id<AccountId>(), account);
    QVERIFY(!reader.isDone());
    QCOMPARE(reader.prefixed(3), QByteArrayView("abc"));
    QVERIFY(reader.isDone());
}

void tst_Primitives::whoReadsTooMuchGetsNothing_F1()
{
    ByteReader tooShort("abc");
    QCOMPARE(tooShort.u32(), quint32(0));
    QVERIFY(!tooShort.isGood() && tooShort.u8() == 0 && !tooShort.isDone());
    ByteReader tooLong(QByteArrayView("\0\0\0\4abcd", 8));
    QVERIFY(tooLong.prefixed(3).isEmpty() && !tooLong.isGood());
    ByteReader huge(QByteArrayView("\xff\xff\xff\xff", 4));
    QVERIFY(huge.prefixed(1 << 30).isEmpty() && !huge.isGood());
    ByteReader other("label");
    QVERIFY(!other.expect("lable") && !other.isGood());
}

QTEST_GUILESS_MAIN(tst_Primitives)
#include "tst_Primitives.moc"
