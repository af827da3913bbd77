// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hostile number buys, how much is kept, and when it goes (F1, G16, G17).

#include "tests/crypto/senderkey/Pen.h"

#include <QTest>

#include <ctime>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

class tst_PeerKeyLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapOf25000OpensAndOneMoreDoesNot_G16();
    void aHostileNumberBuysOneSignature_G17();
    void passedOverSeedsAreBounded_G17();
    void waitingKeysAreBounded_G17();
    void aKeyGoesOnceTheLogIsPastIt_F1();
    void seedsOfLateBodiesStayAWhile_F1();
    void aClockThatIsSetBackDeletesNothing_F1();
    void anOldKeySpeaksNoMore_F1();
    void aKeyInUseAfterTheNewerIsNotTheOlder_F1();
    void olderPagesOpenAfterNewerOnes_F1();
    void whoIsGoneIsForgotten_F1();
};

namespace {

constexpr milliseconds today = std::chrono::hours(24 * 365);
using std::chrono::hours;

double cpuMs()
{
    return 1'000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

auto open(PeerSenderKeys &keys, const Letter &letter, Seq seq, milliseconds now = today)
{
    return keys.open(letter.address, letter.wire, letter.at(seq), now);
}

/// Signs whatever iterations it likes under a key that it gave honestly.
struct Attacker
{
    simulation::SeededRandom random;
    SigningKey signer;
    KeyDistribution given;

    explicit Attacker(quint64 seed) : random(seed), signer(SigningKey::generate(random))
    {
        given = {someConversation,   random.id<SenderKeyId>(),        0, ChainKey::random(random),
                 signer.publicKey(), EphemeralSecret::random(random), 5, idOf<RosterDigest>(0xd0)};
    }
    Letter at(quint64 iteration) const
    {
        ChainKey chain = given.chain;
        for (quint64 i = 0; i < iteration && i <= 60'000; ++i)
            takeSeed(chain); // beyond, the seed is any: nobody gets as far as looking at it
        return forged(addressFrom(mallory), given, signer, quint32(iteration), takeSeed(chain));
    }
};

} // namespace

void tst_PeerKeyLimits::aGapOf25000OpensAndOneMoreDoesNot_G16()
{
    const Attacker peer(1);
    PeerSenderKeys keys(someConversation);
    keys.accept(mallory, peer.given);
    QCOMPARE(open(keys, peer.at(gapMax + 1), 1).error(), SealError::GapTooLarge);
    QCOMPARE(keys.skippedCount(mallory), qsizetype(0));
    const Letter letter = peer.at(gapMax);
    const double before = cpuMs();
    const auto opened = open(keys, letter, 1);
    qInfo("a gap of 25,000 took %.1f ms of CPU", cpuMs() - before);
    QVERIFY(opened);
    QCOMPARE(opened->changes.skipped.size(), std::size_t(gapMax));
    QVERIFY(open(keys, peer.at(12'345), 2)); // and each of them opens late
    QCOMPARE(keys.skippedCount(mallory), qsizetype(gapMax - 1));
}

void tst_PeerKeyLimits::aHostileNumberBuysOneSignature_G17()
{
    const Attacker peer(2);
    PeerSenderKeys keys(someConversation);
    keys.accept(mallory, peer.given);
    const std::array<quint64, 6> numbers{gapMax + 1, 100'000, 1 << 24, 0x7fff'ffff, 0xffff'fffe, 0xffff'ffff};
    std::vector<Letter> letters;
    for (const quint64 number : numbers)
        letters.push_back(peer.at(number));
    const double before = cpuMs();
    for (int round = 0; round < 20; ++round)
        for (const Letter &letter : letters)
            QCOMPARE(open(keys, letter, 1).error(), SealError::GapTooLarge);
    const double each = (cpuMs() - before) / (20 * double(letters.size()));
    qInfo("a hostile iteration took %.3f ms of CPU", each);
    PeerSenderKeys others(someConversation);
    others.accept(mallory, peer.given);
    const Letter allowed = peer.at(gapMax);
    const double beforeGap = cpuMs();
    QVERIFY(open(others, allowed, 1));
    QVERIFY2(each * 5 < cpuMs() - beforeGap, "as dear as the largest gap that is allowed");
    QCOMPARE(keys.skippedCount(mallory), qsizetype(0));
    QVERIFY(open(keys, peer.at(0), 1));
}

void tst_PeerKeyLimits::passedOverSeedsAreBounded_G17()
{
    const Attacker peer(3), second(4), third(5);
    PeerSenderKeys keys(someConversation);
    for (const Attacker *each : {&peer, &second, &third})
        keys.accept(mallory, each->given);
    Pen pen(1, alice);
    keys.accept(alice, pen.given());
    QVERIFY(open(keys, peer.at(gapMax), 1));
    QVERIFY(open(keys, second.at(gapMax), 2));
    QCOMPARE(keys.skippedCount(mallory), skippedPerSenderMax);
    QCOMPARE(open(keys, third.at(1), 3).error(), SealError::TooManySkipped);
    QVERIFY(open(keys, third.at(0), 3)); // in order it goes on
    pen.write("lost");
    QVERIFY(open(keys, pen.write("text"), 4)); // and nobody else pays
    QVERIFY(open(keys, second.at(7), 2));
    QVERIFY(open(keys, third.at(2), 5)); // one went, one may come
    keys.sweep(0, today + skippedSeedKept);
    QCOMPARE(keys.skippedCount(mallory), qsizetype(0));
    QVERIFY(open(keys, third.at(5), 6));
}

void tst_PeerKeyLimits::waitingKeysAreBounded_G17()
{
    Attacker peer(6);
    PeerSenderKeys keys(someConversation);
    for (qsizetype i = 0; i < keysPerSenderMax; ++i) {
        peer.given.kid = peer.random.id<SenderKeyId>();
        QCOMPARE(keys.accept(mallory, peer.given).what, PeerSenderKeys::Given::Added);
    }
    const KeyDistribution last = peer.given;
    peer.given.kid = peer.random.id<SenderKeyId>();
    const auto refused = keys.accept(mallory, peer.given);
    QCOMPARE(refused.what, PeerSenderKeys::Given::TooMany);
    QVERIFY(refused.changes.isEmpty() && !keys.hasKey(mallory, peer.given.kid));
    Pen pen(2, alice);
    QCOMPARE(keys.accept(alice, pen.given()).what, PeerSenderKeys::Given::Added);
    peer.given = last; // the log goes on, and with it room comes back
    QVERIFY(open(keys, peer.at(0), 1));
    keys.sweep(1, today);
    QCOMPARE(keys.keyCount(mallory), qsizetype(1));
}

void tst_PeerKeyLimits::aKeyGoesOnceTheLogIsPastIt_F1()
{
    Pen pen(3, alice);
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    const SenderKeyId first = pen.key.kid();
    QVERIFY(open(keys, pen.write("one"), 5));
    pen.rotate(); // a key that nothing was ever sealed with: a try that was stale
    keys.accept(alice, pen.given());
    const SenderKeyId unused = pen.key.kid();
    pen.rotate();
    keys.accept(alice, pen.given());
    QVERIFY(keys.sweep(9, today).isEmpty()); // a new key alone retires nothing
    const auto opened = open(keys, pen.write("two"), 10);
    QCOMPARE(opened->changes.keys.size(), std::size_t(3));
    QVERIFY(keys.sweep(9, today).isEmpty());
    QVERIFY(keys.hasKey(alice, first) && keys.hasKey(alice, unused));
    const PeerKeyChanges swept = keys.sweep(10, today);
    QCOMPARE(swept.keys.size(), std::size_t(2));
    QVERIFY(swept.keys[0].isGone() && swept.keys[1].isGone());
    QVERIFY(!keys.hasKey(alice, first) && !keys.hasKey(alice, unused) && keys.hasKey(alice, pen.key.kid()));
}

void tst_PeerKeyLimits::seedsOfLateBodiesStayAWhile_F1()
{
    Pen pen(4, alice);
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    const SenderKeyId first = pen.key.kid();
    const Letter late = pen.write("late"), later = pen.write("later");
    QVERIFY(open(keys, pen.write("one"), 5));
    pen.rotate();
    keys.accept(alice, pen.given());
    QVERIFY(open(keys, pen.write("two"), 10));
    QCOMPARE(keys.sweep(10, today).keys.size(), std::size_t(1)); // it notes when
    QVERIFY(keys.sweep(10, today + lateBodiesKept - 1ms).isEmpty());
    QVERIFY(textOf(open(keys, late, 3), late) == QByteArray("late"));
    const PeerKeyChanges swept = keys.sweep(10, today + lateBodiesKept);
    QCOMPARE(swept.keys.size(), std::size_t(1));
    QVERIFY(swept.keys.front().isGone() && swept.keys.front().name.kid == first);
    QCOMPARE(open(keys, later, 4).error(), SealError::UnknownKey);
    QCOMPARE(keys.skippedCount(alice), qsizetype(0));

    pen.write("lost"); // under a key that stays, seeds go by themselves
    QVERIFY(open(keys, pen.write("three"), 12));
    QVERIFY(keys.sweep(12, today + skippedSeedKept - 1ms).isEmpty());
    const PeerKeyChanges expired = keys.sweep(12, today + skippedSeedKept);
    QVERIFY(expired.keys.empty() && expired.skipped.size() == 1 && expired.skipped.front().isGone());
}

void tst_PeerKeyLimits::aClockThatIsSetBackDeletesNothing_F1()
{
    Pen pen(5, alice);
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    pen.write("late");
    QVERIFY(open(keys, pen.write("one"), 5));
    pen.rotate();
    keys.accept(alice, pen.given());
    QVERIFY(open(keys, pen.write("two"), 10));
    keys.sweep(10, today);
    for (const milliseconds now : {0ms, today - hours(24 * 300)})
        QVERIFY(keys.sweep(10, now).isEmpty());
    QCOMPARE(keys.skippedCount(alice), qsizetype(1));
}

// Whoever stole the key before it was replaced, and has the relay on their side, still cannot write after that (5.6).
void tst_PeerKeyLimits::anOldKeySpeaksNoMore_F1()
{
    Pen pen(6, alice);
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    QVERIFY(open(keys, pen.write("one"), 5));
    Pen thief = pen;
    pen.rotate();
    keys.accept(alice, pen.given());
    QVERIFY(open(keys, pen.write("two"), 10));
    const Letter forgery = thief.write("three");
    QCOMPARE(open(keys, forgery, 11).error(), SealError::RetiredKey);
    QVERIFY(open(keys, pen.write("four"), 12));
    // A relay that was restored gives other numbers: what hung on the old ones holds no more.
    QCOMPARE(keys.beginGeneration().keys.size(), std::size_t(2));
    QVERIFY(keys.beginGeneration().isEmpty());
    QVERIFY(open(keys, forgery, 11));
}

// Keys that came in another order than they are used: nothing that is still in use may be refused.
void tst_PeerKeyLimits::aKeyInUseAfterTheNewerIsNotTheOlder_F1()
{
    Pen pen(10, alice);
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    Pen other = pen;
    other.rotate();
    keys.accept(alice, other.given());
    QVERIFY(open(keys, pen.write("one"), 20));
    QVERIFY(open(keys, other.write("two"), 10));
    QVERIFY(open(keys, pen.write("three"), 21));
    keys.sweep(30, today);
    QCOMPARE(keys.keyCount(alice), qsizetype(2));
}

void tst_PeerKeyLimits::olderPagesOpenAfterNewerOnes_F1()
{
    Pen pen(7, alice);
    PeerSenderKeys keys(someConversation);
    std::vector<Letter> letters;
    for (int i = 0; i < 40; ++i) {
        if (i % 8 == 0) {
            pen.rotate();
            keys.accept(alice, pen.given());
        }
        letters.push_back(pen.write(QByteArray::number(i)));
    }
    for (std::size_t page = 4; page-- > 0;) // the newest page of ten first
        for (std::size_t i = page * 10; i < page * 10 + 10; ++i) {
            QVERIFY(textOf(open(keys, letters[i], i + 1), letters[i]) == QByteArray::number(i));
            keys.sweep(0, today); // nothing is complete yet
        }
    keys.sweep(40, today);
    QCOMPARE(keys.keyCount(alice), qsizetype(1));
}

void tst_PeerKeyLimits::whoIsGoneIsForgotten_F1()
{
    Pen pen(8, alice), other(9, mallory);
    PeerSenderKeys keys(someConversation);
    keys.accept(alice, pen.given());
    keys.accept(mallory, other.given());
    const PeerKeyChanges gone = keys.forget(mallory);
    QVERIFY(gone.keys.size() == 1 && gone.keys.front().isGone() && gone.keys.front().name.sender == mallory);
    QVERIFY(keys.forget(mallory).isEmpty());
    QCOMPARE(open(keys, other.write("text"), 1).error(), SealError::UnknownKey);
    QVERIFY(open(keys, pen.write("text"), 2));
}

QTEST_GUILESS_MAIN(tst_PeerKeyLimits)
#include "tst_PeerKeyLimits.moc"
