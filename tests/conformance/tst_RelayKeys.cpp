// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// Signed lists of devices and keys to begin sessions with, in every store (B1, F1, F2).
class tst_RelayKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
        m_eve = m_world->join(QStringLiteral("eve"));
        m_phone = m_world->addDevice(m_ada.account);
        m_world->talk(m_bob, QStringLiteral("ada"));
    }
    void cleanup() { m_world.reset(); }

    void versionsFollowOneAnother_F2();
    void theSameTwiceIsDoneOnce_F2();
    void whatDoesNotFollowIsRefused_F2();
    void everyDeviceListedMustBeThereWithACertificate_F2();
    void whoIsNoLongerListedIsUnlinked_B1();
    void whoIsUnlinkedMayStayListedForAWhile_B1();
    void versionsAreGivenOutByteForByteAndInPieces_F2();
    void othersMayOnlyAskAboutWhomTheyTalkTo_F5();
    void eachPrekeyIsGivenOutOnceAndThenTheLastResort_F1();
    void onlyListedDevicesHaveBundles_F1();
    void newPrekeysJoinOrReplaceThoseBefore_F1();
    void anUnlinkedDeviceHasNoKeysLeft_B1();

private:
    PublishManifest manifest(quint64 version, std::vector<quint32> devices, quint64 hash, quint64 previous)
    {
        PublishManifest publish;
        publish.by = m_ada;
        publish.place = {version, idOf<TokenHash>(hash).toBytes(), idOf<TokenHash>(previous).toBytes(), QByteArray(32, 'k'), {}};
        publish.manifest = {"manifest " + QByteArray::number(hash), QByteArray(wire::signatureBytes, 's')};
        for (const quint32 number : devices) {
            publish.place.listed.push_back(idOf<TokenHash>(500 + number).toBytes());
            publish.certificates.push_back({number, publish.place.listed.back(), certificate(number)});
        }
        publish.nowMs = 7'000;
        return publish;
    }
    static wire::SignedCertificate certificate(quint32 number)
    {
        const QByteArray signature(wire::signatureBytes, char('a' + number));
        return {"certificate " + QByteArray::number(number), signature, signature, signature};
    }
    ErrorCode publish(const PublishManifest &request) { return m_world->one<ManifestOutcome>(request).error; }
    wire::AccountManifests read(const DeviceId &by, quint64 after, qsizetype bytesMax = 100'000)
    {
        const auto list = m_world->reader().readManifests(by, {{m_ada.account, after}}, bytesMax);
        return list.empty() ? wire::AccountManifests() : list.front();
    }
    void put(const DeviceId &by, quint32 first, int count, bool replacesAll = false)
    {
        const auto key = [](quint32 id) { return wire::Prekey{id, QByteArray(wire::identityKeyBytes, char('a' + id % 20))}; };
        wire::PutPrekeys keys{0, {first, key(first).key, QByteArray(wire::signatureBytes, 's')}, key(900 + first), {}, replacesAll};
        for (int i = 0; i < count; ++i)
            keys.prekeys.push_back(key(first + quint32(i)));
        QCOMPARE(m_world->one<AccountOutcome>(PutPrekeys{by, keys}).error, ErrorCode::None);
    }
    /// The id of the prekey, 0 when there is no bundle.
    quint32 take(const DeviceId &by, const DeviceId &device, bool mayUseUp = true)
    {
        const auto bundles = m_world->one<BundlesOutcome>(TakeBundles{by, {{device, mayUseUp}}}).bundles;
        return bundles.empty() ? 0 : bundles.front().prekey.id;
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_phone;
    DeviceId m_bob;
    DeviceId m_eve;
};

void tst_RelayKeys::versionsFollowOneAnother_F2()
{
    QCOMPARE(m_world->session(m_ada).manifestVersion, quint64(0));
    const auto outcome = m_world->one<ManifestOutcome>(manifest(1, {1}, 11, 0));
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    QCOMPARE(wire::decodeAccountEvent(outcome.announced.front().entry.body)->manifest.value_or(0), quint64(1));
    QCOMPARE(publish(manifest(2, {1, 2}, 12, 11)), ErrorCode::None);
    m_world->reopen();
    QCOMPARE(m_world->session(m_phone).manifestVersion, quint64(2));
    QCOMPARE(m_world->session(m_bob).manifestVersion, quint64(0));
}

void tst_RelayKeys::theSameTwiceIsDoneOnce_F2()
{
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    QCOMPARE(publish(manifest(2, {1, 2}, 12, 11)), ErrorCode::None);
    const auto again = m_world->one<ManifestOutcome>(manifest(1, {1}, 11, 0));
    QVERIFY(again.error == ErrorCode::None && again.announced.empty() && again.unlinked.empty());
    QCOMPARE(m_world->session(m_phone).manifestVersion, quint64(2));
}

void tst_RelayKeys::whatDoesNotFollowIsRefused_F2()
{
    QCOMPARE(publish(manifest(2, {1}, 12, 11)), ErrorCode::ManifestStale); // nothing is there to follow
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    QCOMPARE(publish(manifest(1, {1}, 13, 0)), ErrorCode::ManifestStale);  // another was there first
    QCOMPARE(publish(manifest(3, {1}, 13, 11)), ErrorCode::ManifestStale);
    QCOMPARE(publish(manifest(2, {1}, 13, 12)), ErrorCode::ManifestInvalid); // another history
    PublishManifest otherKey = manifest(2, {1}, 13, 11);
    otherKey.place.accountKey = QByteArray(32, 'x');
    QCOMPARE(publish(otherKey), ErrorCode::ManifestInvalid);
    PublishManifest ofNobody = manifest(2, {1}, 13, 11);
    ofNobody.by.number = 9;
    QCOMPARE(publish(ofNobody), ErrorCode::TokenUnknown);
    QCOMPARE(m_world->session(m_ada).manifestVersion, quint64(1));
    QCOMPARE(publish(manifest(2, {1}, 13, 11)), ErrorCode::None);
}

void tst_RelayKeys::everyDeviceListedMustBeThereWithACertificate_F2()
{
    QCOMPARE(publish(manifest(1, {1, 7}, 11, 0)), ErrorCode::ManifestInvalid);
    PublishManifest bare = manifest(1, {1, 2}, 11, 0);
    bare.certificates.pop_back();
    QCOMPARE(publish(bare), ErrorCode::ManifestInvalid);
    QCOMPARE(publish(manifest(1, {1, 2}, 11, 0)), ErrorCode::None);
    bare = manifest(2, {1, 2}, 12, 11);
    bare.certificates.clear(); // they have theirs
    QCOMPARE(publish(bare), ErrorCode::None);
    PublishManifest otherKeys = manifest(3, {1, 2}, 13, 12);
    otherKeys.certificates[1].hash = otherKeys.place.listed[1] = idOf<TokenHash>(600).toBytes();
    QCOMPARE(publish(otherKeys), ErrorCode::ManifestInvalid);
    PublishManifest twice = manifest(3, {1, 2}, 13, 12);
    twice.place.listed[1] = twice.place.listed[0];
    QCOMPARE(publish(twice), ErrorCode::ManifestInvalid);
}

void tst_RelayKeys::whoIsNoLongerListedIsUnlinked_B1()
{
    const DeviceId pending = m_world->addDevice(m_ada.account);
    QCOMPARE(publish(manifest(1, {1, 2}, 11, 0)), ErrorCode::None);
    const auto outcome = m_world->one<ManifestOutcome>(manifest(2, {1}, 12, 11));
    QCOMPARE(outcome.unlinked, std::vector<quint32>{2});
    QCOMPARE(outcome.announced.size(), std::size_t(2));
    m_world->reopen();
    QVERIFY(!m_world->session(m_phone).exists);
    QVERIFY(m_world->session(pending).exists); // was never listed
    QCOMPARE(publish(manifest(3, {1, 2}, 13, 12)), ErrorCode::ManifestInvalid); // and does not come back
}

/// Unlinked at the relay, and not yet taken out of the list by whoever may sign one: the lists until then are taken.
void tst_RelayKeys::whoIsUnlinkedMayStayListedForAWhile_B1()
{
    QCOMPARE(publish(manifest(1, {1, 2}, 11, 0)), ErrorCode::None);
    m_world->one<AccountOutcome>(UnlinkDevice{m_ada, 2, 1});
    m_world->reopen();
    const DeviceId third = m_world->addDevice(m_ada.account);
    auto outcome = m_world->one<ManifestOutcome>(manifest(2, {1, 2, third.number}, 12, 11));
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.listed, (std::vector<quint32>{1, third.number}));
    QVERIFY(outcome.unlinked.empty() && !m_world->session(m_phone).exists);
    outcome = m_world->one<ManifestOutcome>(manifest(3, {1, third.number}, 13, 12));
    QCOMPARE(outcome.error, ErrorCode::None);
    QVERIFY(outcome.unlinked.empty()); // it was before
    QCOMPARE(publish(manifest(4, {1, 2, third.number}, 14, 13)), ErrorCode::ManifestInvalid); // it does not come back
}

void tst_RelayKeys::versionsAreGivenOutByteForByteAndInPieces_F2()
{
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    QCOMPARE(publish(manifest(2, {1, 2}, 12, 11)), ErrorCode::None);
    QCOMPARE(publish(manifest(3, {1, 2}, 13, 12)), ErrorCode::None);
    m_world->reopen();
    const wire::AccountManifests all = read(m_bob, 0);
    QCOMPARE(all.latest, quint64(3));
    QCOMPARE(all.manifests.size(), std::size_t(3));
    QVERIFY(all.manifests[1] == manifest(2, {1, 2}, 12, 11).manifest);
    QVERIFY(all.certificates == (std::vector{certificate(1), certificate(2)}));
    const wire::AccountManifests later = read(m_bob, 1);
    QCOMPARE(later.manifests.size(), std::size_t(2));
    QVERIFY(later.certificates == std::vector{certificate(2)});
    const wire::AccountManifests piece = read(m_bob, 0, 1);
    QVERIFY(piece.manifests.size() == 1 && piece.latest == 3 && piece.certificates == std::vector{certificate(1)});
    const wire::AccountManifests nothingNew = read(m_bob, 3);
    QVERIFY(nothingNew.latest == 3 && nothingNew.manifests.empty() && nothingNew.certificates.empty());
    QCOMPARE(read(m_bob, 40).latest, quint64(3)); // it knows more: the relay was restored
}

void tst_RelayKeys::othersMayOnlyAskAboutWhomTheyTalkTo_F5()
{
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    put(m_ada, 1, 3);
    QVERIFY(read(m_bob, 0).latest == 1 && read(m_phone, 0).latest == 1);
    QVERIFY(m_world->reader().readManifests(m_eve, {{m_ada.account, 0}, {m_eve.account, 0}}, 1'000).size() == 1);
    QVERIFY(m_world->reader().readManifests(m_bob, {{idOf<AccountId>(77), 0}}, 1'000).empty());
    QVERIFY(m_world->reader().readManifests({m_bob.account, 9}, {{m_ada.account, 0}}, 1'000).empty());
    QVERIFY(take(m_bob, m_ada) > 0 && take(m_phone, m_ada) > 0);
    QCOMPARE(take(m_eve, m_ada), quint32(0));
    QCOMPARE(m_world->one<BundlesOutcome>(TakeBundles{{m_bob.account, 9}, {{m_ada}}}).error, ErrorCode::TokenUnknown);
}

void tst_RelayKeys::eachPrekeyIsGivenOutOnceAndThenTheLastResort_F1()
{
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    put(m_ada, 1, 2);
    QCOMPARE(m_world->session(m_ada).prekeysLeft, quint32(2));
    QCOMPARE(take(m_bob, m_ada, false), quint32(901)); // has had enough of them
    QCOMPARE(take(m_bob, m_ada), quint32(1));
    m_world->reopen();
    QCOMPARE(take(m_bob, m_ada), quint32(2));
    QCOMPARE(m_world->session(m_ada).prekeysLeft, quint32(0));
    QCOMPARE(take(m_bob, m_ada), quint32(901));
    QCOMPARE(take(m_bob, m_ada), quint32(901));
}

void tst_RelayKeys::onlyListedDevicesHaveBundles_F1()
{
    put(m_ada, 1, 2);
    put(m_phone, 50, 2);
    QCOMPARE(take(m_bob, m_ada), quint32(0));
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    QCOMPARE(take(m_bob, m_ada), quint32(1));
    QCOMPARE(take(m_bob, m_phone), quint32(0));
    QCOMPARE(publish(manifest(2, {1, 2}, 12, 11)), ErrorCode::None);
    QCOMPARE(take(m_bob, m_phone), quint32(50));
}

void tst_RelayKeys::newPrekeysJoinOrReplaceThoseBefore_F1()
{
    QCOMPARE(publish(manifest(1, {1}, 11, 0)), ErrorCode::None);
    put(m_ada, 1, 2);
    put(m_ada, 100, 2);
    const auto bundle = m_world->one<BundlesOutcome>(TakeBundles{m_bob, {{m_ada}}}).bundles.front();
    QVERIFY(bundle.prekey.id == 1 && bundle.signedPrekey.id == 100);
    QCOMPARE(m_world->session(m_ada).prekeysLeft, quint32(3));
    QCOMPARE(take(m_bob, m_ada, false), quint32(1'000));
    put(m_ada, 200, 1, true);
    QCOMPARE(m_world->session(m_ada).prekeysLeft, quint32(1));
    put(m_ada, 300, wire::prekeysMax); // no more than that wait: the oldest make room
    QCOMPARE(m_world->session(m_ada).prekeysLeft, quint32(wire::prekeysMax));
    QCOMPARE(take(m_bob, m_ada), quint32(300));
}

void tst_RelayKeys::anUnlinkedDeviceHasNoKeysLeft_B1()
{
    QCOMPARE(publish(manifest(1, {1, 2}, 11, 0)), ErrorCode::None);
    put(m_phone, 1, 2);
    m_world->one<AccountOutcome>(UnlinkDevice{m_ada, m_phone.number, 8'000});
    m_world->reopen();
    QCOMPARE(take(m_bob, m_phone), quint32(0));
    QCOMPARE(m_world->one<AccountOutcome>(PutPrekeys{m_phone, {}}).error, ErrorCode::TokenUnknown);
}

QTEST_GUILESS_MAIN(tst_RelayKeys)
#include "tst_RelayKeys.moc"
