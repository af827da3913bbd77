// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a relay may try with what it stores and carries (F1, F2; reliability.md section 6). It has every byte that was
// ever signed and keys of its own, and none of the account's. Each attempt is refused, or seen by whom it is meant for.

#include "shared/identity/ControlChain.h"
#include "shared/identity/Roster.h"
#include "shared/identity/SafetyNumber.h"
#include "tests/identity/ThreeVersions.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_IdentityAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rollingBackIsSeen_F2();
    void hidingARemovalIsSeenInTheDigest_F2();
    void addingADeviceIsRefused_F1();
    void bringingBackARemovedCertificateIsRefused_F1();
    void swappingKeysIsRefused_F1();
    void movingAManifestToAnotherAccountIsRefused_F1();
    void takingOneKindOfSignatureForAnotherIsRefused_F1();
    void showingTwoPeopleTwoKeysIsSeenInTheSafetyNumber_F2();
    void aQuietSuccessionIsNeverQuiet_F2();
    void leavingOutAVersionIsAGap_F2();
    void addingAMemberIsRefused_F1();
    void leavingOutAnEventIsAGap_F2();
    void replayingAnEventElsewhereIsRefused_F1();
};

namespace {

constexpr ConversationId group;

/// The relay with an account of its own, which is all that it can sign for.
struct Relay
{
    Owner self{1'000};
    OwnDevice device = self.device(1, true);
};

ControlEvent made(const ControlFacts &facts, const SigningKey &deviceKey)
{
    return ControlEvent::decoded(ControlEvent::sign(facts, deviceKey)).value();
}

} // namespace

void tst_IdentityAttacks::rollingBackIsSeen_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v3);
    QVERIFY(is(take(chain, a.v2), ChainVerdict::Stale));
    QVERIFY(chain.latest()->isRemoved(2));
    // After a restart as well.
    ManifestChain restored = ManifestChain::restored(chain.known(), identityCheck()).value();
    QVERIFY(is(take(restored, a.v2), ChainVerdict::Stale));
}

void tst_IdentityAttacks::hidingARemovalIsSeenInTheDigest_F2()
{
    ThreeVersions a;
    Owner bob(8);
    const DeviceList bobs = bob.first({bob.device(1)});
    // Bob is never told that device 2 was removed; Ada, who knows, signs every body with the digest of her roster.
    const ManifestChain bobsView = a.chainAt(a.v2);
    const DeviceList *const seen[] = {bobsView.latest(), &bobs};
    const DeviceList *const real[] = {&a.v3, &bobs};
    const Roster bobsRoster(group, 4, seen);
    const Roster adasRoster(group, 4, real);
    QVERIFY(bobsRoster.device({a.owner.account(), 2}) && !adasRoster.device({a.owner.account(), 2}));
    QVERIFY(bobsRoster.digest() != adasRoster.digest());
}

void tst_IdentityAttacks::addingADeviceIsRefused_F1()
{
    ThreeVersions a;
    Relay relay;
    ManifestChain chain = a.chainAt(a.v3);
    OwnDevice ghost = relay.device;
    ghost.facts.device = {a.owner.account(), 3};
    const SignedCertificate certificate = ghost.certifiedBy(relay.self.key());
    ManifestFacts facts = a.v3.manifest().facts();
    ++facts.version;
    facts.previous = a.v3.hash();
    facts.certificates.push_back(digestOf({certificate.bytes}));
    std::ranges::sort(facts.certificates);
    ManifestUpdate update = updateTo(a.v3);
    update.list.certificates.push_back(certificate);
    // In the name of the account's key, signed by another.
    update.list.manifest = relay.self.sign(facts);
    QVERIFY(isForged(take(chain, update), IdentityFault::ByAccount));
    // With the signature of the manifest before.
    update.list.manifest.byAccount = a.v3.manifest().signedBytes().byAccount;
    QVERIFY(isForged(take(chain, update), IdentityFault::ByAccount));
    // Under the relay's own key.
    facts.accountKey = relay.self.key().publicKey();
    update.list.manifest = relay.self.sign(facts);
    QVERIFY(is(take(chain, update), ChainVerdict::UnknownKey));
    // Beside a genuine manifest.
    update.list.manifest = a.v3.manifest().signedBytes();
    ManifestChain fresh(a.owner.account());
    QVERIFY(isForged(take(fresh, update), IdentityFault::CertificateUnlisted));
    QCOMPARE(chain.latest()->devices().size(), std::size_t(1));
}

void tst_IdentityAttacks::bringingBackARemovedCertificateIsRefused_F1()
{
    ThreeVersions a;
    ManifestUpdate update = updateTo(a.v3);
    update.list.certificates.push_back(a.two.certifiedBy(a.owner.key()));
    ManifestChain fresh(a.owner.account());
    QVERIFY(isForged(take(fresh, update), IdentityFault::CertificateUnlisted));
    update.list.certificates = {a.two.certifiedBy(a.owner.key())};
    QVERIFY(isForged(take(fresh, update), IdentityFault::CertificateUnlisted));
    QVERIFY(!fresh.latest());
}

void tst_IdentityAttacks::swappingKeysIsRefused_F1()
{
    ThreeVersions a;
    ManifestUpdate update = updateTo(a.v2);
    std::swap(update.list.certificates[0].byDevice, update.list.certificates[1].byDevice);
    ManifestChain chain(a.owner.account());
    QVERIFY(isForged(take(chain, update), IdentityFault::ByDevice));
    update = updateTo(a.v2);
    std::swap(update.list.certificates[0].byIdentity, update.list.certificates[1].byIdentity);
    QVERIFY(isForged(take(chain, update), IdentityFault::ByIdentity));
    update = updateTo(a.v2);
    std::swap(update.list.certificates[0].bytes, update.list.certificates[1].bytes);
    QVERIFY(isForged(take(chain, update), IdentityFault::ByAccount));
    // Their order says nothing.
    update = updateTo(a.v2);
    std::swap(update.list.certificates[0], update.list.certificates[1]);
    QVERIFY(is(take(chain, update), ChainVerdict::Accepted));
}

void tst_IdentityAttacks::movingAManifestToAnotherAccountIsRefused_F1()
{
    ThreeVersions a;
    Owner bob(8);
    ManifestChain bobs(bob.account());
    QVERIFY(isForged(take(bobs, a.v3), IdentityFault::OtherAccount));
    // A certificate of hers in a list of his, which he signs himself.
    ManifestFacts facts{.account = bob.account(), .accountKey = bob.key().publicKey()};
    facts.certificates = a.v1.manifest().facts().certificates;
    const ManifestUpdate stolen{{bob.sign(facts), a.v1.signedBytes().certificates}, {}};
    QVERIFY(isForged(take(bobs, stolen), IdentityFault::OtherAccount));
}

void tst_IdentityAttacks::takingOneKindOfSignatureForAnotherIsRefused_F1()
{
    ThreeVersions a;
    const SignedManifest manifest = a.v1.manifest().signedBytes();
    const SignedCertificate certificate = a.one.certifiedBy(a.owner.key());
    const SignedManifest asManifest{certificate.bytes, certificate.byAccount};
    QVERIFY(!DeviceManifest::verified(asManifest, a.owner.account()));
    const SigningPublicKey key = a.owner.key().publicKey();
    const SignedCertificate asCertificate{
        manifest.bytes.first(certificateBytes), manifest.byAccount, manifest.byAccount, {}};
    QVERIFY(!DeviceCertificate::verified(asCertificate, a.owner.account(), key, IdentityCheck::notHere()));
    // Each kind begins with words of its own, and none of them with those of another.
    const SuccessionFacts succession{a.owner.account(), key, a.one.facts.signingKey, 0ms, {}};
    const ControlFacts control{{}, 1, {}, operation::Create{}, a.one.facts.device, 1, 0ms};
    const std::vector<QByteArray> kinds{certificate.bytes, manifest.bytes, Succession::bytesOf(succession),
                                        ControlEvent::bytesOf(control)};
    const std::vector<QByteArray> labels{"PORCHLIGHT/devcert/v1", "PORCHLIGHT/manifest/v1", "PORCHLIGHT/succession/v1",
                                         "PORCHLIGHT/ctl/v1"};
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        for (std::size_t label = 0; label < labels.size(); ++label)
            QCOMPARE(kinds[kind].startsWith(labels[label]), kind == label);
}

void tst_IdentityAttacks::showingTwoPeopleTwoKeysIsSeenInTheSafetyNumber_F2()
{
    ThreeVersions a;
    Relay relay;
    Owner bob(8);
    // Bob has never seen Ada: the relay shows him an account of its own under her id.
    ManifestFacts facts{.account = a.owner.account(), .accountKey = relay.self.key().publicKey()};
    OwnDevice ghost = relay.device;
    ghost.facts.device = {a.owner.account(), 1};
    const SignedCertificate certificate = ghost.certifiedBy(relay.self.key());
    facts.certificates = {digestOf({certificate.bytes})};
    ManifestChain bobsView(a.owner.account());
    QVERIFY(is(take(bobsView, {{relay.self.sign(facts), {certificate}}, {}}), ChainVerdict::Accepted));
    const SafetyNumber::Person bobHimself{bob.account(), bob.key().publicKey()};
    const SafetyNumber bobs(bobHimself, {a.owner.account(), *bobsView.accountKey()});
    const SafetyNumber adas({a.owner.account(), a.owner.key().publicKey()}, bobHimself);
    QVERIFY(bobs.digits() != adas.digits());
    QCOMPARE(bobs.scanned(adas.qrPayload()), ScanResult::Mismatch);
    QCOMPARE(adas.scanned(bobs.qrPayload()), ScanResult::Mismatch);
    // And what is genuine later does not slip in: it is another key, without a succession.
    QVERIFY(is(take(bobsView, a.v3), ChainVerdict::UnknownKey));
    // Had he pinned her key from a device of his own or from a code, nothing would have been taken.
    ManifestChain pinned(a.owner.account(), a.owner.key().publicKey());
    QVERIFY(is(take(pinned, {{relay.self.sign(facts), {certificate}}, {}}), ChainVerdict::UnknownKey));
}

void tst_IdentityAttacks::aQuietSuccessionIsNeverQuiet_F2()
{
    ThreeVersions a;
    Relay relay;
    ManifestChain chain = a.chainAt(a.v3);
    OwnDevice ghost = relay.device;
    ghost.facts.device = {a.owner.account(), 3};
    const SignedCertificate certificate = ghost.certifiedBy(relay.self.key());
    ManifestFacts facts{.account = a.owner.account(), .accountKey = relay.self.key().publicKey()};
    facts.certificates = {digestOf({certificate.bytes})};
    const SigningPublicKey oldKey = a.owner.key().publicKey();
    const SuccessionFacts words{a.owner.account(), oldKey, relay.self.key().publicKey(), 0ms, {}};
    const SignedSuccession succession = Succession::sign(words, relay.self.key(), nullptr);
    // The old key's signature cannot be made up, and without it the change is said like any other.
    SignedSuccession invented = succession;
    invented.byOldKey = succession.byNewKey;
    const ManifestUpdate update{{relay.self.sign(facts), {certificate}}, succession};
    QVERIFY(isForged(take(chain, {update.list, invented}), IdentityFault::ByAccount));
    QCOMPARE(take(chain, update), (ChainAnswer{.verdict = ChainVerdict::IdentityChanged, .isByOldKey = false}));
}

void tst_IdentityAttacks::leavingOutAVersionIsAGap_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v1);
    QCOMPARE(take(chain, a.v3), (ChainAnswer{.verdict = ChainVerdict::Gap, .first = 2, .last = 2}));
    QCOMPARE(chain.latest()->version(), quint64(1));
}

void tst_IdentityAttacks::addingAMemberIsRefused_F1()
{
    ThreeVersions a;
    Relay relay;
    const ControlEvent create = made({{}, 1, {}, operation::Create{}, a.one.facts.device, 1, 0ms}, a.one.signingKey);
    ControlChain chain = ControlChain::ofGroup(create.conversation());
    QCOMPARE(chain.consider(create, a.v1).verdict, ControlVerdict::Accepted);
    const operation::Add ghost{{relay.self.account()}};
    const ControlFacts inHerName{create.conversation(), 2, create.hash(), ghost, a.one.facts.device, 1, 0ms};
    QCOMPARE(chain.consider(made(inHerName, relay.device.signingKey), a.v1),
             (ControlAnswer{ControlVerdict::Forged, IdentityFault::ByDevice}));
    // In the relay's own name the signature holds; that it may not is decided by whoever knows the members. A list of
    // its own does not make it her device.
    const DeviceList own = relay.self.first({relay.device});
    QCOMPARE(chain.consider(made(inHerName, relay.device.signingKey), own),
             (ControlAnswer{ControlVerdict::Forged, IdentityFault::OtherAccount}));
    QCOMPARE(chain.count(), quint64(1));
}

void tst_IdentityAttacks::leavingOutAnEventIsAGap_F2()
{
    ThreeVersions a;
    const auto next = [&a](const ControlEvent &before) {
        const ControlFacts facts{before.conversation(),
                                 before.facts().number + 1,
                                 before.hash(),
                                 operation::Leave{},
                                 a.one.facts.device,
                                 1,
                                 0ms};
        return made(facts, a.one.signingKey);
    };
    const ControlEvent create = made({{}, 1, {}, operation::Create{}, a.one.facts.device, 1, 0ms}, a.one.signingKey);
    const ControlEvent two = next(create);
    ControlChain chain = ControlChain::ofGroup(create.conversation());
    QCOMPARE(chain.consider(create, a.v1).verdict, ControlVerdict::Accepted);
    QCOMPARE(chain.consider(next(two), a.v1).verdict, ControlVerdict::Gap);
    QCOMPARE(chain.consider(two, a.v1).verdict, ControlVerdict::Accepted);
    QCOMPARE(chain.consider(next(two), a.v1).verdict, ControlVerdict::Accepted);
}

void tst_IdentityAttacks::replayingAnEventElsewhereIsRefused_F1()
{
    ThreeVersions a;
    const operation::Nonce other = a.owner.random().id<operation::Nonce>();
    const ControlEvent create = made({{}, 1, {}, operation::Create{}, a.one.facts.device, 1, 0ms}, a.one.signingKey);
    const ControlEvent second = made({{}, 1, {}, operation::Create{other, {}}, a.one.facts.device, 1, 0ms},
                                     a.one.signingKey);
    const ControlEvent leave = made(
        {create.conversation(), 2, create.hash(), operation::Leave{}, a.one.facts.device, 1, 0ms}, a.one.signingKey);
    ControlChain chain = ControlChain::ofGroup(second.conversation());
    QCOMPARE(chain.consider(second, a.v1).verdict, ControlVerdict::Accepted);
    QCOMPARE(chain.consider(leave, a.v1), (ControlAnswer{ControlVerdict::Forged, IdentityFault::OtherConversation}));
    QCOMPARE(chain.consider(create, a.v1), (ControlAnswer{ControlVerdict::Forged, IdentityFault::OtherConversation}));
}

QTEST_GUILESS_MAIN(tst_IdentityAttacks)
#include "tst_IdentityAttacks.moc"
