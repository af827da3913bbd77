// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What opens and what does not, whoever tries: the relay, a member of the conversation, or the loss of a packet (F1,
// G15, G17).

#include "tests/crypto/senderkey/Pen.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

class tst_PeerSenderKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesOpenOnceInAnyOrder_F1();
    void whatIsLostTakesNothingAlong_F1();
    void everyByteOfTheBodyCounts_G17();
    void everyByteOfTheAddressCounts_G17();
    void aMemberCannotSpeakForAnother_G17();
    void aRepeatedKeyTakesNothingBack_G17();
    void somebodyElsesKeyIdTakesNothingAway_G17();
    void aKeyIsBoundToItsConversationAndDevice_G17();
    void theSenderMustKnowTheSameMembers_G17();
    void whoJoinsLaterReadsNothingEarlier_F1();
    void aStateThatWasRolledBackUsesOtherKeys_G15();
    void aTagThatDoesNotFitChangesNothing_G15();
    void theChainHasAnEnd_F1();
    void onlyPaddedBodiesOfTheConversationAreSealed_F1();
    void aMailboxFullOfKeysIsKept_F1();
};

namespace {

constexpr milliseconds today = std::chrono::hours(24 * 365);

PeerSenderKeys readerOf(const Pen &pen)
{
    PeerSenderKeys keys(someConversation);
    keys.accept(pen.device, pen.given());
    return keys;
}

auto open(PeerSenderKeys &keys, const Letter &letter, Seq seq = 1)
{
    return keys.open(letter.address, letter.wire, letter.at(seq), today);
}

PeerSenderKey keyOf(const Pen &pen)
{
    return PeerSenderKey(pen.device, pen.given(), 1);
}

/// Why @p letter does not open with this key alone; whoever called it holds the row against what it was before.
SealError refusal(PeerSenderKey &key, const Letter &letter, const LogPlace &place)
{
    return key.open(letter.address, *SealedBody::fromWire(letter.wire), place, skippedPerSenderMax, today).error();
}

} // namespace

void tst_PeerSenderKeys::bodiesOpenOnceInAnyOrder_F1()
{
    Pen pen(1, alice);
    PeerSenderKeys keys = readerOf(pen);
    std::vector<Letter> letters;
    for (int i = 0; i < 60; ++i)
        letters.push_back(pen.write(QByteArray::number(i)));
    std::vector<int> order(letters.size());
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[pen.random.below(i + 1)]);
    for (const int i : order) {
        const Letter &letter = letters[std::size_t(i)];
        QVERIFY(textOf(open(keys, letter), letter) == QByteArray::number(i));
        QCOMPARE(open(keys, letter).error(), SealError::AlreadyOpened);
    }
    QCOMPARE(keys.skippedCount(alice), qsizetype(0));
    for (const Letter &letter : letters)
        QCOMPARE(open(keys, letter).error(), SealError::AlreadyOpened);
}

void tst_PeerSenderKeys::whatIsLostTakesNothingAlong_F1()
{
    Pen pen(2, alice);
    PeerSenderKeys keys = readerOf(pen);
    for (int i = 0; i < 30; ++i) {
        const Letter letter = pen.write("text");
        if (i % 3 == 1)
            continue;
        QVERIFY(textOf(open(keys, letter), letter) == QByteArray("text"));
    }
    QCOMPARE(keys.skippedCount(alice), qsizetype(10));
}

void tst_PeerSenderKeys::everyByteOfTheBodyCounts_G17()
{
    Pen pen(3, alice);
    PeerSenderKeys keys = readerOf(pen);
    const Letter letter = pen.write("text");
    for (qsizetype i = 0; i < letter.wire.size(); ++i) {
        Letter other = letter;
        other.wire[i] = char(other.wire[i] ^ (1 << (i % 8)));
        const SealError expected = i == 0   ? SealError::Malformed
                                   : i < 17 ? SealError::UnknownKey
                                            : SealError::BadSignature;
        QCOMPARE(open(keys, other).error(), expected);
    }
    for (qsizetype length = 0; length < letter.wire.size(); ++length)
        QCOMPARE(keys.open(letter.address, letter.wire.first(length), letter.at(1), today).error(),
                 SealError::Malformed);
    const QByteArray longer = letter.wire + QByteArray(96, '\0'); // the length of the next bucket
    QCOMPARE(keys.open(letter.address, longer, letter.at(1), today).error(), SealError::BadSignature);
    const QByteArray huge(wireBytesMax + 1, '\2');
    QCOMPARE(keys.open(letter.address, huge, letter.at(1), today).error(), SealError::Malformed);
    QVERIFY(open(keys, letter));
}

void tst_PeerSenderKeys::everyByteOfTheAddressCounts_G17()
{
    Pen pen(4, alice);
    PeerSenderKeys keys = readerOf(pen);
    const Letter letter = pen.write("text");
    constexpr qsizetype conversationEnd = 34, senderBegin = 74, senderEnd = 94;
    for (qsizetype i = 18; i < bodyAddressBytes; ++i) {
        QByteArray bytes = letter.address.bytes();
        bytes[i] = char(bytes[i] ^ (1 << (i % 8)));
        const Letter other{*BodyAddress::fromBytes(bytes), letter.wire};
        const SealError expected = i < conversationEnd                 ? SealError::WrongConversation
                                   : i >= senderBegin && i < senderEnd ? SealError::UnknownKey
                                                                       : SealError::BadSignature;
        QCOMPARE(open(keys, other).error(), expected);
    }
    QVERIFY(open(keys, letter));
}

// Whoever is in the conversation knows chain and key id, and so can encrypt what would open: all but the signature.
void tst_PeerSenderKeys::aMemberCannotSpeakForAnother_G17()
{
    Pen pen(5, alice);
    PeerSenderKeys keys = readerOf(pen);
    const KeyDistribution known = pen.given();
    simulation::SeededRandom random(55);
    const SigningKey own = SigningKey::generate(random);
    ChainKey chain = known.chain;
    QCOMPARE(open(keys, forged(addressFrom(alice), known, own, 0, takeSeed(chain))).error(), SealError::BadSignature);
    // Nor with a signature of hers that was made for something else.
    const Letter real = pen.write("text");
    Letter moved = real;
    moved.address.message = idOf<MessageId>(1);
    QCOMPARE(open(keys, moved).error(), SealError::BadSignature);
    QVERIFY(textOf(open(keys, real), real) == QByteArray("text"));
}

void tst_PeerSenderKeys::aRepeatedKeyTakesNothingBack_G17()
{
    Pen pen(6, alice);
    PeerSenderKeys keys = readerOf(pen);
    const KeyDistribution early = pen.given();
    const Letter letter = pen.write("text");
    QVERIFY(open(keys, letter));
    const auto again = keys.accept(alice, early);
    QCOMPARE(again.what, PeerSenderKeys::Given::Known);
    QVERIFY(again.changes.isEmpty());
    QCOMPARE(open(keys, letter).error(), SealError::AlreadyOpened);
    KeyDistribution other = pen.given(); // the same id with another chain
    other.chain = ChainKey();
    QCOMPARE(keys.accept(alice, other).what, PeerSenderKeys::Given::Known);
    const Letter next = pen.write("next");
    QVERIFY(textOf(open(keys, next), next) == QByteArray("next"));
}

void tst_PeerSenderKeys::somebodyElsesKeyIdTakesNothingAway_G17()
{
    Pen pen(7, alice);
    PeerSenderKeys keys(someConversation);
    KeyDistribution stolen = pen.given();
    simulation::SeededRandom random(77);
    stolen.signer = SigningKey::generate(random).publicKey();
    QCOMPARE(keys.accept(mallory, stolen).what, PeerSenderKeys::Given::Added);
    const Letter letter = pen.write("text");
    QCOMPARE(open(keys, letter).error(), SealError::UnknownKey); // it waits, and is not refused
    QVERIFY(keys.accept(alice, stolen).what == PeerSenderKeys::Given::Added);

    PeerSenderKeys others(someConversation);
    others.accept(mallory, stolen);
    Pen same(7, alice);
    QCOMPARE(others.accept(alice, same.given()).what, PeerSenderKeys::Given::Added);
    QVERIFY(textOf(open(others, letter), letter) == QByteArray("text"));
}

void tst_PeerSenderKeys::aKeyIsBoundToItsConversationAndDevice_G17()
{
    Pen pen(8, mallory);
    // What the owner signs for another conversation, or in another's name, is hers all the same and opens nowhere.
    PeerSenderKey key = keyOf(pen);
    simulation::SeededRandom random(8);
    const SigningKey signer = SigningKey::generate(random); // as the pen drew it
    QCOMPARE(signer.publicKey(), pen.given().signer);
    ChainKey chain = pen.given().chain;
    const MessageSeed seed = takeSeed(chain);
    const QByteArray before = key.row().bytes;
    BodyAddress address = addressFrom(mallory);
    address.conversation = idOf<ConversationId>(1);
    Letter letter = forged(address, pen.given(), signer, 0, seed);
    QCOMPARE(refusal(key, letter, letter.at(1)), SealError::WrongConversation);
    letter = forged(addressFrom(alice), pen.given(), signer, 0, seed);
    QCOMPARE(refusal(key, letter, letter.at(1)), SealError::WrongSender);
    KeyDistribution renamed = pen.given();
    renamed.kid = idOf<SenderKeyId>(1);
    letter = forged(addressFrom(mallory), renamed, signer, 0, seed);
    QCOMPARE(refusal(key, letter, letter.at(1)), SealError::UnknownKey);
    QCOMPARE(key.row().bytes, before);

    KeyDistribution elsewhere = pen.given();
    elsewhere.conversation = idOf<ConversationId>(1);
    PeerSenderKeys keys(someConversation);
    QCOMPARE(keys.accept(mallory, elsewhere).what, PeerSenderKeys::Given::WrongConversation);
    QVERIFY(!keys.hasKey(mallory, elsewhere.kid));
}

void tst_PeerSenderKeys::theSenderMustKnowTheSameMembers_G17()
{
    Pen pen(9, alice);
    PeerSenderKey key = keyOf(pen);
    const QByteArray before = key.row().bytes;
    const Letter letter = pen.write("text");
    LogPlace place = letter.at(1);
    place.epoch += 1;
    QCOMPARE(refusal(key, letter, place), SealError::WrongEpoch);
    place = letter.at(1);
    place.roster = idOf<RosterDigest>(1);
    QCOMPARE(refusal(key, letter, place), SealError::WrongRoster);
    place = letter.at(1);
    place.hasSender = false;
    QCOMPARE(refusal(key, letter, place), SealError::NotInRoster);
    QCOMPARE(key.row().bytes, before);
    QVERIFY(key.open(letter.address, *SealedBody::fromWire(letter.wire), letter.at(1), 0, today));
}

void tst_PeerSenderKeys::whoJoinsLaterReadsNothingEarlier_F1()
{
    Pen pen(10, alice);
    std::vector<Letter> earlier;
    for (int i = 0; i < 5; ++i)
        earlier.push_back(pen.write("earlier"));
    PeerSenderKeys keys = readerOf(pen);
    const Letter letter = pen.write("text");
    QVERIFY(textOf(open(keys, letter), letter) == QByteArray("text"));
    for (const Letter &each : earlier)
        QCOMPARE(open(keys, each).error(), SealError::BeforeKey);
}

// What a restored copy of the disk does: the same seed twice, and yet neither key nor nonce (objection 8).
void tst_PeerSenderKeys::aStateThatWasRolledBackUsesOtherKeys_G15()
{
    Pen pen(11, alice);
    const OwnKeyRow saved = pen.key.row();
    PeerSenderKeys keys = readerOf(pen);
    const auto [address, plain] = pen.compose("text");
    const QByteArray first = pen.key.seal(address, plain, pen.random)->wire;
    pen.key = *OwnSenderKey::fromRow(saved);
    const QByteArray second = pen.key.seal(address, plain, pen.random)->wire;
    const SealedBody one = *SealedBody::fromWire(first), other = *SealedBody::fromWire(second);
    QVERIFY(one.kid == other.kid && one.iteration == other.iteration);
    QVERIFY(one.salt != other.salt);
    int same = 0;
    for (qsizetype i = 0; i < one.sealed.size(); ++i)
        same += one.sealed[i] == other.sealed[i];
    QVERIFY2(same < 10, qPrintable(QString::number(same))); // of 176; by chance not one
    ChainKey chain = OwnSenderKey::fromRow(saved)->distribution(5, {})->chain;
    const MessageSeed seed = takeSeed(chain);
    QVERIFY(!(bodyKey(seed, one.salt).key == bodyKey(seed, other.salt).key));
    QVERIFY(bodyKey(seed, one.salt).nonce != bodyKey(seed, other.salt).nonce);
    QVERIFY(keys.open(address, first, Letter{address, first}.at(1), today));
    QCOMPARE(keys.open(address, second, Letter{address, second}.at(2), today).error(), SealError::AlreadyOpened);
}

void tst_PeerSenderKeys::aTagThatDoesNotFitChangesNothing_G15()
{
    Pen pen(12, mallory);
    PeerSenderKey key = keyOf(pen);
    simulation::SeededRandom random(12);
    const SigningKey signer = SigningKey::generate(random);
    const QByteArray before = key.row().bytes;
    for (const quint32 iteration : {0u, 1u, 1'000u}) {
        const Letter letter = forged(addressFrom(mallory), pen.given(), signer, iteration, MessageSeed());
        QCOMPARE(refusal(key, letter, letter.at(1)), SealError::BadTag);
    }
    QCOMPARE(key.row().bytes, before);
    QCOMPARE(key.skippedCount(), qsizetype(0));
    const Letter skipped = pen.write("skipped"), next = pen.write("next");
    QVERIFY(key.open(next.address, *SealedBody::fromWire(next.wire), next.at(1), 1, today));
    const Letter late = forged(addressFrom(mallory), pen.given(), signer, 0, MessageSeed());
    QCOMPARE(refusal(key, late, late.at(2)), SealError::BadTag); // the seed it was for is still there
    QVERIFY(key.open(skipped.address, *SealedBody::fromWire(skipped.wire), skipped.at(2), 0, today));
}

void tst_PeerSenderKeys::theChainHasAnEnd_F1()
{
    Pen pen(13, alice);
    OwnKeyRow row = pen.key.row();
    row.bytes.replace(33, 8, QByteArray::fromHex("00000000ffffffff")); // next, behind version, conversation and kid
    pen.key = *OwnSenderKey::fromRow(row);
    PeerSenderKeys keys = readerOf(pen);
    const Letter last = pen.write("last");
    const auto [address, plain] = pen.compose("beyond");
    QCOMPARE(pen.key.seal(address, plain, pen.random).error(), SealError::Exhausted);
    QVERIFY(!pen.key.distribution(5, {}));
    QVERIFY(textOf(open(keys, last), last) == QByteArray("last"));
    QCOMPARE(open(keys, last).error(), SealError::AlreadyOpened);
    row.bytes.replace(33, 8, QByteArray::fromHex("0000000100000001"));
    QVERIFY(!OwnSenderKey::fromRow(row));
}

void tst_PeerSenderKeys::onlyPaddedBodiesOfTheConversationAreSealed_F1()
{
    Pen pen(14, alice);
    auto [address, plain] = pen.compose("text");
    const QByteArray before = pen.key.row().bytes;
    QCOMPARE(pen.key.seal(address, plain.chopped(1), pen.random).error(), SealError::Malformed);
    address.conversation = idOf<ConversationId>(1);
    QCOMPARE(pen.key.seal(address, plain, pen.random).error(), SealError::WrongConversation);
    QCOMPARE(pen.key.row().bytes, before);
}

// The mailbox is read to its end before the log: the oldest of many keys is needed first (pitfall 15).
void tst_PeerSenderKeys::aMailboxFullOfKeysIsKept_F1()
{
    Pen pen(15, alice);
    PeerSenderKeys keys(someConversation);
    std::vector<Letter> letters;
    for (int i = 0; i < 300; ++i) {
        pen.rotate();
        QCOMPARE(keys.accept(alice, pen.given()).what, PeerSenderKeys::Given::Added);
        letters.push_back(pen.write(QByteArray::number(i)));
    }
    for (std::size_t i = 0; i < letters.size(); ++i)
        QVERIFY(textOf(open(keys, letters[i], i + 1), letters[i]) == QByteArray::number(i));
}

QTEST_GUILESS_MAIN(tst_PeerSenderKeys)
#include "tst_PeerSenderKeys.moc"
