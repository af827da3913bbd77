// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Manifests, and lists of devices as a whole (F2, B1). The vectors were made with Python's hashlib and the cryptography
// package, from the text of the specification; their keys are those of tst_DeviceCertificate.

#include "tests/identity/Vectors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_DeviceManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAndSignatureAreThoseOfTheVector_F1();
    void theSecondOfTheVectorIsWhatTheBuilderMakes_F1();
    void eachFaultOfAManifestIsRefusedByName_F2_data();
    void eachFaultOfAManifestIsRefusedByName_F2();
    void eachTurnedBitIsRefused_F2();
    void itsLimitsHold_B1();
    void eachDeviceHasItsCertificateAndNoOtherIsThere_F2();
    void numbersAndKeysBelongToOneDevice_F2();
    void noDeviceIsLiveAndRemoved_B1();
    void theBuilderRefusesWhatNobodyWouldAccept_B1();
    void anAccountMayBeWithoutDevices_B1();
    void whatTravelsComesBack_F1();
};

namespace {

ManifestFacts vectorFacts()
{
    const Digest certificate = digestOf({vectorCertificate().bytes});
    return {
        vectorAccount(), 1, {}, vectorKey(1).publicKey(), {certificate}, {{2, vectorTime - 1s, RemovalReason::Lost}},
        vectorTime + 1ms};
}

SignedManifest signedFacts(const ManifestFacts &facts, const SigningKey &key = vectorKey(1))
{
    const QByteArray bytes = DeviceManifest::bytesOf(facts);
    return {bytes, key.sign({bytes})};
}

SignedManifest signedBytes(const QByteArray &bytes)
{
    return {bytes, vectorKey(1).sign({bytes})};
}

constexpr int noFault = -1;

int faultOf(const SignedDeviceList &list, const AccountId &account)
{
    const auto result = DeviceList::verified(list, account, identityCheck());
    return result ? noFault : int(result.error());
}

SignedDeviceList listOf(const Owner &owner, const std::vector<SignedCertificate> &certificates,
                        const std::vector<RemovedDevice> &removed = {})
{
    ManifestFacts facts{.account = owner.account(), .accountKey = owner.key().publicKey(), .removed = removed};
    for (const SignedCertificate &certificate : certificates)
        facts.certificates.push_back(digestOf({certificate.bytes}));
    std::ranges::sort(facts.certificates);
    return {owner.sign(facts), certificates};
}

} // namespace

void tst_DeviceManifest::bytesAndSignatureAreThoseOfTheVector_F1()
{
    const SignedManifest manifest = signedFacts(vectorFacts());
    QCOMPARE(
        manifest.bytes.toHex(),
        QByteArray("504f5243484c494748542f6d616e69666573742f7631000102030405060708090a0b0c0d0e0f0000000000000001"
                   "00000000000000000000000000000000000000000000000000000000000000008a88e3dd7409f195fd52db2d3cba5d72"
                   "ca6709bf1d94121bf3748801b40f6f5c000172c0080d548e26b846f585935a7282ba803adc519ffea963f7f394936644"
                   "3c970001000000020000018bcfe56493010000018bcfe5687c"));
    QCOMPARE(manifest.byAccount.toHex(),
             QByteArray("f425ff0259bbd4c3764a5b57ff7896b63783d660658244e5b2f6d034361a5750"
                        "3e160b256728b01aefc809fbe90bc1b8ce7743f6ab88372a68b8b626b27efb06"));
    const auto read = DeviceManifest::verified(manifest, vectorAccount());
    QVERIFY(read);
    QCOMPARE(read->facts(), vectorFacts());
    QCOMPARE(read->hash().toHex(), QByteArray("aafefd4d120cd270198b4e53285b6e08523f291e192fd85ab4a5de58393de7b4"));
}

void tst_DeviceManifest::theSecondOfTheVectorIsWhatTheBuilderMakes_F1()
{
    const SigningKey key = vectorKey(1);
    const ManifestBuilder builder(key);
    const auto one = builder.first(vectorAccount(), {vectorCertificate()}, vectorFacts().removed, vectorTime + 1ms,
                                   identityCheck());
    QCOMPARE(one->hash().toHex(), QByteArray("aafefd4d120cd270198b4e53285b6e08523f291e192fd85ab4a5de58393de7b4"));
    const quint32 seven = 7;
    const auto two = builder.withoutDevices(*one, {&seven, 1}, RemovalReason::Unlinked, vectorTime + 2ms);
    QCOMPARE(two->hash().toHex(), QByteArray("dbe497036eb0e0393e1cc010ddad0eaeca0b271e578258cfc6ed2b55e797f803"));
    QCOMPARE(two->manifest().signedBytes().bytes.size(), 148);
}

void tst_DeviceManifest::eachFaultOfAManifestIsRefusedByName_F2_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QByteArray &bytes, IdentityFault fault) {
        QTest::newRow(name) << bytes << int(fault);
    };
    const auto changed = [](const char *name, IdentityFault fault, auto change) {
        ManifestFacts facts = vectorFacts();
        change(facts);
        QTest::newRow(name) << DeviceManifest::bytesOf(facts) << int(fault);
    };
    const QByteArray good = DeviceManifest::bytesOf(vectorFacts());
    row("nothing", {}, IdentityFault::Size);
    row("cut off", good.chopped(1), IdentityFault::Size);
    row("something behind it", good + '\0', IdentityFault::Size);
    row("endless", good + QByteArray(1 << 20, '\0'), IdentityFault::Size);
    row("more devices than bytes", QByteArray(good).replace(110, 2, bytesOfHex("0020")), IdentityFault::Size);
    row("another label", QByteArray(good).replace(21, 1, "2"), IdentityFault::Label);
    changed("another account", IdentityFault::OtherAccount, [](auto &f) { f.account = vectorAccount(1); });
    changed("version 0", IdentityFault::Number, [](auto &f) { f.version = 0; });
    changed("a time beyond 2^63", IdentityFault::Number, [](auto &f) { f.created = milliseconds(-1); });
    changed("a removal beyond 2^63", IdentityFault::Number, [](auto &f) { f.removed[0].removed = milliseconds(-1); });
    changed("device 0 removed", IdentityFault::Number, [](auto &f) { f.removed[0].number = 0; });
    changed("a first with one before", IdentityFault::PreviousHash, [](auto &f) { f.previous = digestOf({"x"}); });
    changed("a second with none before", IdentityFault::PreviousHash, [](auto &f) { f.version = 2; });
    changed("a device twice", IdentityFault::Order, [](auto &f) { f.certificates.push_back(f.certificates[0]); });
    changed("devices in another order", IdentityFault::Order, [](auto &f) { f.certificates.push_back(Digest()); });
    changed("a removed one twice", IdentityFault::Order, [](auto &f) { f.removed.push_back(f.removed[0]); });
    changed("removed in another order", IdentityFault::Order, [](auto &f) {
        f.removed.push_back({1, 0ms, RemovalReason::Lost});
    });
    changed("33 devices", IdentityFault::TooMany, [](auto &f) { f.certificates.resize(33); });
    row("1,025 removed", QByteArray(good).replace(144, 2, bytesOfHex("0401")), IdentityFault::TooMany);
    row("65,535 of each", QByteArray(good).replace(110, 2, bytesOfHex("ffff")), IdentityFault::TooMany);
}

void tst_DeviceManifest::eachFaultOfAManifestIsRefusedByName_F2()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    const auto result = DeviceManifest::verified(signedBytes(bytes), vectorAccount());
    QVERIFY(!result);
    QCOMPARE(int(result.error()), fault);
    QVERIFY(DeviceManifest::verified(signedFacts(vectorFacts()), vectorAccount()));
    const auto forged = DeviceManifest::verified(signedFacts(vectorFacts(), vectorKey(9)), vectorAccount());
    QVERIFY(!forged && forged.error() == IdentityFault::ByAccount);
}

void tst_DeviceManifest::eachTurnedBitIsRefused_F2()
{
    const QByteArray packed = signedFacts(vectorFacts()).packed();
    for (qsizetype bit = 0; bit < 8 * packed.size(); ++bit)
        QVERIFY2(!DeviceManifest::verified(*SignedManifest::unpacked(turned(packed, bit)), vectorAccount()),
                 qPrintable(QString::number(bit)));
}

void tst_DeviceManifest::itsLimitsHold_B1()
{
    ManifestFacts facts = vectorFacts();
    facts.certificates.clear();
    facts.removed.clear();
    for (int i = 0; i < 32; ++i)
        facts.certificates.push_back(*Digest::fromBytes(QByteArray(32, char(i))));
    for (quint32 i = 1; i <= 1'024; ++i)
        facts.removed.push_back({i, 0ms, RemovalReason::Unlinked});
    const SignedManifest most = signedFacts(facts);
    QCOMPARE(most.bytes.size(), manifestBytesMax);
    QCOMPARE(DeviceManifest::verified(most, vectorAccount())->facts(), facts);
    QVERIFY(SignedManifest::unpacked(most.packed()));
    facts.removed.push_back({1'025, 0ms, RemovalReason::Unlinked});
    QVERIFY(!DeviceManifest::verified(signedFacts(facts), vectorAccount()));
    QVERIFY(!SignedManifest::unpacked(most.packed().append(char(0))));

    Owner owner(1);
    std::vector<OwnDevice> devices;
    for (quint32 i = 1; i <= 32; ++i)
        devices.push_back(owner.device(i));
    const DeviceList full = owner.first(devices);
    QCOMPARE(full.devices().size(), std::size_t(32));
    const ManifestBuilder builder(owner.key());
    const auto more = builder.withDevice(full, owner.device(33).certifiedBy(owner.key()), 0ms, identityCheck());
    QVERIFY(!more && more.error() == IdentityFault::TooMany);
    SignedDeviceList tooMany = full.signedBytes();
    tooMany.certificates.push_back(owner.device(33).certifiedBy(owner.key()));
    QCOMPARE(faultOf(tooMany, owner.account()), int(IdentityFault::TooMany));
    // A number of certificates nobody would have asked for is refused before any of them is looked at.
    tooMany.certificates.resize(100'000, {QByteArray(1 << 10, 'x'), {}, {}, {}});
    QCOMPARE(faultOf(tooMany, owner.account()), int(IdentityFault::TooMany));
}

void tst_DeviceManifest::eachDeviceHasItsCertificateAndNoOtherIsThere_F2()
{
    Owner owner(2);
    const OwnDevice one = owner.device(1, true);
    const OwnDevice two = owner.device(2);
    const SignedDeviceList good = listOf(owner, {one.certifiedBy(owner.key()), two.certifiedBy(owner.key())});
    QCOMPARE(faultOf(good, owner.account()), noFault);
    SignedDeviceList list = good;
    list.certificates.pop_back();
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::CertificateMissing));
    list.certificates.push_back(good.certificates[0]);
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::CertificateUnlisted));
    list = good;
    list.certificates.push_back(owner.device(3).certifiedBy(owner.key()));
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::CertificateUnlisted));
    list = good;
    list.certificates[1].bytes.chop(1);
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::Size));
    list = good;
    list.certificates[0].byAccount = Signature();
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::ByAccount));
    list = good;
    list.certificates[0].byIdentity = Signature();
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::ByIdentity));

    const DeviceList whole = DeviceList::verified(good, owner.account(), identityCheck()).value();
    QVERIFY(whole.device(1)->facts().isManager && !whole.device(2)->facts().isManager && !whole.device(3));
    QCOMPARE(whole.device(2)->facts(), two.facts);
}

void tst_DeviceManifest::numbersAndKeysBelongToOneDevice_F2()
{
    Owner owner(3);
    const OwnDevice one = owner.device(1);
    const auto faultWith = [&](OwnDevice other) {
        return faultOf(listOf(owner, {one.certifiedBy(owner.key()), other.certifiedBy(owner.key())}), owner.account());
    };
    QCOMPARE(faultWith(owner.device(1)), int(IdentityFault::DeviceTwice));
    OwnDevice again = one;
    again.facts.isManager = true;
    QCOMPARE(faultWith(again), int(IdentityFault::DeviceTwice));
    OwnDevice sameIdentity = owner.device(2);
    sameIdentity.facts.identityKey = one.facts.identityKey;
    QCOMPARE(faultWith(sameIdentity), int(IdentityFault::KeyTwice));
    OwnDevice sameSigning = owner.device(2);
    sameSigning.facts.signingKey = one.facts.signingKey;
    sameSigning.signingKey = one.signingKey;
    QCOMPARE(faultWith(sameSigning), int(IdentityFault::KeyTwice));
}

void tst_DeviceManifest::noDeviceIsLiveAndRemoved_B1()
{
    Owner owner(4);
    const SignedDeviceList list = listOf(owner, {owner.device(5).certifiedBy(owner.key())},
                                         {{4, 0ms, {}}, {5, 0ms, RemovalReason::Lost}, {6, 0ms, {}}});
    QCOMPARE(faultOf(list, owner.account()), int(IdentityFault::RemovedReturned));
}

void tst_DeviceManifest::theBuilderRefusesWhatNobodyWouldAccept_B1()
{
    Owner owner(5);
    const OwnDevice one = owner.device(1);
    const DeviceList list = owner.first({one});
    const ManifestBuilder builder(owner.key());
    const auto check = identityCheck();
    const auto none = builder.first(owner.account(), {}, {}, 0ms, check);
    QVERIFY(!none && none.error() == IdentityFault::CertificateMissing);
    const auto twice = builder.withDevice(list, one.certifiedBy(owner.key()), 0ms, check);
    QVERIFY(!twice && twice.error() == IdentityFault::DeviceTwice);
    const auto sameNumber = builder.withDevice(list, owner.device(1).certifiedBy(owner.key()), 0ms, check);
    QVERIFY(!sameNumber && sameNumber.error() == IdentityFault::DeviceTwice);
    const auto gone = owner.without(owner.with(list, owner.device(2)), {2});
    const auto returned = builder.withDevice(gone, owner.device(2).certifiedBy(owner.key()), 0ms, check);
    QVERIFY(!returned && returned.error() == IdentityFault::RemovedReturned);
    SignedCertificate unproven = owner.device(3).certifiedBy(owner.key());
    unproven.byIdentity = Signature();
    const auto blind = builder.withDevice(list, unproven, 0ms, check);
    QVERIFY(!blind && blind.error() == IdentityFault::ByIdentity);

    const std::vector<quint32> unknown{2};
    const auto nobody = builder.withoutDevices(gone, unknown, RemovalReason::Lost, 0ms);
    QVERIFY(!nobody && nobody.error() == IdentityFault::NoDevice);
    const auto nothing = builder.withoutDevices(gone, {}, RemovalReason::Lost, 0ms);
    QVERIFY(!nothing && nothing.error() == IdentityFault::NoDevice);
    const SigningKey other = vectorKey(9);
    const std::vector<quint32> first{1};
    const auto foreign = ManifestBuilder(other).withoutDevices(list, first, RemovalReason::Lost, 0ms);
    QVERIFY(!foreign && foreign.error() == IdentityFault::OtherKey);
    const auto foreignDevice = ManifestBuilder(other).withDevice(list, owner.device(2).certifiedBy(other), 0ms, check);
    QVERIFY(!foreignDevice && foreignDevice.error() == IdentityFault::OtherKey);
    std::vector<RemovedDevice> removed;
    for (quint32 i = 2; i <= 1'025; ++i)
        removed.push_back({i, 0ms, RemovalReason::Unlinked});
    const DeviceList full = owner.first({one}, removed);
    const auto more = builder.withoutDevices(full, first, RemovalReason::Lost, 0ms);
    QVERIFY(!more && more.error() == IdentityFault::TooMany);
}

void tst_DeviceManifest::anAccountMayBeWithoutDevices_B1()
{
    Owner owner(6);
    const DeviceList empty = owner.without(owner.first({owner.device(1)}), {1});
    QVERIFY(empty.devices().empty() && empty.isRemoved(1) && !empty.isRemoved(2));
    ManifestChain chain(owner.account());
    QCOMPARE(int(chain.consider(updateTo(empty), identityCheck()).verdict), int(ChainVerdict::Accepted));
    QCOMPARE(int(chain.consider(updateTo(owner.with(empty, owner.device(2))), identityCheck()).verdict),
             int(ChainVerdict::Accepted));
}

void tst_DeviceManifest::whatTravelsComesBack_F1()
{
    const SignedManifest manifest = signedFacts(vectorFacts());
    QCOMPARE(SignedManifest::unpacked(manifest.packed()), std::optional(manifest));
    QVERIFY(!SignedManifest::unpacked(manifest.packed().first(manifestBytesMin + 63)));
    QVERIFY(!SignedManifest::unpacked({}));
}

QTEST_GUILESS_MAIN(tst_DeviceManifest)
#include "tst_DeviceManifest.moc"
