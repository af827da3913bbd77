// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of SK2 (F1). What they are compared with was computed by vectors.py beside this file: by Python's hashlib
// and hmac and libsodium's C interface, from the specification alone.

#include "app/crypto/senderkey/EphemeralSeal.h"
#include "app/crypto/senderkey/LogChain.h"
#include "tests/crypto/senderkey/Pen.h"

#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

class tst_SenderKeyFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressIsThatOfTheSpecification_F1();
    void theInnerIsThatOfTheSpecification_F1();
    void theBodyIsThatOfTheSpecification_F1();
    void theDistributionIsThatOfTheSpecification_F1();
    void whatIsShownForAMomentHasItsBytes_F1();
    void theLogsHashHasItsBytes_F1();
    void everySizeIsABucket_F1();
    void onlyPaddingIsPadding_F1();
    void aReportOpensWhatWasSealed_F1();
    void aBodyThatCannotBeReportedIsNone_F1();
    void rowsComeBack_F1();
};

namespace {

const char
    innerHex[] = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2000000000000000036da0633528deaa0144"
                 "e7b058315f0b753ec0b945163a72bf96a0d18180f9de0d00000000000000299f2e6d33a3717ee826353a404ba4618d0000"
                 "018bcfe5680000010000001148656c6c6f2c2073656e646572206b6579";
const char comHex[] = "2b5598663dca4910f13cd49a2bf4a4838ede46851074ce05178b587fe77ade38";
const char addressHex[] = "504f5243484c494748542f6161642f763102a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0000000000000005d0d1d2d3"
                          "d4d5d6d7d8d9dadbdcdddedf"
                          "e0e1e2e3e4e5e6e7e8e9eaebecedeeefb0b1b2b3b4b5b6b7b8b9babbbcbdbebf00000007c0c1c2c3c4c5c6c7c8c9"
                          "cacbcccdcecf01022b559866"
                          "3dca4910f13cd49a2bf4a4838ede46851074ce05178b587fe77ade38";
const char distributionHex[] =
    "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf202122232425262728292a2b2c2d2e2f00000000303132333435363738393a3b3c3d3e3f4041424344"
    "45"
    "464748494a4b4c4d4e4f03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8505152535455565758595a5b5c5d5e"
    "5f"
    "606162636465666768696a6b6c6d6e6f0000000000000005d0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef";

LogHead headOf(QByteArrayView bytes)
{
    return *LogHead::fromBytes(digestOf({bytes}).toBytes().first(qsizetype(LogHead::size)));
}

MessageInner vectorInner()
{
    MessageInner inner;
    inner.franking = *FrankingKey::fromBytes(idOf<Digest>(1).toBytes());
    inner.counter = 3;
    inner.previousOwn = digestOf({"previous"});
    inner.headSeq = 41;
    inner.headHash = headOf("head");
    inner.sent = milliseconds(1'700'000'000'000);
    inner.contentType = 1;
    inner.content = "Hello, sender key";
    return inner;
}

BodyAddress vectorAddress()
{
    BodyAddress address = addressFrom(alice);
    address.commitment = commitment(vectorInner().franking, vectorInner().bytes());
    return address;
}

} // namespace

void tst_SenderKeyFormats::theAddressIsThatOfTheSpecification_F1()
{
    const QByteArray bytes = vectorAddress().bytes();
    QCOMPARE(bytes.toHex(), QByteArray(addressHex));
    QVERIFY(BodyAddress::fromBytes(bytes) == vectorAddress());
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY(!BodyAddress::fromBytes(bytes.first(length)));
    QVERIFY(!BodyAddress::fromBytes(QByteArray(bytes + "x")));
    for (qsizetype i = 0; i < 18; ++i) { // the label and the suite
        QByteArray other = bytes;
        other[i] = char(other[i] ^ 1);
        QVERIFY(!BodyAddress::fromBytes(other));
    }
}

void tst_SenderKeyFormats::theInnerIsThatOfTheSpecification_F1()
{
    const QByteArray bytes = vectorInner().bytes();
    QCOMPARE(bytes.toHex(), QByteArray(innerHex));
    QCOMPARE(bytes.size() - vectorInner().content.size(), innerHeadBytes);
    QVERIFY(MessageInner::fromBytes(bytes) == vectorInner());
    QCOMPARE(vectorAddress().commitment.toHex(), QByteArray(comHex));
    const QByteArray plain = padded(bytes).value();
    QCOMPARE(plain.size(), qsizetype(160));
    QCOMPARE(digestOf({plain}).toHex(), QByteArray("a46787b1a99a641bf654945aca6de29693e77d00d994718ae25cef13bb179033"));
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY(!MessageInner::fromBytes(bytes.first(length)));
    QVERIFY(!MessageInner::fromBytes(QByteArray(bytes + "x")));
    QByteArray counterless = bytes;
    counterless.replace(32, 8, QByteArray(8, '\0'));
    QVERIFY(!MessageInner::fromBytes(counterless));
    QByteArray timeless = bytes;
    timeless[96] = char(0x80); // 2^63 ms and more
    QVERIFY(!MessageInner::fromBytes(timeless));
}

void tst_SenderKeyFormats::theBodyIsThatOfTheSpecification_F1()
{
    CountingRandom random;
    OwnSenderKey key = OwnSenderKey::create(someConversation, random, 1h);
    const QByteArray plain = padded(vectorInner().bytes()).value();
    for (const auto &[wireHash, bodyHash, tag] :
         {std::tuple("0eb34fe4ec25a8c16afdb2d0771a261d60fabcf0bfbfeb93cd74af476596af32",
                     "aea7f7b9b40b8c7968f17854452b8b87d26ed541b32df816e549318221c4c3a2",
                     "b1286fea97ddfc6dee9f8763d78553c2"),
          std::tuple("9558996d0138ce905d658ad265f005756b3bf771b40f90ec44e5f1a92a227af7",
                     "1c79b95615178c117c37e32e34946c29717210c0192c8e5378a8e62abcaa1b62",
                     "ab71ef311c9c9998f96b8707d6f60ce4")}) {
        const QByteArray wire = key.seal(vectorAddress(), plain, random)->wire;
        QCOMPARE(wire.size(), plain.size() + 125);
        QCOMPARE(wire.chopped(64).last(aeadTagBytes).toHex(), QByteArray(tag));
        QCOMPARE(digestOf({wire}).toHex(), QByteArray(wireHash));
        QCOMPARE(bodyDigest(vectorAddress(), wire).toHex(), QByteArray(bodyHash));
    }
}

void tst_SenderKeyFormats::theDistributionIsThatOfTheSpecification_F1()
{
    CountingRandom random;
    const OwnSenderKey key = OwnSenderKey::create(someConversation, random, 1h);
    const KeyDistribution given = *key.distribution(5, idOf<RosterDigest>(0xd0));
    QCOMPARE(given.bytes().toHex(), QByteArray(distributionHex));
    QVERIFY(KeyDistribution::fromBytes(given.bytes()) == given);
    for (qsizetype length = 0; length < keyDistributionBytes; ++length)
        QVERIFY(!KeyDistribution::fromBytes(given.bytes().first(length)));
    QVERIFY(!KeyDistribution::fromBytes(QByteArray(given.bytes() + "x")));
}

void tst_SenderKeyFormats::whatIsShownForAMomentHasItsBytes_F1()
{
    CountingRandom random;
    const OwnSenderKey key = OwnSenderKey::create(someConversation, random, 1h);
    CountingRandom nonces(0xa0);
    const QByteArray wire = key.sealEphemeral(vectorAddress(), "\1", nonces);
    QCOMPARE(wire.toHex(),
             QByteArray("02202122232425262728292a2b2c2d2e2fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7"
                        "35b43fa866fd34f45827cee1bb9c52849f"));
    PeerSenderKeys keys(someConversation);
    QVERIFY(!keys.openEphemeral(vectorAddress(), wire)); // no key yet
    keys.accept(alice, *key.distribution(5, {}));
    QVERIFY(keys.openEphemeral(vectorAddress(), wire) == QByteArray("\1"));
    for (qsizetype bit = 0; bit < 8 * wire.size(); ++bit) {
        QByteArray other = wire;
        other[bit / 8] = char(other[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!keys.openEphemeral(vectorAddress(), other));
    }
    BodyAddress elsewhere = vectorAddress();
    elsewhere.message = {};
    QVERIFY(!keys.openEphemeral(elsewhere, wire));
    QVERIFY(!keys.openEphemeral(addressFrom(mallory), wire));
    QVERIFY(!keys.openEphemeral(vectorAddress(), QByteArray(wire + QByteArray(ephemeralBytesMax, 'x'))));
    QVERIFY(!keys.openEphemeral(vectorAddress(), wire.first(56)));
}

void tst_SenderKeyFormats::theLogsHashHasItsBytes_F1()
{
    LogChain log(someConversation);
    for (Seq seq = 1; seq <= 3; ++seq)
        QVERIFY(log.append(seq, digestOf({"entry ", QByteArray::number(seq)})));
    QCOMPARE(log.hash().toHex(), QByteArray("1a698e446b0569162a7e9c857ce0e48b15e2e751de8cc1d8f0f4cce940bc4915"));
    QCOMPARE(log.head().toHex(), log.hash().toHex().first(32));
}

void tst_SenderKeyFormats::everySizeIsABucket_F1()
{
    const std::set<qsizetype> buckets{160, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536};
    for (qsizetype size = 0; size <= paddedBytesMax + 2; ++size) {
        QCOMPARE(isBucket(size), buckets.contains(size));
        const auto smallest = buckets.lower_bound(size + 5);
        QCOMPARE(bucketFor(size), smallest == buckets.end() ? qsizetype(0) : *smallest);
    }
    MessageInner largest;
    largest.content = QByteArray(contentBytesMax, 'x');
    QCOMPARE(padded(largest.bytes())->size(), paddedBytesMax);
    largest.content += 'x';
    QCOMPARE(padded(largest.bytes()).error(), SealError::TooLong);
}

void tst_SenderKeyFormats::onlyPaddingIsPadding_F1()
{
    for (const qsizetype size : {0, 1, 100, 155, 156, 251, 4000}) {
        const QByteArray inner(size, 'i');
        const QByteArray plain = padded(inner).value();
        QCOMPARE(unpadded(plain).value(), QByteArrayView(inner));
        for (qsizetype i = 4 + size; i < plain.size(); ++i) { // the mark and every zero behind it
            QByteArray other = plain;
            other[i] = char(other[i] ^ 0x40);
            QCOMPARE(unpadded(other).error(), SealError::BadPadding);
        }
        QCOMPARE(unpadded(plain.chopped(1)).error(), SealError::BadPadding);
    }
    QByteArray longer(160, '\0');
    longer[3] = char(157); // reaches beyond the end
    QCOMPARE(unpadded(longer).error(), SealError::BadPadding);
    longer[0] = char(0xff);
    QCOMPARE(unpadded(longer).error(), SealError::BadPadding);
}

void tst_SenderKeyFormats::aReportOpensWhatWasSealed_F1()
{
    const QByteArray inner = vectorInner().bytes();
    const Digest com = vectorAddress().commitment;
    QVERIFY(verifyReport(inner, vectorInner().franking, com));
    for (qsizetype i = 0; i < inner.size(); ++i) {
        QByteArray other = inner;
        other[i] = char(other[i] ^ 1);
        QVERIFY(!verifyReport(other, vectorInner().franking, com));
    }
    CountingRandom random(9);
    const auto other = FrankingKey::random(random);
    QVERIFY(!verifyReport(inner, other, com));
    QVERIFY(!verifyReport(inner, other, commitment(other, inner))); // a key that the inner does not name
    QVERIFY(!verifyReport({}, other, commitment(other, {})));       // and no message at all
}

void tst_SenderKeyFormats::aBodyThatCannotBeReportedIsNone_F1()
{
    const QByteArray plain = padded(vectorInner().bytes()).value();
    QVERIFY(readMessage(plain, vectorAddress()).value() == vectorInner());
    BodyAddress other = vectorAddress();
    other.commitment = digestOf({"something else"});
    QCOMPARE(readMessage(plain, other).error(), SealError::BadCommitment);
    QCOMPARE(readMessage(padded("no message").value(), vectorAddress()).error(), SealError::BadInner);
    QCOMPARE(readMessage(plain.chopped(1), vectorAddress()).error(), SealError::BadPadding);
}

void tst_SenderKeyFormats::rowsComeBack_F1()
{
    Pen pen(1, alice);
    pen.write("one");
    pen.key.noteTurn();
    const OwnKeyRow row = pen.key.row();
    QCOMPARE(OwnSenderKey::fromRow(row)->row().bytes, row.bytes);
    QVERIFY(OwnSenderKey::fromRow(row)->isTurnChanged() && OwnSenderKey::fromRow(row)->sealedCount() == 1);
    QVERIFY(!OwnSenderKey::fromRow({idOf<ConversationId>(1), row.bytes})); // a row that lies where another belongs

    PeerSenderKeys keys(someConversation);
    const PeerKeyRow peer = keys.accept(alice, pen.given()).changes.keys.front();
    pen.write("skipped");
    const Letter letter = pen.write("two");
    const auto opened = keys.open(letter.address, letter.wire, letter.at(1), 1h);
    const SkippedRow seed = opened->changes.skipped.front();
    const PeerKeyRow after = opened->changes.keys.front();
    QCOMPARE(PeerSenderKey::fromRow(after)->row().bytes, after.bytes);
    PeerKeyName other = peer.name;
    other.sender = mallory;
    QVERIFY(!PeerSenderKey::fromRow({other, peer.bytes}));
    PeerSenderKeys again(someConversation);
    QVERIFY(!again.restore(seed));                        // before its key
    QVERIFY(again.restore(peer) && !again.restore(seed)); // a seed that the key has not passed over yet
    QVERIFY(again.restore(after) && again.restore(seed));
    QCOMPARE(again.skippedCount(alice), qsizetype(1));
    for (const QByteArray &bytes : {row.bytes, after.bytes, seed.bytes})
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            QVERIFY(!OwnSenderKey::fromRow({row.name, bytes.first(length)}));
            QVERIFY(!PeerSenderKey::fromRow({after.name, bytes.first(length)}));
            QVERIFY(!again.restore(SkippedRow{seed.name, bytes.first(length)}));
        }
}

QTEST_GUILESS_MAIN(tst_SenderKeyFormats)
#include "tst_SenderKeyFormats.moc"
