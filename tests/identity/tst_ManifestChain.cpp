// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules by which one party learns of the devices of another, each verdict and each fault by name (F2, B1).

#include "tests/identity/ThreeVersions.h"
#include "tests/identity/Vectors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_ManifestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsAreTakenInOrder_F2();
    void aGapSaysWhatIsMissing_F2();
    void whatIsKnownOrPastChangesNothing_F2();
    void twoHistoriesAreAFork_F2();
    void aForgerIsNoFork_F2();
    void eachRuleFromOneVersionToTheNextHolds_B1();
    void anotherVersionOfADeviceKeepsItsKeys_B1();
    void aPinnedKeyBindsTheFirstSight_F2();
    void whatIsStoredIsVerifiedAgain_F2();
    void oldVersionsOfALongHistoryAreForgotten_F2();
};

void tst_ManifestChain::versionsAreTakenInOrder_F2()
{
    ThreeVersions a;
    ManifestChain chain(a.owner.account());
    QVERIFY(!chain.latest() && !chain.accountKey());
    QVERIFY(is(take(chain, a.v1), ChainVerdict::Accepted));
    QVERIFY(is(take(chain, updateTo(a.v2, a.v1)), ChainVerdict::Accepted)); // without what is known
    QCOMPARE(chain.latest()->devices().size(), std::size_t(2));
    QVERIFY(is(take(chain, updateTo(a.v3, a.v2)), ChainVerdict::Accepted));
    QVERIFY(chain.latest()->version() == 3 && chain.latest()->hash() == a.v3.hash());
    QVERIFY(!chain.latest()->device(2) && chain.latest()->isRemoved(2));
    QCOMPARE(chain.known().hashes.size(), std::size_t(3));
}

void tst_ManifestChain::aGapSaysWhatIsMissing_F2()
{
    ThreeVersions a;
    const DeviceList v4 = a.owner.with(a.v3, a.owner.device(3));
    ManifestChain chain = a.chainAt(a.v1);
    const ChainAnswer answer = take(chain, v4);
    QCOMPARE(answer, (ChainAnswer{.verdict = ChainVerdict::Gap, .first = 2, .last = 3}));
    QCOMPARE(chain.latest()->version(), quint64(1));
    // A stranger does not make us ask for anything.
    ManifestUpdate forged = updateTo(v4);
    forged.list.manifest.byAccount = vectorKey(9).sign({forged.list.manifest.bytes});
    QVERIFY(isForged(take(chain, forged), IdentityFault::ByAccount));
}

void tst_ManifestChain::whatIsKnownOrPastChangesNothing_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v1);
    take(chain, a.v2);
    take(chain, a.v3);
    const KnownAccount before = chain.known();
    QVERIFY(is(take(chain, a.v3), ChainVerdict::Known));
    QVERIFY(is(take(chain, a.v2), ChainVerdict::Stale));
    QVERIFY(is(take(chain, a.v1), ChainVerdict::Stale));
    QCOMPARE(chain.known(), before);
    // Who saw the account late cannot tell an old one from another, and does not take it either.
    ManifestChain late = a.chainAt(a.v3);
    QVERIFY(is(take(late, a.v1), ChainVerdict::Stale));
    QCOMPARE(late.latest()->version(), quint64(3));
}

void tst_ManifestChain::twoHistoriesAreAFork_F2()
{
    ThreeVersions a;
    const DeviceList other2 = a.owner.with(a.v1, a.owner.device(3));
    const DeviceList other3 = a.owner.with(other2, a.owner.device(4));
    ManifestChain chain = a.chainAt(a.v1);
    take(chain, a.v2);
    QVERIFY(is(take(chain, other2), ChainVerdict::Forked)); // the same version
    QVERIFY(is(take(chain, other3), ChainVerdict::Forked)); // the next one, behind another
    take(chain, a.v3);
    QVERIFY(is(take(chain, other2), ChainVerdict::Forked)); // one long past
    QCOMPARE(chain.latest()->hash(), a.v3.hash());
}

void tst_ManifestChain::aForgerIsNoFork_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v1);
    take(chain, a.v2);
    const DeviceList other2 = a.owner.with(a.v1, a.owner.device(3));
    ManifestUpdate update = updateTo(other2);
    update.list.manifest.byAccount = vectorKey(9).sign({update.list.manifest.bytes});
    QVERIFY(isForged(take(chain, update), IdentityFault::ByAccount));
    // Another account's list is that account's.
    Owner stranger(8);
    QVERIFY(isForged(take(chain, stranger.first({stranger.device(1)})), IdentityFault::OtherAccount));
}

void tst_ManifestChain::eachRuleFromOneVersionToTheNextHolds_B1()
{
    ThreeVersions a;
    const auto nothing = [](ManifestFacts &) {};
    ManifestChain chain = a.chainAt(a.v3);
    const auto removedReturns = [](ManifestFacts &facts) { facts.removed.clear(); };
    QVERIFY(isForged(take(chain, a.after(a.v3, {a.one, a.two}, removedReturns)), IdentityFault::RemovedReturned));
    QVERIFY(isForged(take(chain, a.after(a.v3, {a.one}, removedReturns)), IdentityFault::RemovedForgotten));
    const auto otherTime = [](ManifestFacts &facts) { facts.removed[0].removed += 1ms; };
    QVERIFY(isForged(take(chain, a.after(a.v3, {a.one}, otherTime)), IdentityFault::RemovedForgotten));
    const auto otherReason = [](ManifestFacts &facts) { facts.removed[0].reason = RemovalReason::Lost; };
    QVERIFY(isForged(take(chain, a.after(a.v3, {a.one}, otherReason)), IdentityFault::RemovedForgotten));
    QVERIFY(isForged(take(chain, a.after(a.v3, {}, nothing)), IdentityFault::DeviceVanished));
    QVERIFY(isForged(take(chain, a.after(a.v3, {a.owner.device(1)}, nothing)), IdentityFault::DeviceKeysChanged));
    OwnDevice otherIdentity = a.one;
    otherIdentity.facts.identityKey = a.owner.device(9).facts.identityKey;
    QVERIFY(isForged(take(chain, a.after(a.v3, {otherIdentity}, nothing)), IdentityFault::DeviceKeysChanged));
    ManifestUpdate missing = a.after(a.v3, {a.one, a.owner.device(3)}, nothing);
    missing.list.certificates.pop_back();
    QVERIFY(isForged(take(chain, missing), IdentityFault::CertificateMissing));
    ManifestUpdate foreign = a.after(a.v3, {a.one}, nothing);
    foreign.list.certificates.push_back(a.two.certifiedBy(a.owner.key()));
    QVERIFY(isForged(take(chain, foreign), IdentityFault::CertificateUnlisted));
    QCOMPARE(chain.latest()->hash(), a.v3.hash());
    QVERIFY(is(take(chain, a.after(a.v3, {a.one}, nothing)), ChainVerdict::Accepted));
}

void tst_ManifestChain::anotherVersionOfADeviceKeepsItsKeys_B1()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v2);
    OwnDevice promoted = a.two;
    promoted.facts.isManager = true;
    QVERIFY(is(take(chain, a.after(a.v2, {a.one, promoted}, [](ManifestFacts &) {})), ChainVerdict::Accepted));
    QVERIFY(chain.latest()->device(2)->facts().isManager);
}

void tst_ManifestChain::aPinnedKeyBindsTheFirstSight_F2()
{
    ThreeVersions a;
    ManifestChain pinned(a.owner.account(), a.owner.key().publicKey());
    QVERIFY(is(take(pinned, a.v2), ChainVerdict::Accepted));
    ManifestChain other(a.owner.account(), vectorKey(9).publicKey());
    QVERIFY(is(take(other, a.v2), ChainVerdict::UnknownKey));
    QVERIFY(!other.latest());
    // Known by its key alone, and that key has been followed by another.
    ManifestChain late(a.owner.account(), a.owner.key().publicKey());
    const SignedSuccession succession = a.owner.succeed(true);
    const ManifestUpdate update{a.owner.first({a.one}).signedBytes(), succession};
    QCOMPARE(take(late, update), (ChainAnswer{.verdict = ChainVerdict::IdentityChanged, .isByOldKey = true}));
}

void tst_ManifestChain::whatIsStoredIsVerifiedAgain_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v2);
    take(chain, a.v3);
    const KnownAccount known = chain.known();
    ManifestChain restored = ManifestChain::restored(known, identityCheck()).value();
    QCOMPARE(restored.known(), known);
    QVERIFY(is(take(restored, a.v3), ChainVerdict::Known));
    QVERIFY(is(take(restored, a.v2), ChainVerdict::Stale));
    QVERIFY(is(take(restored, a.owner.with(a.v3, a.owner.device(3))), ChainVerdict::Accepted));

    const auto faultOf = [](const KnownAccount &stored) {
        const auto result = ManifestChain::restored(stored, identityCheck());
        return result ? std::nullopt : std::optional(result.error());
    };
    KnownAccount bad = known;
    bad.latest->manifest.bytes = turned(bad.latest->manifest.bytes, 400);
    QVERIFY(faultOf(bad));
    bad = known;
    bad.latest->certificates.clear();
    QCOMPARE(faultOf(bad), std::optional(IdentityFault::CertificateMissing));
    bad = known;
    bad.accountKey = vectorKey(9).publicKey();
    QCOMPARE(faultOf(bad), std::optional(IdentityFault::OtherKey));
    bad = known;
    bad.hashes[3] = Digest();
    QCOMPARE(faultOf(bad), std::optional(IdentityFault::PreviousHash));
    bad = known;
    bad.retired = {1};
    QCOMPARE(faultOf(bad), std::optional(IdentityFault::RemovedReturned));
    bad = known;
    bad.formerKeys.resize(formerKeysMax + 1);
    QCOMPARE(faultOf(bad), std::optional(IdentityFault::TooMany));
    // A contact that was only pinned.
    const KnownAccount pinned{.account = a.owner.account(), .accountKey = a.owner.key().publicKey()};
    ManifestChain fresh = ManifestChain::restored(pinned, identityCheck()).value();
    QVERIFY(is(take(fresh, a.v3), ChainVerdict::Accepted));
}

void tst_ManifestChain::oldVersionsOfALongHistoryAreForgotten_F2()
{
    ThreeVersions a;
    const ManifestUpdate second = a.after(a.v1, {a.one}, [](ManifestFacts &facts) { facts.created = 1ms; });
    ManifestChain chain = a.chainAt(a.v1);
    DeviceList list = a.v1;
    while (list.version() <= versionHashesMax + 1) {
        list = DeviceList::verified(a.after(list, {a.one}, [](ManifestFacts &) {}).list, a.owner.account(),
                                    identityCheck())
                   .value();
        QVERIFY(is(take(chain, list), ChainVerdict::Accepted));
    }
    QCOMPARE(chain.known().hashes.size(), versionHashesMax);
    QVERIFY(is(take(chain, second), ChainVerdict::Stale)); // a fork, but of a version too long ago
}

QTEST_GUILESS_MAIN(tst_ManifestChain)
#include "tst_ManifestChain.moc"
