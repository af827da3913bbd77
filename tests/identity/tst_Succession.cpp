// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One account key after another: it is always said, and nothing that was removed comes back with it (F2).

#include "tests/identity/ThreeVersions.h"
#include "tests/identity/Vectors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_Succession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewAccountKeyIsTakenAndSaid_F2();
    void aNewAccountKeyNeedsItsSuccession_F2();
    void nobodyComesBackUnderANewAccountKey_B1();
    void anAccountKeyNeverComesBack_F2();
    void twoSuccessorsOfOneKeyAreAFork_F2();
    void successionsHaveTheirBytes_F1();
    void eachFaultOfASuccessionIsRefusedByName_F2();
    void accountKeysAreNotEndless_F2();
};

void tst_Succession::aNewAccountKeyIsTakenAndSaid_F2()
{
    for (const bool hasOldKey : {true, false}) {
        ThreeVersions a;
        ManifestChain chain = a.chainAt(a.v3);
        const SigningPublicKey oldKey = a.owner.key().publicKey();
        const SignedSuccession succession = a.owner.succeed(hasOldKey);
        const DeviceList first = a.owner.first({a.one}, a.v3.manifest().facts().removed);
        const DeviceList second = a.owner.with(first, a.owner.device(3));
        // What came too early says where it begins.
        QCOMPARE(take(chain, {second.signedBytes(), succession}),
                 (ChainAnswer{.verdict = ChainVerdict::Gap, .first = 1, .last = 1}));
        QCOMPARE(take(chain, {first.signedBytes(), succession}),
                 (ChainAnswer{.verdict = ChainVerdict::IdentityChanged, .isByOldKey = hasOldKey}));
        // Versions begin again, and with them what forks are known by.
        QCOMPARE(chain.known().hashes, (std::map<quint64, Digest>{{1, first.hash()}}));
        QVERIFY(chain.era() == 1 && chain.known().formerKeys.back() == oldKey &&
                chain.accountKey() == a.owner.key().publicKey());
        QVERIFY(is(take(chain, second), ChainVerdict::Accepted));
        QCOMPARE(chain.latest()->version(), quint64(2));
    }
}

void tst_Succession::aNewAccountKeyNeedsItsSuccession_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v3);
    const SignedSuccession toSecond = a.owner.succeed(true);
    const DeviceList second = a.owner.first({a.one});
    QVERIFY(is(take(chain, second), ChainVerdict::UnknownKey));
    const SignedSuccession toThird = a.owner.succeed(true);
    const DeviceList third = a.owner.first({a.one});
    QVERIFY(is(take(chain, {third.signedBytes(), toThird}), ChainVerdict::UnknownKey)); // a step is missing
    QVERIFY(isForged(take(chain, {third.signedBytes(), toSecond}), IdentityFault::OtherKey));
    QCOMPARE(chain.latest()->hash(), a.v3.hash());
    QVERIFY(is(take(chain, {second.signedBytes(), toSecond}), ChainVerdict::IdentityChanged));
    QVERIFY(is(take(chain, {third.signedBytes(), toThird}), ChainVerdict::IdentityChanged));
    QCOMPARE(chain.era(), std::size_t(2));
}

void tst_Succession::nobodyComesBackUnderANewAccountKey_B1()
{
    ThreeVersions a;
    const OwnDevice three = a.owner.device(3);
    const DeviceList v4 = a.owner.with(a.v3, three);
    const SignedSuccession succession = a.owner.succeed(false);
    ManifestChain chain = a.chainAt(v4);
    QVERIFY(isForged(take(chain, {a.owner.first({a.one, a.two}).signedBytes(), succession}),
                     IdentityFault::RemovedReturned));
    QVERIFY(isForged(take(chain, {a.owner.first({a.owner.device(1)}).signedBytes(), succession}),
                     IdentityFault::DeviceKeysChanged));
    // The old key's signatures on the certificates do not do: they would be those of a thief as well.
    ManifestUpdate bare{a.owner.first({a.one}).signedBytes(), succession};
    bare.list.certificates.clear();
    QVERIFY(isForged(take(chain, bare), IdentityFault::CertificateMissing));
    ManifestUpdate old{a.owner.first({a.one}).signedBytes(), succession};
    old.list.certificates = {a.v1.signedBytes().certificates};
    QVERIFY(isForged(take(chain, old), IdentityFault::ByAccount));

    const DeviceList first = a.owner.first({a.one}); // device 3 was left behind
    QVERIFY(is(take(chain, {first.signedBytes(), succession}), ChainVerdict::IdentityChanged));
    QCOMPARE(chain.known().retired, (std::vector<quint32>{2, 3}));
    QVERIFY(isForged(take(chain, a.owner.with(first, a.two)), IdentityFault::RemovedReturned));
    QVERIFY(isForged(take(chain, a.owner.with(first, three)), IdentityFault::RemovedReturned));
    QVERIFY(is(take(chain, a.owner.with(first, a.owner.device(4))), ChainVerdict::Accepted));
}

void tst_Succession::anAccountKeyNeverComesBack_F2()
{
    ThreeVersions a;
    ManifestChain chain = a.chainAt(a.v1);
    Owner thief = a.owner; // with the account key of a stolen device
    const SignedSuccession succession = a.owner.succeed(false);
    QVERIFY(is(take(chain, {a.owner.first({a.one}).signedBytes(), succession}), ChainVerdict::IdentityChanged));
    QVERIFY(is(take(chain, thief.with(a.v1, thief.device(5))), ChainVerdict::Stale));
    const SignedSuccession back = Succession::sign(
        {a.owner.account(), a.owner.key().publicKey(), thief.key().publicKey(), 0ms, {}}, thief.key(), nullptr);
    QVERIFY(is(take(chain, {thief.first({thief.device(5)}).signedBytes(), back}), ChainVerdict::Stale));
    QCOMPARE(chain.accountKey(), std::optional(a.owner.key().publicKey()));
}

void tst_Succession::twoSuccessorsOfOneKeyAreAFork_F2()
{
    for (const bool hasOldKey : {true, false}) {
        ThreeVersions a;
        ManifestChain chain = a.chainAt(a.v1);
        Owner thief = a.owner;
        const SignedSuccession succession = a.owner.succeed(true);
        QVERIFY(is(take(chain, {a.owner.first({a.one}).signedBytes(), succession}), ChainVerdict::IdentityChanged));
        thief.random().next();
        const SignedSuccession other = thief.succeed(hasOldKey);
        const ChainAnswer answer = take(chain, {thief.first({thief.device(5)}).signedBytes(), other});
        QVERIFY(hasOldKey ? is(answer, ChainVerdict::Forked) : isForged(answer, IdentityFault::OtherKey));
        QCOMPARE(chain.accountKey(), std::optional(a.owner.key().publicKey()));
    }
}

// Vector made with Python, as in tst_DeviceCertificate; the new key's seed is 4.
void tst_Succession::successionsHaveTheirBytes_F1()
{
    const SigningKey oldKey = vectorKey(1);
    const SuccessionFacts facts{vectorAccount(), oldKey.publicKey(), vectorKey(4).publicKey(), vectorTime,
                                SuccessionReason::Reset};
    const SignedSuccession succession = Succession::sign(facts, vectorKey(4), &oldKey);
    QCOMPARE(
        succession.bytes.toHex(),
        QByteArray(
            "504f5243484c494748542f73756363657373696f6e2f7631000102030405060708090a0b0c0d0e0f8a88e3dd7409f195fd52db2d"
            "3cba5d72ca6709bf1d94121bf3748801b40f6f5cca93ac1705187071d67b83c7ff0efe8108e8ec4530575d7726879333dbdabe7c"
            "0000018bcfe5687b01"));
    QCOMPARE(succession.byNewKey.toHex(),
             QByteArray("1769ea732f11104b2b18b0714829fd41e836805f96dfa922ac778f20943c78ae"
                        "5b027e0f2107cce14bbdc6633d5a72ce7bc0a092fd7d571ba7003561d6cf8804"));
    QCOMPARE(succession.byOldKey->toHex(),
             QByteArray("120026cb36c800178398059276616d97978d5d569a3445fef8c09b009fc40760"
                        "203ae078f95f205c811a35cd96db3c4fb47bfdb8ff68335ee3fb21a7d085ba05"));
    const auto read = Succession::verified(succession, vectorAccount());
    QVERIFY(read && read->facts() == facts && read->isByOldKey());
    QCOMPARE(SignedSuccession::unpacked(succession.packed()), std::optional(succession));
    const SignedSuccession alone = Succession::sign(facts, vectorKey(4), nullptr);
    QCOMPARE(SignedSuccession::unpacked(alone.packed()), std::optional(alone));
    QVERIFY(!SignedSuccession::unpacked(alone.packed().chopped(1)));
    for (qsizetype bit = 0; bit < 8 * succession.packed().size(); ++bit)
        QVERIFY(!Succession::verified(*SignedSuccession::unpacked(turned(succession.packed(), bit)), vectorAccount()));
}

void tst_Succession::eachFaultOfASuccessionIsRefusedByName_F2()
{
    const SuccessionFacts good{vectorAccount(), vectorKey(1).publicKey(), vectorKey(4).publicKey(), vectorTime, {}};
    const auto faultOf = [](const SignedSuccession &succession) {
        const auto read = Succession::verified(succession, vectorAccount());
        return read ? std::nullopt : std::optional(read.error());
    };
    const auto signedAs = [](const SuccessionFacts &facts) { return Succession::sign(facts, vectorKey(4), nullptr); };
    const auto changed = [&](auto change) {
        SuccessionFacts facts = good;
        change(facts);
        return faultOf(signedAs(facts));
    };
    QCOMPARE(faultOf(signedAs(good)), std::nullopt);
    QCOMPARE(changed([](auto &f) { f.account = vectorAccount(1); }), std::optional(IdentityFault::OtherAccount));
    QCOMPARE(changed([](auto &f) { f.created = milliseconds(-1); }), std::optional(IdentityFault::Number));
    QCOMPARE(changed([](auto &f) { f.oldKey = f.newKey; }), std::optional(IdentityFault::OtherKey));
    QCOMPARE(changed([](auto &f) { f.newKey = vectorKey(5).publicKey(); }), std::optional(IdentityFault::ByAccount));
    SignedSuccession succession = signedAs(good);
    succession.byOldKey = vectorKey(5).sign({succession.bytes});
    QCOMPARE(faultOf(succession), std::optional(IdentityFault::ByAccount));
    succession.bytes[23] = '2';
    QCOMPARE(faultOf(succession), std::optional(IdentityFault::Label));
    succession.bytes.chop(1);
    QCOMPARE(faultOf(succession), std::optional(IdentityFault::Size));
}

void tst_Succession::accountKeysAreNotEndless_F2()
{
    Owner owner(9);
    const OwnDevice one = owner.device(1);
    ManifestChain chain(owner.account());
    take(chain, owner.first({one}));
    for (std::size_t i = 0; i < formerKeysMax; ++i) {
        const SignedSuccession succession = owner.succeed(false);
        QVERIFY(is(take(chain, {owner.first({one}).signedBytes(), succession}), ChainVerdict::IdentityChanged));
    }
    const SignedSuccession succession = owner.succeed(false);
    QVERIFY(isForged(take(chain, {owner.first({one}).signedBytes(), succession}), IdentityFault::TooMany));
}

QTEST_GUILESS_MAIN(tst_Succession)
#include "tst_Succession.moc"
