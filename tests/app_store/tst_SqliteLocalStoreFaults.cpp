// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"
#include "tests/sqlite/FaultVfs.h"

#include <QTest>

#include <sqlite3.h>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using Call = FaultVfs::Call;

namespace {

const auto c1 = idOf<ConversationId>(1);

/// Received and read up to there, in one transaction.
LocalTransaction received(Seq seq)
{
    return {entry(1, 100 + seq, seq), SetCursor{LogId::of(c1), seq}};
}

} // namespace

/// A disk that fails under the app: what was not said to be stored is not there, what was is, and the engine never goes
/// on from something that could not be read whole (A1, A6, reliability F18).
class tst_SqliteLocalStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommitIsSynced_A1();
    void afterAFailedSyncItMustBeOpenedAgain_A1();
    void afterAFailedSyncInACheckpointToo_A1();
    void aFullDiskTakesNothingAndGoesOn_A1();
    void aFullDiskIsNoReasonNotToBeRead_G4();
    void whatWasReadInPartIsNotGoneOnFrom_A6_data();
    void whatWasReadInPartIsNotGoneOnFrom_A6();
    void theReaderGoesOnAfterAFailedRead_A1();
};

void tst_SqliteLocalStoreFaults::everyCommitIsSynced_A1()
{
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    for (Seq seq = 1; seq <= 10; ++seq) {
        const int before = disk.syncs();
        QVERIFY(s.commit(received(seq)));
        QVERIFY2(disk.syncs() > before, "said to be stored before it was synced");
    }
}

void tst_SqliteLocalStoreFaults::afterAFailedSyncItMustBeOpenedAgain_A1()
{
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    QVERIFY(s.commit(received(1)));
    disk.fail(Call::Sync, SQLITE_IOERR_FSYNC, 0, true); // the kernel forgets: the next one would say all is well
    QVERIFY(!s.commit(received(2)));
    QCOMPARE(disk.failures(), 1);
    QVERIFY(!s.commit(received(2)));
    QVERIFY(!s.commit({SetCursor{LogId::of(c1), 1}}));
    s.reopen();
    const Seq cursor = s.store().load().cursors.at(LogId::of(c1)); // what was refused may be there: whole or not at all
    QVERIFY(cursor == 1 || cursor == 2);
    QCOMPARE(s.timeline(1).size(), std::size_t(cursor));
    QVERIFY(s.commit(received(cursor + 1)));
    QCOMPARE(s.timeline(1).size(), std::size_t(cursor + 1));
}

void tst_SqliteLocalStoreFaults::afterAFailedSyncInACheckpointToo_A1()
{
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    disk.fail(Call::SyncOfDatabase, SQLITE_IOERR_FSYNC, 0, true);
    Seq stored = 0;
    while (disk.failures() == 0 && stored < 2'000) {
        LocalTransaction large = received(stored + 1);
        std::get<PutEntry>(large.front()).content.text = QString(40'000, u'x');
        QVERIFY(s.commit(large));
        ++stored;
    }
    QVERIFY2(disk.failures() == 1, "nothing was ever checkpointed");
    QVERIFY(!s.commit(received(stored + 1)));
    s.reopen();
    QCOMPARE(s.store().load().cursors.at(LogId::of(c1)), stored);
    QCOMPARE(s.timeline(1).size(), std::size_t(stored));
    QVERIFY(s.commit(received(stored + 1)));
}

void tst_SqliteLocalStoreFaults::aFullDiskTakesNothingAndGoesOn_A1()
{
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    Seq seq = 0;
    for (int write = 0; write < 10; ++write) {
        disk.fail(Call::Write, SQLITE_FULL, write);
        while (s.commit(received(seq + 1)))
            ++seq;
        QVERIFY(disk.failures() > 0);
        QVERIFY(!s.commit(received(seq + 1)));
        QCOMPARE(s.timeline(1).size(), std::size_t(seq));
        disk.heal();
        QVERIFY(s.commit(received(seq + 1))); // without being opened again
        ++seq;
    }
    s.reopen();
    QCOMPARE(s.store().load().cursors.at(LogId::of(c1)), seq);
    QCOMPARE(s.timeline(1).size(), std::size_t(seq));
}

void tst_SqliteLocalStoreFaults::aFullDiskIsNoReasonNotToBeRead_G4()
{
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1), composed(1, 10, 1), composed(1, 11, 2)}));
    QVERIFY(s.commit({sent(1, 10, 1)}));
    // The first envelope is due to go: another six days old, and six more have passed since.
    constexpr quint64 sixDaysMs = 6ULL * 24 * 60 * 60 * 1000;
    QVERIFY(s.commit({composed(1, 12, 3), MarkSent{idOf<ConversationId>(1), idOf<MessageId>(12), 2, sixDaysMs}}));
    PutEntry late = entry(1, 20, 3);
    late.entry.relayTimeMs = 2 * sixDaysMs;
    QVERIFY(s.commit({late}));
    disk.fail(Call::Write, SQLITE_FULL);
    const LocalImage image = s.store().load();
    QVERIFY2(disk.failures() > 0, "there was nothing to prune");
    disk.heal();
    QCOMPARE(image.outbox.size(), std::size_t(1));
    QCOMPARE(image.kept.size(), std::size_t(2));
    QCOMPARE(s.store().load().kept.size(), std::size_t(1));
    QVERIFY(s.commit(received(3)));
}

void tst_SqliteLocalStoreFaults::whatWasReadInPartIsNotGoneOnFrom_A6_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("disk") << SQLITE_IOERR_READ;
    QTest::newRow("in the way") << SQLITE_BUSY;
}

void tst_SqliteLocalStoreFaults::whatWasReadInPartIsNotGoneOnFrom_A6()
{
    QFETCH(int, code);
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1), composed(1, 10, 1), composed(1, 11, 2)}));
    QVERIFY(s.commit(received(1)));
    int partly = 0;
    for (int read = 0; read < 1'000; ++read) {
        s.reopen(); // after the failure before it is read through
        s.reopen(); // and now nothing of it is in memory
        disk.fail(Call::Read, code, read, true);
        const LocalImage image = s.store().load();
        const bool hasFailed = disk.failures() > 0;
        disk.heal();
        const bool isWhole = image.identity && image.outbox.size() == 2 && image.conversations.size() == 1
            && image.cursors.size() == 1;
        partly += isWhole ? 0 : 1;
        QVERIFY2(isWhole || !s.commit({SetDisplayName{QStringLiteral("lost")}}), "the outbox would be forgotten");
        if (!hasFailed) {
            QVERIFY(isWhole);
            break;
        }
    }
    QVERIFY2(partly > 0, "no read was ever in the way of the image");
    s.reopen();
    QCOMPARE(s.store().load().outbox.size(), std::size_t(2));
}

void tst_SqliteLocalStoreFaults::theReaderGoesOnAfterAFailedRead_A1()
{
    FaultVfs disk;
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    QVERIFY(s.commit(received(1)));
    disk.fail(Call::Read, SQLITE_IOERR_READ);
    QVERIFY(s.timeline(1).empty());
    QVERIFY(disk.failures() > 0);
    disk.heal();
    QCOMPARE(s.timeline(1).size(), std::size_t(1));
    QVERIFY(s.reader().identity().has_value());
}

QTEST_GUILESS_MAIN(tst_SqliteLocalStoreFaults)
#include "tst_SqliteLocalStoreFaults.moc"
