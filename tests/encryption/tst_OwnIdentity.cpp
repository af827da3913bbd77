// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A device's own keys: the first list of an account, being linked, being removed, and a crash wherever it hurts (F1,
// B1, G15).

#include "tests/encryption/KeysBench.h"

#include "app/encryption/ListRecord.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

const AccountId account = *AccountId::fromHex("0a0b0c0d0e0f00010203040506070809");

/// What the relay says when it has done what was asked.
std::vector<wire::Frame> answerDone(KeysBench &me, const std::vector<wire::Frame> &frames)
{
    std::vector<wire::Frame> next;
    for (const wire::Frame &frame : frames)
        if (const auto *list = std::get_if<wire::PublishManifest>(&frame))
            next = me.receive(wire::Done{list->request});
        else if (const auto *prekeys = std::get_if<wire::PutPrekeys>(&frame))
            next = me.receive(wire::Done{prekeys->request});
    return next;
}

/// Whether anybody who knows none of our secrets takes it for version 1 of @p account.
std::optional<DeviceList> verified(const wire::PublishManifest &request)
{
    SignedDeviceList list{*fromWire(request.manifest), {}};
    for (const wire::SignedCertificate &certificate : request.certificates)
        list.certificates.push_back(*fromWire(certificate));
    auto good = DeviceList::verified(list, account, identityCheck());
    return good ? std::optional(std::move(good).value()) : std::nullopt;
}

wire::Error refusal(quint64 request, wire::ErrorCode code)
{
    return {request, code, {}, {}, {}};
}

} // namespace

class tst_OwnIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewAccountGetsItsFirstList_F1();
    void nothingLeavesBeforeItIsDurable_G15();
    void aLostAnswerIsAskedForWithTheSameBytes_G15();
    void whoIsSecondWaitsToBeLinked_B1();
    void whoComesLaterMakesNoKeyOfItsOwn_B1();
    void noSecondKeyAfterARestoredRelay_B1();
    void theListThatNamesItMakesItLive_B1();
    void aGrantOfAnotherKeyIsRefused_F1();
    void theCertificateAloneIsNotEnough_F1();
    void whoIsRemovedIsNoManagerAnyMore_B1();
    void otherKeysThanItsOwnAreAnAlarm_F1();
    void lostKeysAreNotMadeUp_G9();
    void aRelayWithoutListsIsLeftAlone_B6();
    void aRefusedListIsNotRepeated_F1();
    void aBusyRelayIsAskedAgain_F1();
};

void tst_OwnIdentity::aNewAccountGetsItsFirstList_F1()
{
    KeysBench me(account);
    QVERIFY(me.identity->standing() == OwnStanding::Unknown);
    const auto frames = me.connect(0, 0);
    QCOMPARE(frames.size(), std::size_t(2));
    QVERIFY(std::holds_alternative<wire::PutPrekeys>(frames[0])); // before anybody can find it without
    const auto list = verified(*sent<wire::PublishManifest>(frames));
    QVERIFY(list && list->version() == 1 && list->devices().size() == 1);
    QVERIFY(list->device(1)->facts().isManager);
    QCOMPARE(list->device(1)->facts().signingKey, me.identity->deviceKey().publicKey());
    QCOMPARE(list->device(1)->facts().identityKey.bytes(), me.channel->identity().bytes());
    QVERIFY(me.identity->standing() == OwnStanding::Pending && me.identity->isPublishing());
    QVERIFY(!me.accounts->current(account)); // not before the relay has it
    answerDone(me, frames);
    QVERIFY(me.identity->isLive() && me.identity->isManager() && !me.identity->isPublishing());
    QCOMPARE(me.accounts->current(account)->hash(), list->hash());
    me.restart();
    QVERIFY(me.identity->isLive() && me.identity->isManager());
    QVERIFY(me.connect(1).empty());
    QVERIFY(me.takeAlarms().empty());
}

void tst_OwnIdentity::nothingLeavesBeforeItIsDurable_G15()
{
    KeysBench me(account);
    wire::Welcome welcome;
    welcome.manifest = 0;
    welcome.prekeysLeft = 0;
    const auto lost = me.crashIn([&](engine::Out &) {
        me.session->begin(1, welcome);
        me.identity->online(welcome);
    });
    QVERIFY(lost.empty());
    QVERIFY(me.disk.empty());
    answerDone(me, me.connect(0, 0)); // others keys than those, which nobody has seen
    QVERIFY(me.identity->isLive());
}

void tst_OwnIdentity::aLostAnswerIsAskedForWithTheSameBytes_G15()
{
    KeysBench me(account);
    auto frames = me.connect(0, 0);
    const auto first = *sent<wire::PublishManifest>(frames);
    for (const quint64 told : {0, 1, 1}) { // the relay may have it, or not
        me.restart();
        frames = me.connect(told, 100);
        QVERIFY(me.identity->isPublishing() && me.identity->standing() == OwnStanding::Pending);
        const auto *again = sent<wire::PublishManifest>(frames);
        QVERIFY(again);
        QCOMPARE(again->manifest.bytes, first.manifest.bytes);
        QCOMPARE(again->manifest.signature, first.manifest.signature);
        QCOMPARE(again->certificates, first.certificates);
    }
    answerDone(me, frames);
    QVERIFY(me.identity->isLive());
    // Between the answer and the transaction that it belongs to, too.
    KeysBench other(account);
    frames = other.connect(0, 0);
    const quint64 request = sent<wire::PublishManifest>(frames)->request;
    other.crashIn([&](engine::Out &out) { QVERIFY(other.identity->received(wire::Done{request}, other.now, out)); });
    QVERIFY(!other.identity->isLive());
    frames = other.connect(1, 100);
    QVERIFY(sent<wire::PublishManifest>(frames));
    answerDone(other, frames);
    QVERIFY(other.identity->isLive());
}

void tst_OwnIdentity::whoIsSecondWaitsToBeLinked_B1()
{
    KeysBench me(account, 2);
    const auto frames = me.connect(0, 0);
    const auto next = me.receive(refusal(sent<wire::PublishManifest>(frames)->request, wire::ErrorCode::ManifestStale));
    QCOMPARE(count<wire::PublishManifest>(next), 0);
    for (const bool isAnew : {false, true}) {
        if (isAnew) {
            me.restart();
            QCOMPARE(count<wire::PublishManifest>(me.connect(1)), 0);
            me.restart();
            QCOMPARE(count<wire::PublishManifest>(me.connect(0)), 0); // not even then
        }
        QVERIFY(me.identity->standing() == OwnStanding::Pending && !me.identity->isManager());
        QVERIFY(!me.accounts->accountKey(account));
        QVERIFY(!me.hasRow(RecordKind::StagedManifest));
    }
    QVERIFY(me.takeAlarms().empty());
}

void tst_OwnIdentity::whoComesLaterMakesNoKeyOfItsOwn_B1()
{
    KeysBench me(account, 2);
    const auto frames = me.connect(3, 0);
    QCOMPARE(frames.size(), std::size_t(1));
    QVERIFY(sent<wire::PutPrekeys>(frames)); // so that it is of use at once when it is linked
    QVERIFY(me.identity->standing() == OwnStanding::Pending);
    QVERIFY(me.hasRow(RecordKind::OwnDevice) && !me.hasRow(RecordKind::OwnAccount));
}

void tst_OwnIdentity::noSecondKeyAfterARestoredRelay_B1()
{
    KeysBench me(account, 2);
    me.connect(3);
    me.disconnect();
    me.beginGeneration();
    QCOMPARE(count<wire::PublishManifest>(me.connect(0)), 0); // those who have the lists bring them back
    QVERIFY(me.identity->standing() == OwnStanding::Pending);
}

void tst_OwnIdentity::theListThatNamesItMakesItLive_B1()
{
    for (const bool mayManage : {false, true}) {
        Person owner(1);
        KeysBench me(owner.account(), 2);
        me.connect(1);
        me.session->setPending(true);
        const DeviceList first = owner.first({owner.device(1)});
        const DeviceFacts facts = me.identity->factsWith(5s, mayManage);
        const ManifestBuilder builder(owner.key());
        const SignedCertificate certificate = builder.certified(facts, me.identity->provenByDevice(facts),
                                                                me.identity->provenByIdentity(facts));
        const DeviceList second = owner.with(first, certificate);
        const SelfSyncKey selfSync = SelfSyncKey::random(me.random);
        auto frames = me.step([&](engine::Out &out) {
            const auto seed = mayManage ? std::optional(owner.key().seed()) : std::nullopt;
            QVERIFY(me.identity->linked(owner.key().publicKey(), selfSync, seed, out));
        });
        const auto *request = sent<wire::GetManifests>(frames);
        QVERIFY(request); // a pending device may ask about its own account
        me.restart();     // and what it has been granted is durable
        QVERIFY(!me.identity->isLive() && me.identity->selfSyncKey() == selfSync);
        frames = me.connect(2);
        QCOMPARE(count<wire::PublishManifest>(frames), 0);
        me.receive(wire::Manifests{sent<wire::GetManifests>(frames)->request, {manifestsOf({first, second})}});
        QVERIFY(me.identity->isLive());
        QCOMPARE(me.identity->isManager(), mayManage);
        QVERIFY(me.takeAlarms().empty());
    }
}

void tst_OwnIdentity::aGrantOfAnotherKeyIsRefused_F1()
{
    Person owner(1);
    Person other(2);
    KeysBench me(owner.account(), 2);
    me.connect(1);
    const auto link = [&](const SigningKey &key, const SigningKey &seedOf) {
        bool isTaken = false;
        me.step([&](engine::Out &out) {
            isTaken = me.identity->linked(key.publicKey(), {}, seedOf.seed(), out);
        });
        return isTaken;
    };
    QVERIFY(!link(owner.key(), other.key()));
    QVERIFY(!me.accounts->accountKey(owner.account()) && !me.identity->isManager());
    QVERIFY(link(owner.key(), owner.key()));
    QVERIFY(!link(other.key(), other.key()));
    QCOMPARE(me.identity->accountKey()->publicKey(), owner.key().publicKey());
}

void tst_OwnIdentity::theCertificateAloneIsNotEnough_F1()
{
    // The relay has the new device's certificate once it is published, and signs a list with it that is its own.
    Person owner(1);
    KeysBench me(owner.account(), 2);
    me.connect(1);
    const DeviceFacts facts = me.identity->factsWith(5s, false);
    Person relay = owner;
    relay.changeKey();
    const ManifestBuilder builder(relay.key());
    const auto certificate = builder.certified(facts, me.identity->provenByDevice(facts),
                                               me.identity->provenByIdentity(facts));
    const DeviceList forged = relay.with(relay.first({relay.device(9)}), certificate);
    me.step([&](engine::Out &out) { me.identity->linked(owner.key().publicKey(), {}, {}, out); });
    me.step([&](engine::Out &out) { me.accounts->take(owner.account(), forged.signedBytes(), out); });
    QVERIFY(me.identity->standing() == OwnStanding::Pending);
    QVERIFY(hasAlarm(me.takeAlarms(), Alarm::Kind::NotLinked));
}

void tst_OwnIdentity::whoIsRemovedIsNoManagerAnyMore_B1()
{
    KeysBench me(account);
    answerDone(me, me.connect(0, 0));
    const DeviceList first = *me.accounts->current(account);
    const ManifestBuilder builder(*me.identity->accountKey());
    Person helper(5);
    // Somebody else with the same account key: another manager.
    TestDevice other = helper.device(2);
    other.facts.device = {account, 2};
    simulation::SeededRandom random(9);
    const auto proof = other.identity.sign(DeviceCertificate::bytesOf(other.facts), random);
    const auto certificate = builder.certified(other.facts, ManifestBuilder::signedAsDevice(other.facts, other.signingKey),
                                               Signature(proof.bytes()));
    const DeviceList second = builder.withDevice(first, certificate, 3s, identityCheck()).value();
    const std::vector<quint32> gone{1};
    const DeviceList third = builder.withoutDevices(second, gone, RemovalReason::Lost, 4s).value();
    me.disconnect();
    const auto frames = me.connect(3, 0);
    me.receive(wire::Manifests{sent<wire::GetManifests>(frames)->request, {manifestsOf({first, second, third}, 1)}});
    for (const bool isAnew : {false, true}) {
        if (isAnew) {
            me.restart();
            const auto next = me.connect(3, 0);
            QCOMPARE(count<wire::PublishManifest>(next), 0);
            QCOMPARE(count<wire::PutPrekeys>(next), 0);
        }
        QVERIFY(me.identity->standing() == OwnStanding::Removed && !me.identity->isManager());
    }
    // Signing in once more does not bring it back: it waits to be linked like any other.
    me.signInAs(4);
    QCOMPARE(count<wire::PublishManifest>(me.connect(3, 0)), 0);
    QVERIFY(me.identity->standing() == OwnStanding::Pending && !me.identity->isManager());
}

void tst_OwnIdentity::otherKeysThanItsOwnAreAnAlarm_F1()
{
    Person owner(1);
    KeysBench me(owner.account(), 1);
    me.connect(1);
    const DeviceList list = owner.first({owner.device(1)}); // its number, and other keys
    const auto frames = me.step([&](engine::Out &out) {
        me.accounts->pin(owner.account(), owner.key().publicKey(), out);
        me.accounts->take(owner.account(), list.signedBytes(), out);
    });
    QVERIFY(me.identity->standing() == OwnStanding::KeysLost);
    QVERIFY(hasAlarm(me.takeAlarms(), Alarm::Kind::KeysLost));
    me.disconnect();
    QVERIFY(me.connect(1, 0).empty()); // no prekeys that nobody could use
}

void tst_OwnIdentity::lostKeysAreNotMadeUp_G9()
{
    for (const RecordKind kind : {RecordKind::OwnDevice, RecordKind::Pairwise}) {
        KeysBench me(account);
        answerDone(me, me.connect(0, 0));
        me.disk.erase({quint8(kind), {}});
        me.restart();
        const auto frames = me.connect(1, 0);
        QVERIFY(me.identity->standing() == OwnStanding::KeysLost);
        QCOMPARE(count<wire::PublishManifest>(frames), 0);
        QVERIFY(hasAlarm(me.takeAlarms(), Alarm::Kind::KeysLost));
    }
}

void tst_OwnIdentity::aRelayWithoutListsIsLeftAlone_B6()
{
    KeysBench me(account);
    QVERIFY(me.connect({}, 0).empty());
    QVERIFY(me.identity->standing() == OwnStanding::Unknown && me.disk.empty());
    QCOMPARE(me.untilDeadline(), Never);
}

void tst_OwnIdentity::aRefusedListIsNotRepeated_F1()
{
    KeysBench me(account);
    auto frames = me.connect(0, 0);
    frames = me.receive(refusal(sent<wire::PublishManifest>(frames)->request, wire::ErrorCode::ManifestInvalid));
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
    QVERIFY(hasAlarm(me.takeAlarms(), Alarm::Kind::PublishRefused));
    QCOMPARE(count<wire::PublishManifest>(me.wait(24h)), 0);
    me.disconnect();
    QCOMPARE(count<wire::PublishManifest>(me.connect(0)), 1); // once for each connection
}

void tst_OwnIdentity::aBusyRelayIsAskedAgain_F1()
{
    KeysBench me(account);
    auto frames = me.connect(0, 0);
    const auto first = *sent<wire::PublishManifest>(frames);
    frames = me.receive(refusal(first.request, wire::ErrorCode::StorageFull));
    QCOMPARE(count<wire::PublishManifest>(frames), 0);
    QCOMPARE(me.identity->deadline() - me.now.mono, OwnIdentity::againAfter);
    frames = me.wait(OwnIdentity::againAfter);
    QCOMPARE(sent<wire::PublishManifest>(frames)->manifest, first.manifest);
}

QTEST_GUILESS_MAIN(tst_OwnIdentity)
#include "tst_OwnIdentity.moc"
