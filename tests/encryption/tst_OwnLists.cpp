// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists of devices that a manager signs: devices that come and go, others that publish too, relays that were
// restored (F1, B1, G15).

#include "tests/encryption/KeysBench.h"

#include "app/encryption/ListRecord.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

const AccountId account = *AccountId::fromHex("0a0b0c0d0e0f00010203040506070809");

/// A live manager, and devices that it may list.
struct Manager
{
    KeysBench me{account};
    Person others{7};
    simulation::SeededRandom random{9};

    Manager()
    {
        const auto frames = me.connect(0, 100);
        done(frames);
    }
    std::vector<wire::Frame> done(const std::vector<wire::Frame> &frames)
    {
        std::vector<wire::Frame> next;
        if (const auto *prekeys = sent<wire::PutPrekeys>(frames))
            next = me.receive(wire::Done{prekeys->request});
        const auto *list = sent<wire::PublishManifest>(frames);
        return list ? me.receive(wire::Done{list->request}) : next;
    }
    std::vector<wire::Frame> stale(const std::vector<wire::Frame> &frames)
    {
        const auto *list = sent<wire::PublishManifest>(frames);
        Q_ASSERT(list);
        return me.receive(wire::Error{list->request, wire::ErrorCode::ManifestStale, {}, {}, {}});
    }
    TestDevice device(quint32 number)
    {
        TestDevice device = others.device(number);
        device.facts.device = {account, number};
        return device;
    }
    SignedCertificate certificate(const TestDevice &device)
    {
        const auto proof = device.identity.sign(DeviceCertificate::bytesOf(device.facts), random);
        return ManifestBuilder(*me.identity->accountKey())
            .certified(device.facts, ManifestBuilder::signedAsDevice(device.facts, device.signingKey),
                       Signature(proof.bytes()));
    }
    /// What another manager signs behind @p before.
    DeviceList alsoWith(const DeviceList &before, const TestDevice &device)
    {
        return ManifestBuilder(*me.identity->accountKey())
            .withDevice(before, certificate(device), 3s, identityCheck())
            .value();
    }
    std::vector<wire::Frame> add(const TestDevice &device, bool *isTaken = nullptr)
    {
        const auto proof = device.identity.sign(DeviceCertificate::bytesOf(device.facts), random);
        return me.step([&](engine::Out &out) {
            const bool taken = me.identity->addDevice(device.facts,
                                                      ManifestBuilder::signedAsDevice(device.facts, device.signingKey),
                                                      Signature(proof.bytes()), me.now, out);
            if (isTaken)
                *isTaken = taken;
        });
    }
    std::vector<wire::Frame> remove(const std::vector<quint32> &numbers, bool *isTaken = nullptr)
    {
        return me.step([&](engine::Out &out) {
            const bool taken = me.identity->removeDevices(numbers, RemovalReason::Unlinked, me.now, out);
            if (isTaken)
                *isTaken = taken;
        });
    }
    const DeviceList &list() const { return *me.accounts->current(account); }
    std::vector<DeviceList> all() const
    {
        std::vector<DeviceList> lists;
        for (quint64 version = 1; version <= list().version(); ++version)
            lists.push_back(*me.accounts->at(account, version));
        return lists;
    }
};

quint64 versionOf(const wire::PublishManifest *request)
{
    const auto manifest = DeviceManifest::verified(*fromWire(request->manifest), account);
    return manifest ? manifest->facts().version : 0;
}

} // namespace

class tst_OwnLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsAdded_B1();
    void devicesAreRemoved_B1();
    void whomTheRelayHasUnlinkedIsRemoved_B1();
    void aCrashRepeatsTheSameBytes_G15();
    void aDeviceThatIsRefusedHoldsUpNoOther_B1();
    void aFasterManagerIsFollowed_B1();
    void whatTheFasterOneHasDoneIsNotDoneTwice_B1();
    void whatIsLeftOfARemovalIsDone_B1();
    void aListThatBreaksARuleIsNotSigned_F1();
    void aRestoredRelayGetsWhatItLacks_B1();
    void anotherDeviceMayBringItBackFirst_B1();
    void whatWasStagedWaitsForTheRestoredLists_B1();
    void aNewerListThatTheRelayToldOfIsNotPublishedAgain_B1();
    void aSecondSignInReplacesTheFirst_B1();
};

void tst_OwnLists::aDeviceIsAdded_B1()
{
    Manager a;
    const auto frames = a.add(a.device(2));
    const auto *request = sent<wire::PublishManifest>(frames);
    QVERIFY(request);
    QCOMPARE(versionOf(request), quint64(2));
    QCOMPARE(request->certificates.size(), std::size_t(1)); // only what is new
    QVERIFY(a.me.identity->isPublishing());
    bool isTaken = true;
    a.add(a.device(3), &isTaken);
    QVERIFY(!isTaken); // one after the other
    QVERIFY(!a.list().device(2));
    a.done(frames);
    QVERIFY(a.list().device(2) && a.list().version() == 2 && !a.me.identity->isPublishing());
    a.me.restart();
    QVERIFY(a.list().device(2));
}

void tst_OwnLists::devicesAreRemoved_B1()
{
    Manager a;
    a.done(a.add(a.device(2)));
    a.done(a.add(a.device(3)));
    bool isTaken = true;
    a.remove({7}, &isTaken);
    QVERIFY(!isTaken);
    const auto frames = a.remove({3, 2, 3}, &isTaken);
    QVERIFY(isTaken);
    a.done(frames);
    QVERIFY(a.list().isRemoved(2) && a.list().isRemoved(3) && a.me.identity->isLive());
}

void tst_OwnLists::whomTheRelayHasUnlinkedIsRemoved_B1()
{
    Manager a;
    a.done(a.add(a.device(2)));
    a.done(a.add(a.device(3)));
    // Itself, somebody of long ago, and one in the list; the program ends before that is done.
    a.me.disconnect();
    a.me.step([&](engine::Out &out) { a.me.identity->noteUnlinked({1, 9, 3}, out); });
    a.me.restart();
    const auto frames = a.me.connect(3);
    QVERIFY(sent<wire::PublishManifest>(frames));
    a.done(frames);
    QVERIFY(a.list().isRemoved(3) && !a.list().isRemoved(1) && a.list().device(2) && a.me.identity->isLive());
    a.me.step();
    a.me.restart();
    QCOMPARE(count<wire::PublishManifest>(a.me.connect(4)), 0); // once
}

void tst_OwnLists::aCrashRepeatsTheSameBytes_G15()
{
    Manager a;
    const TestDevice second = a.device(2);
    const auto proof = second.identity.sign(DeviceCertificate::bytesOf(second.facts), a.random);
    const auto signature = ManifestBuilder::signedAsDevice(second.facts, second.signingKey);
    QVERIFY(a.me.crashIn([&](engine::Out &out) {
                    QVERIFY(a.me.identity->addDevice(second.facts, signature, Signature(proof.bytes()), a.me.now, out));
                }).empty());
    QVERIFY(!a.me.identity->isPublishing()); // nobody has heard of it
    a.me.connect(1);
    const auto first = *sent<wire::PublishManifest>(a.add(second));
    a.me.restart();
    const auto frames = a.me.connect(2);
    QCOMPARE(sent<wire::PublishManifest>(frames)->manifest, first.manifest);
    QCOMPARE(sent<wire::PublishManifest>(frames)->certificates, first.certificates);
    a.done(frames);
    QVERIFY(a.list().device(2));
}

/// It was unlinked while it was being linked. That says nothing against the relay, nor against the next one.
void tst_OwnLists::aDeviceThatIsRefusedHoldsUpNoOther_B1()
{
    Manager a;
    auto frames = a.add(a.device(2));
    a.me.receive(wire::Error{sent<wire::PublishManifest>(frames)->request, wire::ErrorCode::ManifestInvalid, {}, {}, {}});
    QVERIFY(!a.me.identity->isPublishing() && a.me.takeAlarms().empty());
    frames = a.add(a.device(3));
    QVERIFY(sent<wire::PublishManifest>(frames));
    a.done(frames);
    QVERIFY(a.list().device(3) && !a.list().device(2));
}

void tst_OwnLists::aFasterManagerIsFollowed_B1()
{
    for (const bool isAnew : {false, true}) {
        Manager a;
        const auto lists = a.all();
        const DeviceList faster = a.alsoWith(a.list(), a.device(5));
        auto frames = a.stale(a.add(a.device(2)));
        QCOMPARE(count<wire::PublishManifest>(frames), 0);
        if (isAnew) { // it does not know then that it is stale, and is told once more
            a.me.restart();
            frames = a.me.connect(2);
            a.stale(frames);
        }
        const auto *request = sent<wire::GetManifests>(frames);
        QVERIFY(request);
        frames = a.me.receive(wire::Manifests{request->request, {manifestsOf({lists[0], faster}, 1)}});
        QCOMPARE(versionOf(sent<wire::PublishManifest>(frames)), quint64(3));
        a.done(frames);
        QVERIFY(a.list().device(2) && a.list().device(5) && a.list().version() == 3);
        QVERIFY(a.me.takeAlarms().empty());
    }
}

void tst_OwnLists::whatTheFasterOneHasDoneIsNotDoneTwice_B1()
{
    Manager a;
    const TestDevice second = a.device(2);
    const DeviceList faster = a.alsoWith(a.list(), second);
    auto frames = a.stale(a.add(second));
    const auto lists = a.all();
    frames = a.me.receive(
        wire::Manifests{sent<wire::GetManifests>(frames)->request, {manifestsOf({lists[0], faster}, 1)}});
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
    QVERIFY(!a.me.identity->isPublishing() && a.list().device(2));
    QVERIFY(!a.me.hasRow(RecordKind::StagedManifest));
    // The same of a removal.
    const std::vector<quint32> gone{2};
    const DeviceList without = ManifestBuilder(*a.me.identity->accountKey())
                                   .withoutDevices(faster, gone, RemovalReason::Lost, 4s)
                                   .value();
    frames = a.stale(a.remove({2}));
    frames = a.me.receive(
        wire::Manifests{sent<wire::GetManifests>(frames)->request, {manifestsOf({lists[0], faster, without}, 2)}});
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
    QVERIFY(!a.me.identity->isPublishing() && a.list().isRemoved(2));
    QVERIFY(sent<wire::PublishManifest>(a.add(a.device(8)))); // and nothing stands in the way of the next
}

void tst_OwnLists::whatIsLeftOfARemovalIsDone_B1()
{
    Manager a;
    a.done(a.add(a.device(2)));
    a.done(a.add(a.device(3)));
    const std::vector<quint32> gone{2};
    const DeviceList faster = ManifestBuilder(*a.me.identity->accountKey())
                                  .withoutDevices(a.list(), gone, RemovalReason::Lost, 4s)
                                  .value();
    std::vector<DeviceList> lists = a.all();
    lists.push_back(faster);
    auto frames = a.stale(a.remove({2, 3}));
    frames = a.me.receive(wire::Manifests{sent<wire::GetManifests>(frames)->request, {manifestsOf(lists, 3)}});
    QCOMPARE(versionOf(sent<wire::PublishManifest>(frames)), quint64(5));
    a.done(frames);
    QVERIFY(a.list().isRemoved(2) && a.list().isRemoved(3) && a.me.identity->isLive());
}

void tst_OwnLists::aListThatBreaksARuleIsNotSigned_F1()
{
    Manager a;
    a.done(a.add(a.device(2)));
    bool isTaken = true;
    a.add(a.device(2), &isTaken); // a number has its keys for ever
    QVERIFY(!isTaken);
    TestDevice unproven = a.device(3);
    unproven.identity = a.device(4).identity;
    a.add(unproven, &isTaken);
    QVERIFY(!isTaken && !a.me.hasRow(RecordKind::StagedManifest));
    QVERIFY(sent<wire::PublishManifest>(a.add(a.device(5)))); // which stops nothing else
}

void tst_OwnLists::aRestoredRelayGetsWhatItLacks_B1()
{
    for (const quint64 left : {0, 1, 2}) {
        Manager a;
        a.done(a.add(a.device(2)));
        a.done(a.add(a.device(3)));
        const auto lists = a.all();
        a.me.disconnect();
        a.me.beginGeneration();
        auto frames = a.me.connect(left, 0);
        for (quint64 version = left + 1; version <= 3; ++version) {
            const auto *request = sent<wire::PublishManifest>(frames);
            QVERIFY(request);
            QCOMPARE(versionOf(request), version);
            QCOMPARE(request->manifest.bytes, lists[version - 1].manifest().signedBytes().bytes);
            QCOMPARE(request->certificates.size(), std::size_t(1)); // each brought one
            frames = a.done(frames);
        }
        QCOMPARE(count<wire::PublishManifest>(frames), 0);
        QVERIFY(a.me.identity->isLive() && a.me.takeAlarms().empty());
    }
}

void tst_OwnLists::anotherDeviceMayBringItBackFirst_B1()
{
    Manager a;
    a.done(a.add(a.device(2)));
    a.me.disconnect();
    a.me.beginGeneration();
    auto frames = a.stale(a.me.connect(0)); // somebody has published 1 meanwhile
    QCOMPARE(versionOf(sent<wire::PublishManifest>(frames)), quint64(2));
    frames = a.stale(frames);
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
    QVERIFY(a.me.identity->isLive());
}

void tst_OwnLists::whatWasStagedWaitsForTheRestoredLists_B1()
{
    Manager a;
    a.done(a.add(a.device(2)));
    const auto third = *sent<wire::PublishManifest>(a.add(a.device(3)));
    a.me.disconnect();
    a.me.beginGeneration();
    auto frames = a.me.connect(1);
    QCOMPARE(versionOf(sent<wire::PublishManifest>(frames)), quint64(2));
    frames = a.done(frames);
    QCOMPARE(sent<wire::PublishManifest>(frames)->manifest, third.manifest);
    a.done(frames);
    QVERIFY(a.list().device(3));
}

void tst_OwnLists::aNewerListThatTheRelayToldOfIsNotPublishedAgain_B1()
{
    Manager a;
    const auto lists = a.all();
    const DeviceList faster = a.alsoWith(a.list(), a.device(5));
    auto frames = a.me.step([&](engine::Out &out) { a.me.accounts->want(account, 2, out); });
    frames = a.me.receive(
        wire::Manifests{sent<wire::GetManifests>(frames)->request, {manifestsOf({lists[0], faster}, 1)}});
    QCOMPARE(a.list().version(), quint64(2));
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
}

void tst_OwnLists::aSecondSignInReplacesTheFirst_B1()
{
    Manager a;
    a.me.signInAs(4);
    QVERIFY(!a.me.identity->isLive());
    auto frames = a.me.connect(1, 0);
    QVERIFY(a.me.identity->standing() == OwnStanding::Pending);
    QCOMPARE(versionOf(sent<wire::PublishManifest>(frames)), quint64(2));
    a.me.restart(); // it does not forget what it was about
    frames = a.me.connect(2, 100);
    frames = a.done(frames);
    QVERIFY(a.me.identity->isLive() && a.list().device(4) && a.list().device(1));
    QCOMPARE(versionOf(sent<wire::PublishManifest>(frames)), quint64(3));
    frames = a.done(frames);
    QVERIFY(a.list().isRemoved(1) && a.me.identity->isLive());
    QCOMPARE(a.list().manifest().facts().removed.front().reason, RemovalReason::Replaced);
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
    a.me.restart();
    QVERIFY(a.me.connect(3).empty());
    QVERIFY(a.me.takeAlarms().empty());
}

QTEST_GUILESS_MAIN(tst_OwnLists)
#include "tst_OwnLists.moc"
