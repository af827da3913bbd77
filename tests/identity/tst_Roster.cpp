// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may read, and what has changed in it (F1, F2). Vectors were made with Python, as in tst_DeviceCertificate.

#include "shared/base/Hash.h"
#include "shared/identity/Roster.h"
#include "tests/identity/Vectors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_Roster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsAreThoseOfTheVector_F1();
    void eachMemberCountsOnceInAnyOrder_F1();
    void everythingInADigestMatters_F2();
    void aRosterHoldsTheDevicesInForce_F1();
    void whatHasChangedIsSaid_F1();
    void aSelfConversationHasOneMember_F1();
    void aThousandMembersAreQuick_F1();
};

namespace {

const ConversationId conversation = *ConversationId::fromBytes(vectorAccount(32).toBytes());

std::vector<RosterMember> vectorMembers()
{
    return {{vectorAccount(16), vectorKey(4).publicKey(), 5, digestOf({"five"})},
            {vectorAccount(0), vectorKey(1).publicKey(), 1,
             ofHex<Digest>("aafefd4d120cd270198b4e53285b6e08523f291e192fd85ab4a5de58393de7b4")}};
}

Roster roster(const std::vector<const DeviceList *> &members, quint64 epoch = 1)
{
    return Roster(conversation, epoch, members);
}

} // namespace

void tst_Roster::digestsAreThoseOfTheVector_F1()
{
    QCOMPARE(rosterDigest(conversation, 9, vectorMembers()).toHex(),
             QByteArray("94e44fa5962f148fecd3ff4f4b031c9198812b636f86db7b8d0f05d09764624e"));
    QCOMPARE(rosterDigest(conversation, 0, {}).toHex(),
             QByteArray("e2ba4b13a942cd8fb4920fbca9aa6d596e7167224913eaf6ec8848a8891c8ad5"));
}

void tst_Roster::eachMemberCountsOnceInAnyOrder_F1()
{
    std::vector<RosterMember> members = vectorMembers();
    const RosterDigest digest = rosterDigest(conversation, 9, members);
    std::ranges::reverse(members);
    QCOMPARE(rosterDigest(conversation, 9, members), digest);
    members.push_back(members.front());
    QCOMPARE(rosterDigest(conversation, 9, members), digest);
}

void tst_Roster::everythingInADigestMatters_F2()
{
    const RosterDigest digest = rosterDigest(conversation, 9, vectorMembers());
    QVERIFY(rosterDigest(conversation, 10, vectorMembers()) != digest);
    QVERIFY(rosterDigest(ConversationId(), 9, vectorMembers()) != digest);
    const auto changed = [](auto change) {
        std::vector<RosterMember> members = vectorMembers();
        change(members);
        return rosterDigest(conversation, 9, members);
    };
    QVERIFY(changed([](auto &m) { m[0].account = vectorAccount(17); }) != digest);
    QVERIFY(changed([](auto &m) { m[0].accountKey = vectorKey(5).publicKey(); }) != digest);
    QVERIFY(changed([](auto &m) { m[0].manifestVersion = 4; }) != digest);
    QVERIFY(changed([](auto &m) { m[0].manifestHash = Digest(); }) != digest);
    QVERIFY(changed([](auto &m) { m.pop_back(); }) != digest);
}

void tst_Roster::aRosterHoldsTheDevicesInForce_F1()
{
    Owner ada(1);
    Owner bob(2);
    const OwnDevice second = bob.device(2);
    const DeviceList adas = ada.first({ada.device(1)});
    const DeviceList bobs = bob.with(bob.first({bob.device(1)}), second);
    const Roster both = roster({&adas, &bobs}, 3);
    QCOMPARE(both.devices().size(), std::size_t(3));
    QVERIFY(std::ranges::is_sorted(both.devices()) && std::ranges::is_sorted(both.members()));
    QCOMPARE(both.device({bob.account(), 2})->identityKey, second.facts.identityKey);
    QCOMPARE(both.device({bob.account(), 2})->signingKey, second.facts.signingKey);
    QVERIFY(both.device({ada.account(), 1}) && !both.device({ada.account(), 2}) && !both.device({AccountId(), 1}));
    QCOMPARE(both.digest(), rosterDigest(conversation, 3, {rosterMember(bobs), rosterMember(adas)}));
    QCOMPARE(both.members().size(), std::size_t(2));
}

void tst_Roster::whatHasChangedIsSaid_F1()
{
    Owner ada(1);
    Owner bob(2);
    const DeviceList adas = ada.first({ada.device(1)});
    const OwnDevice one = bob.device(1, true);
    const DeviceList v1 = bob.first({one});
    const DeviceList v2 = bob.with(v1, bob.device(2));
    const DeviceList v3 = bob.without(bob.with(v2, bob.device(3)), {2});
    const DeviceId two{bob.account(), 2};
    const DeviceId three{bob.account(), 3};
    QVERIFY(rosterChange(roster({&adas, &v1}), roster({&v1, &adas}, 2)).isEmpty());
    QCOMPARE(rosterChange(roster({&adas, &v1}), roster({&adas, &v2})), (RosterChange{{}, {two}, {}}));
    QCOMPARE(rosterChange(roster({&adas, &v2}), roster({&adas, &v3})), (RosterChange{{two}, {three}, {}}));
    QCOMPARE(rosterChange(roster({&adas, &v2}), roster({&v2})), (RosterChange{{{ada.account(), 1}}, {}, {}}));
    bob.succeed(true);
    const DeviceList rekeyed = bob.first({one, bob.device(2)});
    // Device 1 is the same under the new account key; number 2 is another device, should anybody ever accept that.
    QCOMPARE(rosterChange(roster({&adas, &v2}), roster({&adas, &rekeyed})),
             (RosterChange{{two}, {two}, {bob.account()}}));
}

void tst_Roster::aSelfConversationHasOneMember_F1()
{
    Owner ada(1);
    const DeviceList adas = ada.first({ada.device(1), ada.device(2)});
    const ConversationId self = directConversationId(ada.account(), ada.account());
    const DeviceList *const twice[] = {&adas, &adas};
    const Roster roster(self, 0, twice);
    QVERIFY(roster.members().size() == 1 && roster.devices().size() == 2);
    QCOMPARE(roster.digest(), rosterDigest(self, 0, {rosterMember(adas)}));
}

void tst_Roster::aThousandMembersAreQuick_F1()
{
    std::vector<RosterMember> members;
    for (quint64 i = 0; i < 1'000; ++i) {
        const Digest digest = digestOf({QByteArray::number(i)});
        members.push_back({*AccountId::fromBytes(digest.toBytes().first(16)), vectorKey(1).publicKey(), i, digest});
    }
    RosterDigest digest;
    QBENCHMARK
    {
        digest = rosterDigest(conversation, 1, members);
    }
    std::ranges::reverse(members);
    QCOMPARE(rosterDigest(conversation, 1, members), digest);
}

QTEST_GUILESS_MAIN(tst_Roster)
#include "tst_Roster.moc"
