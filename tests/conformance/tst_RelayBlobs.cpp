// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;
using namespace std::chrono_literals;

namespace {

constexpr quint64 dayMs = 86'400'000;

} // namespace

/// What devices of one account lay down for each other, in every store (B4, F1).
class tst_RelayBlobs : public QObject
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
    }
    void cleanup() { m_world.reset(); }

    void whatIsPutComesBackPieceByPiece_B4()
    {
        QCOMPARE(put(m_ada, 0, "zero"), ErrorCode::None);
        QVERIFY(!read(m_phone, 0).hasMore);
        QCOMPARE(put(m_ada, 1, "one"), ErrorCode::None);
        m_world->reopen();
        QVERIFY(read(m_phone, 0).bytes == "zero" && read(m_phone, 0).hasMore);
        QVERIFY(read(m_phone, 1).bytes == "one" && !read(m_phone, 1).hasMore);
        QCOMPARE(read(m_phone, 2).error, ErrorCode::NoSuchBlob);
    }

    void thePiecesComeInTheirOrderAndOnce_B4()
    {
        QCOMPARE(put(m_ada, 1, "one"), ErrorCode::NoSuchBlob);
        QCOMPARE(put(m_ada, 0, "zero"), ErrorCode::None);
        QCOMPARE(put(m_ada, 0, "zero"), ErrorCode::None); // the answer was lost
        QCOMPARE(put(m_ada, 0, "other"), ErrorCode::NoSuchBlob);
        QCOMPARE(put(m_ada, 2, "two"), ErrorCode::NoSuchBlob);
        QCOMPARE(read(m_ada, 0).bytes, QByteArray("zero"));
        QCOMPARE(drop(m_phone), ErrorCode::None);
        QCOMPARE(drop(m_phone), ErrorCode::None);
        QCOMPARE(put(m_ada, 1, "one"), ErrorCode::NoSuchBlob); // whoever goes on with it learns that it is gone
        QCOMPARE(put(m_ada, 0, "other"), ErrorCode::None);
    }

    void itIsTheAccountsOwn_F1()
    {
        put(m_ada, 0, "zero");
        QCOMPARE(read(m_bob, 0).error, ErrorCode::NoSuchBlob);
        QCOMPARE(drop(m_bob), ErrorCode::None);
        QCOMPARE(put(m_bob, 0, "of bob"), ErrorCode::None); // the same name, and another blob
        QVERIFY(read(m_ada, 0).bytes == "zero" && read(m_bob, 0).bytes == "of bob");
        QCOMPARE(put({m_ada.account, 9}, 1, "one"), ErrorCode::TokenUnknown);
        QCOMPARE(drop({m_ada.account, 9}), ErrorCode::TokenUnknown);
    }

    void whoWaitsToBeLinkedMayNot_F2()
    {
        QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1})).error, ErrorCode::None);
        QCOMPARE(put(m_phone, 0, "zero"), ErrorCode::DevicePending);
        put(m_ada, 0, "zero");
        QCOMPARE(drop(m_phone), ErrorCode::DevicePending);
        QCOMPARE(read(m_ada, 0).bytes, QByteArray("zero"));
        QCOMPARE(m_world->one<ManifestOutcome>(listOf(m_ada, 2, {1, 2})).error, ErrorCode::None);
        QCOMPARE(put(m_phone, 1, "one"), ErrorCode::None);
    }

    void anAccountHasSoMuchRoom_G7()
    {
        QCOMPARE(put(m_ada, 0, "12345", 8), ErrorCode::None);
        QCOMPARE(put(m_ada, 1, "1234", 8), ErrorCode::BlobsFull);
        QCOMPARE(put(m_ada, 0, "1234", 8, m_other), ErrorCode::BlobsFull);
        QCOMPARE(read(m_ada, 0, m_other).error, ErrorCode::NoSuchBlob); // nothing of it
        QCOMPARE(put(m_ada, 1, "123", 8), ErrorCode::None);
        QCOMPARE(put(m_bob, 0, "12345678", 8), ErrorCode::None); // his own
        drop(m_ada);
        QCOMPARE(put(m_ada, 0, "12345678", 8, m_other), ErrorCode::None);
    }

    void afterADayTheyGo_B4()
    {
        put(m_ada, 0, "zero");
        m_world->one<BlobOutcome>(PutBlob{m_ada, m_other, 0, "later", dayMs});
        put(m_ada, 1, "one", blobBytesPreset, m_blob, dayMs); // it counts from its first piece
        QCOMPARE(purge(dayMs + 999).done, quint64(0));
        const RetentionOutcome outcome = purge(dayMs + 1'000);
        QVERIFY(outcome.done == 1 && outcome.finished);
        QCOMPARE(read(m_ada, 0).error, ErrorCode::NoSuchBlob);
        QCOMPARE(read(m_ada, 1).error, ErrorCode::NoSuchBlob);
        QCOMPARE(read(m_ada, 0, m_other).bytes, QByteArray("later"));
    }

    void whileRunsAreHeldNothingGoes_rule17()
    {
        put(m_ada, 0, "zero");
        m_world->one<RetentionOutcome>(BeginRetention{1'000, false});
        m_world->one<RetentionOutcome>(BeginRetention{100 * dayMs, false});
        QVERIFY(purge(100 * dayMs).heldSinceMs);
        QCOMPARE(read(m_ada, 0).bytes, QByteArray("zero"));
    }

    void theyDoNotTellHowFarTheRelayIs_rule4()
    {
        const QByteArray tide = m_world->store().tide();
        put(m_ada, 0, "zero");
        drop(m_ada);
        purge(100 * dayMs);
        QCOMPARE(m_world->store().tide(), tide); // a copy without them has lost nothing that anyone holds for stored
    }

private:
    ErrorCode put(const DeviceId &by, quint32 chunk, const QByteArray &bytes, qint64 room, const BlobId &blob,
                  quint64 nowMs = 1'000)
    {
        return m_world->one<BlobOutcome>(PutBlob{by, blob, chunk, bytes, nowMs, room}).error;
    }
    ErrorCode put(const DeviceId &by, quint32 chunk, const QByteArray &bytes, qint64 room = blobBytesPreset)
    {
        return put(by, chunk, bytes, room, m_blob);
    }
    ErrorCode drop(const DeviceId &by) { return m_world->one<BlobOutcome>(DropBlob{by, m_blob}).error; }
    RetentionOutcome purge(quint64 nowMs) { return m_world->one<RetentionOutcome>(PurgeBlobs{nowMs}); }
    BlobChunk read(const DeviceId &device, quint32 chunk) { return read(device, chunk, m_blob); }
    BlobChunk read(const DeviceId &device, quint32 chunk, const BlobId &blob)
    {
        return m_world->reader().readBlob(device, blob, chunk);
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_phone;
    const BlobId m_blob = idOf<BlobId>(1);
    const BlobId m_other = idOf<BlobId>(2);
};

QTEST_GUILESS_MAIN(tst_RelayBlobs)
#include "tst_RelayBlobs.moc"
