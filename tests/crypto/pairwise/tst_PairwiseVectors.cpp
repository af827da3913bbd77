// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What bytes are defined, against an implementation of X3DH, the Double Ratchet and XEdDSA that is not this one:
// written for it in Python after the papers and XEP-0384, with X25519 and AES of the package `cryptography` and the
// arithmetic of Ed25519 by hand. Its keys are those that a CountingRandom gives (F1).

#include "tests/crypto/pairwise/PairwiseWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::pairwise;

class tst_PairwiseVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysAndSignaturesAreThoseOfXEdDsa_F1();
    void aBundleIsItsBytes_F1();
    void theFirstMessagesAreThoseOfX3dhAndTheRatchet_F1();
    void theFirstMessagesOfAnotherAreRead_F1();

private:
    std::unique_ptr<PairwiseChannel> m_alice;
    std::unique_ptr<PairwiseChannel> m_bob;
    std::unique_ptr<CountingRandom> m_aliceRandom;
    std::unique_ptr<CountingRandom> m_bobRandom;
    std::unique_ptr<SignedKeys> m_trust;
    PrekeyBundle m_bundle;
};

namespace {

const char aliceKey[] = "055c914f0f2835f62117ad4a3fe4e44319a61205f5b0461b41da5595f7bb48ef28";
const char bobKey[] = "058f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f";
const char bobSignedPrekey[] = "05358072d6365880d1aeea329adf9121383851ed21a28e3b75e965d0d2cd166254";
const char bobSignature[] = "a948217af1a360b9854491732a2952b33eb3e7548dd206e199ecffc26b00955630cd48c0f023ef43a91e978061"
                            "639660586ea96f6d95b11236477d16f598790f";
const char bobLastResort[] = "05dc2cca31e8e43bbd91dff7e475cca3347eb478107d5bd765aba4ae4a30c35d44";
const char first[] =
    "080110011a20978fd9f800141f3d2bbabe21f942cbb0250ecb8fbfb839c2f4bfa8e3d6684b5e222087fd570dc1cad9a15d4b2396fe271921"
    "a449e3dda5f5d6de8873b49009b0d2092a4c0a10fe6865a61cf14fc44d64828be5fd05971238080010001a200e8e7a1585273df2cb2f5db3"
    "e57f3d4adfd51b4a737e25e836a85b36ffe8d4192210cbf0591eb18fb2e7a74300910f8c0428";
const char second[] =
    "080110011a20978fd9f800141f3d2bbabe21f942cbb0250ecb8fbfb839c2f4bfa8e3d6684b5e222087fd570dc1cad9a15d4b2396fe271921"
    "a449e3dda5f5d6de8873b49009b0d2092a4c0a1051052f705151f75bc7cdd653b65e3d2e1238080110001a200e8e7a1585273df2cb2f5db3"
    "e57f3d4adfd51b4a737e25e836a85b36ffe8d4192210ef182020d312c988fc31e7e85e6e1760";
const char signatureOfAlice[] = "86cde9c168643978228135a7e056efa73cb1d3adadabb11b8f66944c3ca302af51110dc737176d14ae6842"
                                "4dec290fc458c257ab6ba4a5127bf3094068f1410a";

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

void tst_PairwiseVectors::init()
{
    m_aliceRandom = std::make_unique<CountingRandom>(0x55);
    m_bobRandom = std::make_unique<CountingRandom>(0);
    m_trust = std::make_unique<SignedKeys>();
    const DeviceId alice = PairwiseWorld::device(1, 1);
    const DeviceId bob = PairwiseWorld::device(2, 3);
    m_alice = PairwiseChannel::open(alice, PairwiseChannel::newDevice(*m_aliceRandom), *m_trust, *m_aliceRandom);
    m_bob = PairwiseChannel::open(bob, PairwiseChannel::newDevice(*m_bobRandom), *m_trust, *m_bobRandom);
    m_trust->keys = {{alice, m_alice->identity()}, {bob, m_bob->identity()}};
    m_bob->makeSignedPrekey(PairwiseWorld::start);
    const PublicKeys keys = m_bob->unpublished();
    m_bundle = {bob, m_bob->identity(), *keys.signedPrekey, *keys.lastResort};
}

void tst_PairwiseVectors::keysAndSignaturesAreThoseOfXEdDsa_F1()
{
    QCOMPARE(m_alice->identity().toHex(), QByteArray(aliceKey));
    QCOMPARE(m_bob->identity().toHex(), QByteArray(bobKey));
    const QByteArray text = "PORCHLIGHT/devcert/v1 example";
    const IdentitySignature signature = m_alice->sign(text);
    QCOMPARE(signature.toHex(), QByteArray(signatureOfAlice));
    QVERIFY(isSignedByIdentity(m_alice->identity(), signature, text));
    QVERIFY(!isSignedByIdentity(m_bob->identity(), signature, text));
    QVERIFY(!isSignedByIdentity(m_alice->identity(), signature, text.chopped(1)));
    QVERIFY(!isSignedByIdentity(IdentityKey(), signature, text));
    for (std::size_t i = 0; i < 8 * IdentitySignature::size; ++i) {
        auto bytes = signature.bytes();
        bytes[i / 8] ^= static_cast<unsigned char>(1u << (i % 8));
        QVERIFY(!isSignedByIdentity(m_alice->identity(), IdentitySignature(bytes), text));
    }
}

void tst_PairwiseVectors::aBundleIsItsBytes_F1()
{
    QCOMPARE(m_bundle.encode().toHex(), QByteArray("01") + PairwiseWorld::device(2, 3).account.toHex() + "00000003" +
                                            bobKey + "00000001" + bobSignedPrekey + bobSignature + "00000001" +
                                            bobLastResort);
    QCOMPARE(PrekeyBundle::decode(m_bundle.encode()), std::optional(m_bundle));
}

void tst_PairwiseVectors::theFirstMessagesAreThoseOfX3dhAndTheRatchet_F1()
{
    QVERIFY(m_alice->begin(m_bundle));
    const auto one = m_alice->encrypt(m_bundle.device, "first");
    const auto two = m_alice->encrypt(m_bundle.device, "second");
    QVERIFY(one && two && one->message.kind == PairwiseMessage::Kind::Prekey);
    QCOMPARE(one->message.bytes.toHex(), QByteArray(first));
    QCOMPARE(two->message.bytes.toHex(), QByteArray(second));
    QCOMPARE(one->message.encode().toHex(), QByteArray("03") + first);
}

void tst_PairwiseVectors::theFirstMessagesOfAnotherAreRead_F1()
{
    const auto two = m_bob->decrypt(m_alice->self(), {PairwiseMessage::Kind::Prekey, hex(second)});
    const auto one = m_bob->decrypt(m_alice->self(), {PairwiseMessage::Kind::Prekey, hex(first)});
    QVERIFY(one && two);
    QCOMPARE(one->plaintext, QByteArray("first"));
    QCOMPARE(two->plaintext, QByteArray("second"));
}

QTEST_GUILESS_MAIN(tst_PairwiseVectors)
#include "tst_PairwiseVectors.moc"
