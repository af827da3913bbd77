// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a linking gives and takes, with the real keys of two devices (F1, B1); that it gets from one to the other is in
// tst_LinkDevice.cpp.

#include "app/encryption/OwnLinkAccount.h"
#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::Out;

class tst_OwnLinkAccount : public QObject
{
    Q_OBJECT

    /// A device with what is between its linking and its keys.
    struct End
    {
        Client &client;
        VerifiedContacts verified{client.disk().records};
        OwnLinkAccount account{client.id(), client.parts().session, client.parts().identity, client.parts().accounts, verified};

        explicit End(Client &device) : client(device) {}
    };

    static LinkTerms termsFor(const Client &added, bool mayManage, Now now)
    {
        return {added.id().account, added.id().number, now.wall, mayManage};
    }
    static bool handOver(World &world, End &manager, End &added, const LinkTerms &terms)
    {
        const auto device = added.account.presented(terms);
        if (!device || !manager.account.accepts(terms, *device))
            return false;
        const LinkGrant grant = manager.account.grant(terms);
        bool isTaken = false;
        added.client.step([&](Out &out) { isTaken = added.account.take(grant, out); }, world.now);
        if (isTaken)
            manager.client.step([&](Out &out) { isTaken = manager.account.add(terms, *device, world.now, out); }, world.now);
        world.run();
        added.client.disconnect();
        added.client.connect(world.now);
        world.run();
        return isTaken;
    }

private Q_SLOTS:
    void aDeviceIsListedAndKnowsWhomOneKnows_F1()
    {
        World world;
        Client &other = world.add(2, 1);
        End old(world.add(1, 1));
        End fresh(world.add(1, 2));
        world.talk(1, 2);
        old.client.step(
            [&](Out &out) {
                old.client.parts().accounts.want(World::account(2), 1, out);
                old.client.parts().accounts.work(world.now, out);
            },
            world.now);
        world.run();
        const SigningPublicKey *adas = old.client.parts().accounts.accountKey(World::account(2));
        QVERIFY(adas && other.isLive());
        old.client.step([&](Out &out) { old.verified.set(World::account(2), *adas, out); }, world.now);

        QVERIFY(old.account.mayLink() && !old.account.isPending());
        QVERIFY(fresh.account.isPending() && !fresh.account.mayLink() && !fresh.account.isLive());
        QCOMPARE(old.account.relayName(), fresh.account.relayName());
        QVERIFY(!old.account.relayName().isEmpty());
        QCOMPARE(old.account.adding(2), LinkAccount::Adding::Failed); // nobody has asked for it
        QVERIFY(handOver(world, old, fresh, termsFor(fresh.client, false, world.now)));
        QCOMPARE(old.account.adding(2), LinkAccount::Adding::Done);
        QVERIFY(fresh.account.isLive() && !fresh.account.mayLink());
        const SigningPublicKey *known = fresh.client.parts().accounts.accountKey(World::account(2));
        QVERIFY(known && *known == *adas);
        QVERIFY(fresh.verified.isVerified(World::account(2), *adas));
        QVERIFY(fresh.client.parts().identity.selfSyncKey() == old.client.parts().identity.selfSyncKey());
        // It is durable.
        fresh.client.restart();
        fresh.client.connect(world.now);
        world.run();
        QVERIFY(fresh.client.isLive());
        QVERIFY(VerifiedContacts(fresh.client.disk().records).isVerified(World::account(2), *adas));
    }

    void whoMayManageLinksOthers_B1()
    {
        World world;
        End first(world.add(1, 1));
        End second(world.add(1, 2));
        QVERIFY(handOver(world, first, second, termsFor(second.client, true, world.now)));
        QVERIFY(second.account.mayLink());
        End third(world.add(1, 3));
        QVERIFY(handOver(world, second, third, termsFor(third.client, false, world.now)));
        QVERIFY(third.account.isLive() && !third.account.mayLink());
    }

    void whatDoesNotHoldIsNotAccepted_F1()
    {
        World world;
        End old(world.add(1, 1));
        End fresh(world.add(1, 2));
        const LinkTerms terms = termsFor(fresh.client, false, world.now);
        const LinkDevice device = *fresh.account.presented(terms);
        QVERIFY(old.account.accepts(terms, device));
        const auto changed = [&](auto change) {
            LinkDevice other = device;
            change(other);
            return old.account.accepts(terms, other);
        };
        QVERIFY(!changed([](LinkDevice &d) { std::swap(d.signingProof, d.identityProof); }));
        QVERIFY(!changed([](LinkDevice &d) { d.identityProof = {}; }));
        QVERIFY(!changed([](LinkDevice &d) { d.signingProof = {}; }));
        QVERIFY(!changed([](LinkDevice &d) { d.signingKey = {}; }));
        QVERIFY(!changed([](LinkDevice &d) {
            d.identityKey = *DeviceIdentityKey::fromBytes(QByteArray(1, 5).append(QByteArray(32, '\0')));
        }));
        LinkTerms other = terms;
        other.mayManageDevices = true; // the proofs are over what was agreed on
        QVERIFY(!old.account.accepts(other, device));
        other = terms;
        other.deviceNumber = 1;
        QVERIFY(!old.account.accepts(other, device)); // there is one of that number
        QVERIFY(!fresh.account.presented(other));
        other = terms;
        other.account = World::account(2);
        QVERIFY(!old.account.accepts(other, device) && !fresh.account.presented(other));
    }

    void aGrantOfSomebodyElseIsNotTaken_F1()
    {
        World world;
        End old(world.add(1, 1));
        End stranger(world.add(2, 1));
        End fresh(world.add(1, 2));
        const LinkTerms terms = termsFor(fresh.client, false, world.now);
        LinkGrant grant = old.account.grant(terms);
        const auto takes = [&](const LinkGrant &given) {
            bool isTaken = false;
            fresh.client.step([&](Out &out) { isTaken = fresh.account.take(given, out); }, world.now);
            return isTaken;
        };
        grant.manifests.chop(1);
        QVERIFY(!takes(grant));
        grant = old.account.grant(terms);
        grant.contacts.append('x');
        QVERIFY(!takes(grant));
        QVERIFY(!fresh.client.parts().accounts.accountKey(World::account(1)));
        grant = old.account.grant(terms);
        QVERIFY(takes(grant));
        grant.accountKey = stranger.account.grant(terms).accountKey;
        QVERIFY(!takes(grant)); // another one is pinned
    }
};

QTEST_GUILESS_MAIN(tst_OwnLinkAccount)
#include "tst_OwnLinkAccount.moc"
