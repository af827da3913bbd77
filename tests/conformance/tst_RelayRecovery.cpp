// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

const QByteArray blob("the blob");
const QByteArray backup("the backup");

} // namespace

/// Recovery kits in every store: who puts them, what takes whose place, and that they stay (F2, encryption.md 5.9).
class tst_RelayRecovery : public QObject
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
        m_phone = m_world->addDevice(m_ada.account);
        QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1})).error, ErrorCode::None);
    }
    void cleanup() { m_world.reset(); }

    void onlyAListedDevicePutsOne_F2()
    {
        QCOMPARE(put({m_phone, blob, key(1), {}, 5}), ErrorCode::DevicePending);
        QCOMPARE(put({m_bob, blob, key(1), {}, 5}), ErrorCode::DevicePending); // there is no list yet
        QCOMPARE(put({{m_ada.account, 9}, blob, key(1), {}, 5}), ErrorCode::TokenUnknown);
        QVERIFY(read(m_ada).blob.isEmpty());
        QCOMPARE(put({m_ada, blob, key(1), backup, 5}), ErrorCode::None);
        const StoredRecovery stored = read(m_phone); // whoever has signed in may be told
        QVERIFY(stored.blob == blob && stored.tokenHash == key(1) && stored.backup == backup && stored.madeMs == 5);
        QVERIFY(read(m_bob).blob.isEmpty() && read({m_ada.account, 9}).blob.isEmpty());
    }

    void anotherTakesThePlaceOfTheWhole_F2()
    {
        put({m_ada, blob, key(1), backup, 5});
        QCOMPARE(put({m_ada, "another", key(2), {}, 6}), ErrorCode::None);
        const StoredRecovery stored = read(m_ada);
        QVERIFY(stored.blob == "another" && stored.tokenHash == key(2) && stored.backup.isEmpty() &&
                stored.madeMs == 6);
    }

    void aBackupIsOfOneKitOnly_F2()
    {
        QCOMPARE(put({m_ada, {}, key(1), backup, 5}), ErrorCode::NoRecoveryKit);
        put({m_ada, blob, key(1), {}, 5});
        QCOMPARE(put({m_ada, {}, key(1), backup, 6}), ErrorCode::None);
        QCOMPARE(put({m_ada, {}, key(2), "of an older kit", 7}), ErrorCode::NoRecoveryKit);
        const StoredRecovery stored = read(m_ada);
        QVERIFY(stored.blob == blob && stored.backup == backup && stored.madeMs == 5);
        QCOMPARE(put({m_ada, {}, key(1), QByteArray(""), 6}), ErrorCode::None);
        QVERIFY(read(m_ada).blob == blob && read(m_ada).backup.isEmpty());
    }

    void itGoesWhenItIsDropped_F2()
    {
        put({m_ada, blob, key(1), backup, 5});
        QCOMPARE(put({m_ada, {}, {}, {}, 6}), ErrorCode::None);
        QVERIFY(read(m_ada).blob.isEmpty() && read(m_ada).backup.isEmpty() && read(m_ada).madeMs == 0);
        QCOMPARE(put({m_ada, {}, key(1), backup, 7}), ErrorCode::NoRecoveryKit);
    }

    void itOutlivesItsDeviceAndEachStart_F2()
    {
        put({m_ada, blob, key(1), backup, 5});
        QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_phone, 2, {2})).error,
                 ErrorCode::None); // the first one is gone
        m_world->reopen();
        QVERIFY(read(m_ada).blob.isEmpty());
        QVERIFY(read(m_phone).blob == blob && read(m_phone).backup == backup);
        QCOMPARE(put({m_ada, "of a stolen one", key(2), {}, 6}), ErrorCode::TokenUnknown);
    }

    void aCopyThatHasLostOneKnows_rule4()
    {
        m_world->keepCopy();
        const QByteArray before = m_world->store().tide();
        put({m_ada, blob, key(1), backup, 5});
        QVERIFY(m_world->store().tide() != before);
        const ShownTide shown{m_world->store().generation(), m_world->store().tide()};
        m_world->restoreCopy();
        QVERIFY(read(m_ada).blob.isEmpty() && m_world->store().hasForgotten(shown));
    }

private:
    static TokenHash key(quint64 number) { return idOf<TokenHash>(number); }
    ErrorCode put(const PutRecovery &request) { return m_world->one<AccountOutcome>(request).error; }
    StoredRecovery read(const DeviceId &device) { return m_world->reader().readRecovery(device); }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_phone;
    DeviceId m_bob;
};

QTEST_GUILESS_MAIN(tst_RelayRecovery)
#include "tst_RelayRecovery.moc"
