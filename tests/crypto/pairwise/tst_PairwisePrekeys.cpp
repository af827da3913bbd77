// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys that a device gives to the relay, from their making to their end (F1, G16).

#include "app/crypto/pairwise/StoredKeys.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"

#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::pairwise;
using std::chrono::hours;

class tst_PairwisePrekeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePoolIsRefilledBelowThirty_F1();
    void anIdIsNotGivenTwiceSoon_F1();
    void idsGoRound_F1();
    void aSignedPrekeyLivesSevenDaysAndIsReadForThirtyFiveMore_F1();
    void whatTheRelayHasIsToldOnce_F1();
    void privateHalvesAreBounded_G16();
    void whatBeganWithALastResortIsRemembered_G15();
    void recordsThatAreNoneAreRefused_F1();
};

namespace {

std::set<quint32> idsOf(const std::vector<PublicPrekey> &prekeys)
{
    std::set<quint32> ids;
    for (const PublicPrekey &prekey : prekeys)
        ids.insert(prekey.id);
    return ids;
}

QByteArray ofVersion2(QByteArray record)
{
    record[0] = 2;
    return record;
}

} // namespace

void tst_PairwisePrekeys::thePoolIsRefilledBelowThirty_F1()
{
    QCOMPARE(PairwiseChannel::prekeysWanted(100), 0);
    QCOMPARE(PairwiseChannel::prekeysWanted(30), 0);
    QCOMPARE(PairwiseChannel::prekeysWanted(29), 71);
    QCOMPARE(PairwiseChannel::prekeysWanted(0), 100);
    QCOMPARE(PairwiseChannel::prekeysWanted(-7), 100);
    PairwiseWorld world;
    Peer &peer = world.add(1, 1, 100);
    QCOMPARE(idsOf(peer.atRelay.oneTime).size(), std::size_t(100));
    std::set<QByteArray> keys;
    for (const PublicPrekey &prekey : peer.atRelay.oneTime) {
        keys.insert(prekey.key.toBytes());
        QCOMPARE(PublicPrekey::decode(prekey.encode()), std::optional(prekey));
        QVERIFY(!PublicPrekey::decode(prekey.encode().chopped(1)));
    }
    QCOMPARE(keys.size(), std::size_t(100));
    QCOMPARE(PublicSignedPrekey::decode(peer.atRelay.signedPrekey->encode()), peer.atRelay.signedPrekey);
    QVERIFY(!PublicSignedPrekey::decode(longer(peer.atRelay.signedPrekey->encode())));
    for (const quint32 id : {quint32(0), prekeyIdMax + 1})
        QVERIFY(!PublicPrekey::decode(PublicPrekey{id, peer.atRelay.oneTime[0].key}.encode()));
}

// An id whose key is used up means nothing, and must not mean another key while a bundle with it may be about (I13).
void tst_PairwisePrekeys::anIdIsNotGivenTwiceSoon_F1()
{
    PairwiseWorld world;
    Peer &peer = world.add(1, 1, 1);
    Peer &other = world.add(2, 1);
    const quint32 used = peer.atRelay.oneTime.front().id;
    world.begin(other, peer);
    world.hear(peer, other, world.say(other, peer, "hello"));
    QVERIFY(!peer.disk.prekeys.contains(used));
    world.restart(peer);
    world.keep(peer, peer.channel->makePrekeys(1));
    const PublicKeys keys = peer.channel->unpublished();
    QCOMPARE(keys.oneTime.size(), std::size_t(1));
    QCOMPARE(keys.oneTime.front().id, used + 1);
}

void tst_PairwisePrekeys::idsGoRound_F1()
{
    PairwiseWorld world;
    Peer &peer = world.add(1, 1, 2); // ids 1 (the last resort), 2 and 3
    OwnRecord own = *OwnRecord::decode(peer.disk.own);
    own.lastPrekeyId = prekeyIdMax - 2;
    own.lastSignedPrekeyId = prekeyIdMax - 1;
    peer.disk.own = own.encode();
    world.restart(peer);
    world.keep(peer, peer.channel->makePrekeys(4));
    QCOMPARE(idsOf(peer.channel->unpublished().oneTime), (std::set<quint32>{prekeyIdMax - 1, prekeyIdMax, 4, 5}));
    world.keep(peer, peer.channel->makeSignedPrekey(PairwiseWorld::start));
    QCOMPARE(peer.channel->unpublished().signedPrekey->id, prekeyIdMax);
    world.keep(peer, peer.channel->makeSignedPrekey(PairwiseWorld::start));
    QCOMPARE(peer.channel->unpublished().signedPrekey->id, quint32(2)); // 1 is still read
}

void tst_PairwisePrekeys::aSignedPrekeyLivesSevenDaysAndIsReadForThirtyFiveMore_F1()
{
    PairwiseWorld world;
    Peer &peer = world.add(1, 1);
    const milliseconds start = PairwiseWorld::start;
    QVERIFY(PairwiseChannel::open(peer.id, PairwiseChannel::newDevice(world.random), world.trust, world.random)
                ->isSignedPrekeyDue(start));
    QVERIFY(!peer.channel->isSignedPrekeyDue(start));
    QVERIFY(!peer.channel->isSignedPrekeyDue(start + hours(7 * 24) - 1ms));
    QVERIFY(peer.channel->isSignedPrekeyDue(start + hours(7 * 24)));
    QVERIFY(peer.channel->isSignedPrekeyDue(start - 1ms)); // made by a clock that was wrong

    const PrekeyBundle old = PairwiseWorld::lastResortBundle(peer);
    const milliseconds retired = start + hours(8 * 24);
    world.keep(peer, peer.channel->makeSignedPrekey(retired));
    QVERIFY(!peer.channel->isSignedPrekeyDue(retired));
    QCOMPARE(peer.disk.signedPrekeys.size(), std::size_t(2));
    const PublicKeys fresh = peer.channel->unpublished();
    QVERIFY(fresh.signedPrekey->id != old.signedPrekey.id && fresh.lastResort->id != old.oneTime.id);

    Peer &early = world.add(2, 1);
    Peer &late = world.add(2, 2);
    world.keep(early, *early.channel->begin(old));
    world.keep(late, *late.channel->begin(old));
    world.keep(peer, peer.channel->dropRetired(retired + hours(35 * 24) - 1ms));
    QCOMPARE(world.hear(peer, early, world.say(early, peer, "in time")), QByteArray("in time"));
    world.keep(peer, peer.channel->dropRetired(retired + hours(35 * 24)));
    QCOMPARE(peer.disk.signedPrekeys.size(), std::size_t(1));
    QVERIFY(!peer.disk.prekeys.contains(old.oneTime.id) && peer.disk.prekeys.contains(fresh.lastResort->id));
    QCOMPARE(world.refusal(peer, late, world.say(late, peer, "too late")), std::optional(PairwiseError::UnknownPrekey));
    QVERIFY(peer.channel->dropRetired(retired + hours(365 * 24)).isEmpty()); // the current one has no end
}

void tst_PairwisePrekeys::whatTheRelayHasIsToldOnce_F1()
{
    PairwiseWorld world;
    Peer &peer = world.add(1, 1);
    const auto isNothing = [&] {
        const PublicKeys keys = peer.channel->unpublished();
        return !keys.signedPrekey && !keys.lastResort && keys.oneTime.empty();
    };
    QVERIFY(isNothing());
    world.keep(peer, peer.channel->makePrekeys(3));
    world.keep(peer, peer.channel->makeSignedPrekey(PairwiseWorld::start));
    const PublicKeys keys = peer.channel->unpublished();
    QVERIFY(keys.signedPrekey && keys.lastResort && keys.oneTime.size() == 3);
    world.restart(peer); // the relay has not answered: the same again
    QCOMPARE(peer.channel->unpublished().signedPrekey, keys.signedPrekey);
    QCOMPARE(peer.channel->unpublished().lastResort, keys.lastResort);
    QCOMPARE(peer.channel->unpublished().oneTime, keys.oneTime);
    world.keep(peer, peer.channel->notePublished(keys));
    world.restart(peer);
    QVERIFY(isNothing());
    QVERIFY(peer.channel->notePublished(keys).isEmpty());
    QCOMPARE(peer.channel->notePublished({PublicSignedPrekey{999}, PublicPrekey{999}, {PublicPrekey{998}}}).isEmpty(),
             true);
}

// Whoever takes bundles and never writes leaves private halves behind.
void tst_PairwisePrekeys::privateHalvesAreBounded_G16()
{
    PairwiseWorld world;
    Peer &peer = world.add(1, 1, 0);
    for (int i = 0; i < 12; ++i)
        world.keep(peer, peer.channel->makePrekeys(100));
    QCOMPARE(peer.disk.prekeys.size(), std::size_t(1'000));
    QVERIFY(peer.disk.prekeys.contains(peer.atRelay.lastResort->id)); // the oldest of all
    QVERIFY(!peer.disk.prekeys.contains(2) && peer.disk.prekeys.contains(1'201));
    world.keep(peer, peer.channel->makePrekeys(1'000'000'000));
    QCOMPARE(peer.disk.prekeys.rbegin()->first, quint32(1'301));
    world.keep(peer, peer.channel->makePrekeys(-1));
    QCOMPARE(peer.disk.prekeys.size(), std::size_t(1'000));
}

void tst_PairwisePrekeys::whatBeganWithALastResortIsRemembered_G15()
{
    PrekeyRecord record;
    for (int i = 0; i < 513; ++i) {
        QVERIFY(!record.isUsed(QByteArray::number(i)));
        record.noteUsed(QByteArray::number(i));
    }
    QVERIFY(!record.isUsed("0") && record.isUsed("1") && record.isUsed("512"));
    const auto again = PrekeyRecord::decode(record.encode());
    QVERIFY(again && again->used == record.used && again->used.size() == 512 * 16);
    record.used += "x";
    QVERIFY(!PrekeyRecord::decode(record.encode()));
}

void tst_PairwisePrekeys::recordsThatAreNoneAreRefused_F1()
{
    PairwiseWorld world;
    Peer &peer = world.add(1, 1);
    const QByteArray own = peer.disk.own;
    QVERIFY(OwnRecord::decode(own) && OwnRecord::decode(own)->encode() == own);
    QVERIFY(!OwnRecord::decode(longer(own)) && !OwnRecord::decode(own.chopped(1)) &&
            !OwnRecord::decode(ofVersion2(own)));
    const QByteArray prekey = peer.disk.prekeys.begin()->second;
    QVERIFY(PrekeyRecord::decode(prekey) && PrekeyRecord::decode(prekey)->encode() == prekey);
    QVERIFY(!PrekeyRecord::decode(prekey.left(21)) && !PrekeyRecord::decode(ofVersion2(prekey)));
    QVERIFY(!SessionRecord::decode(QByteArray(33, '\1')) && SessionRecord::decode(QByteArray(34, '\1')));
}

QTEST_GUILESS_MAIN(tst_PairwisePrekeys)
#include "tst_PairwisePrekeys.moc"
