// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sqlite/FaultVfs.h"
#include "tests/relay_sqlite/RelayFolder.h"

#include <QTest>

#include <sqlite3.h>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using Call = FaultVfs::Call;

namespace {

/// What a client sees of its sending: the next number, and what was acknowledged.
struct Sender
{
    Store &store;
    Talk talk;
    quint64 next = 1;

    CommitStatus send()
    {
        const auto result = commit(store, {request(talk.ada, talk.id, next, {body(next)}, {mail(talk.bob, 1'000 + next)})});
        if (result.status != CommitStatus::Committed)
            return result.status;
        const auto &outcome = std::get<AppendOutcome>(result.outcomes.front());
        if (outcome.stored.size() != 1 || outcome.stored.front().seq != next)
            qFatal("message %llu got another place", static_cast<unsigned long long>(next));
        ++next;
        return result.status;
    }
};

/// The bodies stored are those of the messages 1, 2, 3 …; returns how many.
quint64 storedWhole(const RelayFolder &folder, const Talk &talk)
{
    const auto page = folder.openReader()->readLog(talk.bob, LogId::of(talk.id), 0, 1'000'000, 1'000'000'000);
    for (std::size_t i = 0; i < page.entries.size(); ++i) {
        if (page.entries[i].seq != i + 1 || page.entries[i].body != body(i + 1).bytes)
            qFatal("entry %zu is not what was sent", i + 1);
    }
    if (page.mailboxHead != page.entries.size())
        qFatal("a message and its item were parted");
    return page.entries.size();
}

} // namespace

/// A disk that fails: nothing is acknowledged that is not on it, and a full one is nothing worse than full (A1, G4,
/// reliability G7 and G8).
class tst_SqliteStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommitIsSynced_A1();
    void nothingIsAcknowledgedAfterAFailedSync_A1_data();
    void nothingIsAcknowledgedAfterAFailedSync_A1();
    void aFailedSyncInACheckpointIsTheEnd_A1();
    void aDiskErrorIsTheEnd_A1_data();
    void aDiskErrorIsTheEnd_A1();
    void aFullDiskTakesNothingAndGoesOn_A1();
    void aFullDiskInACheckpointIsPassedOver_G4();
    void aReaderThatCannotReadSaysSo_A1();
    void theFirstStartMayEndAnywhere_G9();
};

void tst_SqliteStoreFaults::everyCommitIsSynced_A1()
{
    FaultVfs disk;
    const RelayFolder folder;
    const auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    for (int i = 0; i < 20; ++i) {
        const int before = disk.syncs();
        QCOMPARE(sender.send(), CommitStatus::Committed);
        QVERIFY2(disk.syncs() > before, "acknowledged before it was synced");
    }
}

void tst_SqliteStoreFaults::nothingIsAcknowledgedAfterAFailedSync_A1_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("once");
    for (int after = 0; after < 12; ++after) {
        QTest::addRow("sync %d for ever", after) << after << false;
        QTest::addRow("sync %d once", after) << after << true; // the kernel forgets: the next one would say all is well
    }
}

void tst_SqliteStoreFaults::nothingIsAcknowledgedAfterAFailedSync_A1()
{
    QFETCH(int, after);
    QFETCH(bool, once);
    FaultVfs disk;
    const RelayFolder folder;
    auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    disk.fail(Call::Sync, SQLITE_IOERR_FSYNC, after, once);
    bool failed = false;
    for (int i = 0; i < 30; ++i) {
        const CommitStatus status = sender.send();
        failed = failed || status == CommitStatus::Failed;
        QCOMPARE(status, failed ? CommitStatus::Failed : CommitStatus::Committed);
        store->maintain();
    }
    QVERIFY(failed);
    disk.heal();
    QCOMPARE(sender.send(), CommitStatus::Failed); // this process never believes it again
    store.reset();
    store = folder.open();
    const quint64 stored = storedWhole(folder, sender.talk);
    const quint64 acknowledged = sender.next - 1;
    QVERIFY(stored == acknowledged || stored == acknowledged + 1);
    Sender again{*store, sender.talk, stored + 1};
    QCOMPARE(again.send(), CommitStatus::Committed);
}

void tst_SqliteStoreFaults::aFailedSyncInACheckpointIsTheEnd_A1()
{
    FaultVfs disk;
    const RelayFolder folder;
    auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    disk.fail(Call::SyncOfDatabase, SQLITE_IOERR_FSYNC);
    int sent = 0;
    while (disk.failures() == 0 && sent < 2'000) {
        QCOMPARE(sender.send(), CommitStatus::Committed);
        ++sent;
        store->maintain();
    }
    QVERIFY2(disk.failures() == 1, "nothing was ever checkpointed, or it was tried again");
    disk.heal();
    QCOMPARE(sender.send(), CommitStatus::Failed);
    store.reset();
    store = folder.open();
    QCOMPARE(storedWhole(folder, sender.talk), sender.next - 1);
}

void tst_SqliteStoreFaults::aDiskErrorIsTheEnd_A1_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("write") << SQLITE_IOERR_WRITE;
    QTest::newRow("damaged") << SQLITE_CORRUPT;
    QTest::newRow("not a database") << SQLITE_NOTADB;
    QTest::newRow("read-only") << SQLITE_READONLY;
}

void tst_SqliteStoreFaults::aDiskErrorIsTheEnd_A1()
{
    QFETCH(int, code);
    FaultVfs disk;
    const RelayFolder folder;
    auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    QCOMPARE(sender.send(), CommitStatus::Committed);
    disk.fail(Call::Write, code, 1, true);
    QCOMPARE(sender.send(), CommitStatus::Failed);
    QCOMPARE(disk.failures(), 1);
    QCOMPARE(sender.send(), CommitStatus::Failed);
    store.reset();
    store = folder.open();
    QCOMPARE(storedWhole(folder, sender.talk), quint64(1));
}

void tst_SqliteStoreFaults::aFullDiskTakesNothingAndGoesOn_A1()
{
    FaultVfs disk;
    const RelayFolder folder;
    auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    const auto reader = folder.openReader();
    int full = 0;
    for (int write = 0; write < 40; ++write) {
        disk.fail(Call::Write, SQLITE_FULL, write);
        CommitStatus status = CommitStatus::Committed;
        for (int i = 0; i < 10 && status == CommitStatus::Committed; ++i)
            status = sender.send();
        QCOMPARE(status, CommitStatus::Full);
        QCOMPARE(sender.send(), CommitStatus::Full);
        QCOMPARE(reader->readLog(sender.talk.bob, LogId::of(sender.talk.id), 0, 1'000'000, 1'000'000'000).head,
                 sender.next - 1);
        ++full;
        disk.heal();
        QCOMPARE(sender.send(), CommitStatus::Committed); // the same message, the same number, the next place
    }
    QCOMPARE(full, 40);
    QCOMPARE(storedWhole(folder, sender.talk), sender.next - 1);
    store.reset();
    store = folder.open();
    QCOMPARE(storedWhole(folder, sender.talk), sender.next - 1);
}

void tst_SqliteStoreFaults::aFullDiskInACheckpointIsPassedOver_G4()
{
    FaultVfs disk;
    const RelayFolder folder;
    auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    int checkpoints = 0;
    for (int i = 0; i < 2'000 && checkpoints == 0; ++i) {
        QCOMPARE(sender.send(), CommitStatus::Committed);
        disk.fail(Call::Write, SQLITE_FULL);
        store->maintain();
        checkpoints += disk.failures();
        disk.heal();
    }
    QVERIFY(checkpoints > 0);
    QCOMPARE(sender.send(), CommitStatus::Committed);
    store.reset();
    store = folder.open();
    QCOMPARE(storedWhole(folder, sender.talk), sender.next - 1);
}

void tst_SqliteStoreFaults::aReaderThatCannotReadSaysSo_A1()
{
    FaultVfs disk;
    const RelayFolder folder;
    const auto store = folder.open();
    Sender sender{*store, beginTalk(*store)};
    QCOMPARE(sender.send(), CommitStatus::Committed);
    const auto reader = folder.openReader();
    int broken = 0;
    reader->whenBroken([&] { ++broken; });
    const LogId log = LogId::of(sender.talk.id);
    QCOMPARE(reader->readLog(sender.talk.bob, log, 0, 10, 1'000).entries.size(), std::size_t(1));
    QCOMPARE(broken, 0);
    QCOMPARE(sender.send(), CommitStatus::Committed); // so that there is something to be read from the disk
    disk.fail(Call::Read, SQLITE_IOERR_READ, 0, true);
    QVERIFY(reader->readLog(sender.talk.bob, log, 0, 10, 1'000).entries.empty());
    QCOMPARE(broken, 1);
    QVERIFY(reader->loadSession(sender.talk.bob, {}).behind.empty());
    QCOMPARE(broken, 2); // and it stays so
}

void tst_SqliteStoreFaults::theFirstStartMayEndAnywhere_G9()
{
    FaultVfs disk;
    for (int write = 0; ; write += 3) {
        const RelayFolder folder;
        disk.fail(Call::Write, SQLITE_FULL, write);
        {
            const auto store = SqliteStore::open(folder.path());
            if (disk.failures() == 0) {
                QVERIFY2(write > 20, "the schema was not written through this disk");
                return;
            }
            QVERIFY(!store);
            QVERIFY(store.error().reason == OpenFailure::Reason::NoRoom);
            QVERIFY2(store.error().text.contains(QStringLiteral("full")), qPrintable(store.error().text));
        }
        disk.heal();
        const auto store = folder.open();
        Sender sender{*store, beginTalk(*store)};
        QCOMPARE(sender.send(), CommitStatus::Committed);
    }
}

QTEST_GUILESS_MAIN(tst_SqliteStoreFaults)
#include "tst_SqliteStoreFaults.moc"
