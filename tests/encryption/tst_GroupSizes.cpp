// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Bodies.h"
#include "app/encryption/GroupRosters.h"
#include "app/encryption/ListRecord.h"
#include "app/encryption/OwnIdentity.h"
#include "shared/identity/ManifestBuilder.h"
#include "shared/wire/ControlNotice.h"
#include "tests/simulation/world/SeededRandom.h"

#include <QElapsedTimer>
#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;

namespace {

constexpr quint32 devicesOfEach = 2;

/// The members of a group with real lists of devices, and what each of two devices knows of it.
class BigGroup
{
public:
    explicit BigGroup(int members)
    {
        for (int i = 0; i < members; ++i)
            addAccount();
        begin();
    }

    /// One device's view of it.
    struct View
    {
        explicit View(BigGroup &group, const DeviceId &device)
            : self(device),
              accounts(device.account, {}, session, requests, alarms),
              groups(device.account, {}, session, requests, alarms, accounts),
              rosters(device.account, session, requests, alarms, accounts, groups),
              bodies(device, {})
        {
            engine::Out out;
            accounts.pin(device.account, group.keyOf(device.account), out);
            for (const DeviceList &list : group.lists)
                accounts.take(list.account(), list.signedBytes(), out);
            groups.entry(group.conversation, group.created, {}, out);
            rosters.work({}, out);
        }

        DeviceId self;
        Session session;
        Requests requests;
        Alarms alarms;
        KnownAccounts accounts;
        Groups groups;
        GroupRosters rosters;
        Bodies bodies;
    };

    SigningPublicKey keyOf(const AccountId &account) const
    {
        return std::ranges::find(lists, account, &DeviceList::account)->accountKey();
    }

    simulation::SeededRandom random{1};
    std::vector<DeviceList> lists;
    std::vector<SigningKey> firstKeys; ///< of the first device of each
    ConversationId conversation;
    wire::Entry created;

private:
    void addAccount()
    {
        const SigningKey accountKey = SigningKey::generate(random);
        const auto account = random.id<AccountId>();
        std::vector<SignedCertificate> certificates;
        for (quint32 number = 1; number <= devicesOfEach; ++number) {
            const SigningKey key = SigningKey::generate(random);
            const auto identity = pairwise::IdentityKeyPair::generate(random);
            const DeviceFacts facts{{account, number}, IdentityPublicKey(identity.publicKey.bytes()), key.publicKey(), 1ms, true};
            const auto byIdentity = identity.sign(DeviceCertificate::bytesOf(facts), random);
            certificates.push_back(ManifestBuilder(accountKey).certified(
                facts, ManifestBuilder::signedAsDevice(facts, key), Signature(byIdentity.bytes())));
            if (number == 1)
                firstKeys.push_back(key);
        }
        lists.push_back(ManifestBuilder(accountKey).first(account, certificates, {}, 1ms, identityCheck()).value());
    }

    void begin()
    {
        operation::Create create{random.id<operation::Nonce>(), {}};
        for (std::size_t i = 1; i < lists.size(); ++i)
            create.members.push_back(lists[i].account());
        std::ranges::sort(create.members);
        const SignedControlEvent event =
            ControlEvent::sign({{}, 1, {}, create, {lists[0].account(), 1}, 1, 1ms}, firstKeys[0]);
        conversation = ControlEvent::decoded(event).value().conversation();
        wire::ControlNotice notice{event.packed(), {}};
        for (const DeviceList &list : lists)
            notice.lists.push_back({list.account(), 1, ManifestHash(list.hash().bytes())});
        std::ranges::sort(notice.lists);
        created.seq = created.epoch = 1;
        created.kind = quint8(wire::EntryKind::Control);
        created.id = random.id<MessageId>();
        created.body = wire::encodeControlNotice(notice);
    }
};

struct Cost
{
    double sealUs = 0;
    double openUs = 0;
};

/// Of a message, once the first one has gone.
Cost costOf(int members)
{
    BigGroup group(members);
    BigGroup::View ada(group, {group.lists[0].account(), 1});
    BigGroup::View bob(group, {group.lists[1].account(), 1});
    const Now now{1h, milliseconds(1'700'000'000'000)};
    OwnBodies &own = ada.bodies.own(group.conversation);
    const auto seal = [&](quint64 number, engine::Out &out) {
        const Roster *roster = ada.rosters.inForce(group.conversation);
        if (!roster)
            qFatal("nobody may read");
        const std::vector<DeviceId> needy = own.needy(*roster, now);
        const bool isNew = own.whyRenewed(*roster, now).has_value();
        own.renew(*roster, now, group.random, out);
        if (isNew)
            bob.bodies.peer(group.conversation).accept(ada.self, own.distribution(*roster), out);
        own.give(needy, out);
        const engine::PlainBody body{group.random.id<MessageId>(), number, 1, "hello"};
        auto batch = own.seal(*roster, std::span(&body, 1), now, group.random, out);
        own.taken(out);
        wire::Entry entry;
        entry.seq = number + 1;
        entry.epoch = 1;
        entry.kind = 1;
        entry.sender = ada.self.account;
        entry.senderDevice = 1;
        entry.number = number;
        entry.id = body.id;
        entry.body = batch.bodies.front();
        return entry;
    };
    engine::Out out;
    seal(1, out);

    constexpr int count = 200;
    std::vector<wire::Entry> entries;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        engine::Out step;
        entries.push_back(seal(quint64(i) + 2, step));
    }
    Cost cost;
    cost.sealUs = double(timer.nsecsElapsed()) / 1000 / count;
    timer.restart();
    for (const wire::Entry &entry : entries) {
        engine::Out step;
        const Roster *mayRead = bob.rosters.at(group.conversation, 1);
        const auto judged = bob.bodies.peer(group.conversation).open(*mayRead, entry, now, step);
        if (judged.opening.state != OpenState::Opened)
            qFatal("a body was not opened");
    }
    cost.openUs = double(timer.nsecsElapsed()) / 1000 / count;
    qInfo("%d members: %.0f us to seal, %.0f us to open", members, cost.sealUs, cost.openUs);
    return cost;
}

} // namespace

/// What a message costs on its two ends does not grow with the group (A10).
class tst_GroupSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageCostsTheSameInEveryGroup_A10();
    void anotherListIsNoReasonToVerifyAll();
};

void tst_GroupSizes::aMessageCostsTheSameInEveryGroup_A10()
{
    const Cost small = costOf(4);
    const Cost middle = costOf(500);
    const Cost large = costOf(1'000);
    // With a walk over all members in it, it would be a hundred times as much.
    QVERIFY(middle.sealUs < 4 * small.sealUs + 100 && middle.openUs < 4 * small.openUs + 100);
    QVERIFY(large.sealUs < 4 * small.sealUs + 100 && large.openUs < 4 * small.openUs + 100);
}

void tst_GroupSizes::anotherListIsNoReasonToVerifyAll()
{
    BigGroup group(500);
    BigGroup::View ada(group, {group.lists[0].account(), 1});
    QVERIFY(ada.rosters.inForce(group.conversation));
    QElapsedTimer timer;
    timer.start();
    constexpr int times = 20;
    for (int i = 0; i < times; ++i) {
        wire::Entry entry;
        entry.seq = entry.epoch = quint64(i) + 2;
        entry.kind = quint8(wire::EntryKind::DevicesChanged);
        const DeviceList &list = group.lists[std::size_t(i) + 1];
        entry.body = wire::encodeDevicesNotice({list.account(), 1, ManifestHash(list.hash().bytes())}); // told again
        engine::Out out;
        ada.groups.entry(group.conversation, entry, {}, out);
        ada.rosters.work({}, out);
        QVERIFY(ada.rosters.inForce(group.conversation));
        QCOMPARE(ada.rosters.inForce(group.conversation)->epoch(), entry.epoch);
    }
    const double each = double(timer.nsecsElapsed()) / 1'000'000 / times;
    qInfo("an epoch of 500 members takes %.1f ms", each);
    QVERIFY(each < 25); // to verify a list takes half a millisecond, and 500 of them more than that by far
}

QTEST_GUILESS_MAIN(tst_GroupSizes)
#include "tst_GroupSizes.moc"
