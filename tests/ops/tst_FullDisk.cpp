// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The disk is full at every single write of a run (G7), one after the other: nothing acknowledged is lost, the message is
// refused, reading, acknowledging, erasing and retention go on in what the reserve gave up, and with room again the same
// message is taken. The store is the real one, in this process, and so is the reserve: while the disk is said to be full,
// the kernel lets no file of this process grow to the reserve's size.

#include "relay/ops/WatchedStore.h"
#include "tests/ops/CapturedErrors.h"
#include "tests/relay_sqlite/RelayFolder.h"
#include "tests/sqlite/FaultVfs.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::test;
using Call = FaultVfs::Call;

namespace {

constexpr quint64 firstPurgedMs = 1'000 + 40ull * 24 * 3600 * 1000; ///< everything has had its time by then
constexpr quint64 redactionsFrom = 1'000'000;                       ///< ids

quint64 messagesOfRun()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? 500 : 40;
}

class HandClock final : public Clock
{
public:
    Now now() const override { return {m_mono, m_mono}; }
    void advance(milliseconds by) { m_mono += by; }

private:
    milliseconds m_mono{1'000};
};

/// No file of this process becomes as large as the reserve while it lives.
class NoRoom
{
public:
    NoRoom()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = rlim_t(DiskReserve::bytes - 1);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_before{};
};

/// A relay's store with its reserve, and somebody who writes.
class Relay
{
public:
    Relay() { open(); }

    void open()
    {
        m_store.reset();
        auto opened = m_folder.open();
        m_inner = opened.get();
        m_store = std::make_unique<WatchedStore>(std::move(opened), m_clock, std::make_unique<DiskReserve>(m_folder.folder()));
        m_reader = m_folder.openReader();
    }

    /// The next message, with all that goes with it in a transaction.
    CommitResult send(int bytes)
    {
        wire::Body next = body(m_next);
        next.bytes += QByteArray(bytes, 'x');
        CommitResult result = commit(*m_store, {request(m_talk.ada, m_talk.id, m_next, {next}, {mail(m_talk.bob, m_next)}),
                                                AdvanceCursors{m_talk.bob, {{LogId::of(m_talk.id), m_next - 1}}},
                                                RaiseMarks{m_talk.bob.account, {{m_talk.id, m_next - 1, m_next - 1, 0}}}});
        if (result.status == CommitStatus::Committed && append(result).error == wire::ErrorCode::None)
            take(next.id, result);
        return result;
    }

    /// Erases the message with that number. Also with the disk full.
    bool erase(quint64 number)
    {
        const wire::Body redaction{quint8(wire::EntryKind::Redact), idOf<MessageId>(redactionsFrom + m_next), {},
                                   m_ids.at(number - 1)};
        const CommitResult result = commit(*m_store, {request(m_talk.ada, m_talk.id, m_next, {redaction})});
        const bool taken = result.status == CommitStatus::Committed && append(result).error == wire::ErrorCode::None
            && append(result).stored.front().refused == wire::ErrorCode::None;
        if (taken)
            take(redaction.id, result);
        return taken;
    }

    static const AppendOutcome &append(const CommitResult &result) { return std::get<AppendOutcome>(result.outcomes.front()); }

    bool acknowledge()
    {
        const Seq head = m_ids.size();
        return commit(*m_store, {AdvanceCursors{m_talk.bob, {{LogId::of(m_talk.id), head}, {LogId::mailbox(), head}}},
                                 AdvanceCursors{m_talk.ada, {{LogId::of(m_talk.id), head}}}}).status == CommitStatus::Committed;
    }

    /// Takes one body, if there is one to be taken. Nothing when that failed.
    std::optional<quint64> purge()
    {
        const CommitResult result = commit(*m_store, {BeginRetention{firstPurgedMs, true},
                                                      PurgeBodies{firstPurgedMs, bodiesKept, bodiesKeptForAsleep, 1, 64}});
        if (result.status != CommitStatus::Committed || std::get<RetentionOutcome>(result.outcomes[0]).heldSinceMs)
            return std::nullopt;
        return std::get<RetentionOutcome>(result.outcomes[1]).done;
    }

    /// Whether what was acknowledged is there, that and no more, in its place.
    bool isWhole()
    {
        const LogPage page = m_reader->readLog(m_talk.bob, LogId::of(m_talk.id), 0, 1'000'000, 1'000'000'000);
        const Seq first = page.entries.empty() ? m_ids.size() + 1 : page.entries.front().seq;
        if (page.head != m_ids.size() || first + page.entries.size() != m_ids.size() + 1)
            return false;
        for (const wire::Entry &entry : page.entries) {
            if (entry.id != m_ids.at(entry.seq - 1))
                return false;
        }
        return true;
    }

    /// Room again, and the time to notice it.
    bool resumes()
    {
        m_clock.advance(500ms);
        return commit(*m_store, {}).status == CommitStatus::Committed && !m_store->isFull() && hasReserve();
    }

    bool hasReserve() const { return DiskReserve::isMadeIn(m_folder.folder()); }
    bool isFull() const { return m_store->isFull(); }
    SqliteStore &inner() { return *m_inner; }
    const RelayFolder &folder() const { return m_folder; }
    quint64 next() const { return m_next; }

private:
    void take(const MessageId &id, const CommitResult &result)
    {
        m_ids.push_back(id);
        if (append(result).stored.size() != 1 || append(result).stored.front().seq != m_ids.size())
            qFatal("message %llu got another place", static_cast<unsigned long long>(m_next));
        ++m_next;
    }

    const RelayFolder m_folder;
    HandClock m_clock;
    std::unique_ptr<WatchedStore> m_store;
    SqliteStore *m_inner = nullptr;
    std::unique_ptr<SqliteReader> m_reader;
    Talk m_talk = theTalk();
    std::vector<MessageId> m_ids; ///< acknowledged, by sequence from 1
    quint64 m_next = 1;

    friend void begin(Relay &relay);
};

void begin(Relay &relay)
{
    beginTalk(*relay.m_store);
}

} // namespace

class TestFullDisk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atEveryWriteOfARun_G7();
    void whenTheSharedMemoryCannotGrow_G7();
    void aRelayThatStartsAgainStillRefuses_G7();
    void whatOnlyErasesLeavesRoomForRetention_G7();

private:
    /// The disk is full from that write on. False once the message needs fewer writes, and was stored.
    bool isFullAt(Relay &relay, FaultVfs &disk, int write);
    void goOnInTheReserve(Relay &relay);

    quint64 m_purged = 0;
    quint64 m_erased = 0;
};

bool TestFullDisk::isFullAt(Relay &relay, FaultVfs &disk, int write)
{
    const NoRoom noRoom;
    disk.fail(Call::Write, SQLITE_FULL, write);
    const CommitResult sent = relay.send(int(relay.next() * 397 % 6'000));
    const int failures = disk.failures();
    if (failures > 0 && (sent.status != CommitStatus::Full || relay.hasReserve() || !relay.isFull()))
        qFatal("write %d of message %llu: not refused", write, static_cast<unsigned long long>(relay.next()));
    disk.heal(); // in what was given up there is room
    if (failures > 0)
        goOnInTheReserve(relay);
    return failures > 0;
}

void TestFullDisk::goOnInTheReserve(Relay &relay)
{
    QVERIFY(relay.isWhole());
    const CommitResult refused = relay.send(10);
    QCOMPARE(refused.status, CommitStatus::Committed);
    QCOMPARE(Relay::append(refused).error, wire::ErrorCode::StorageFull);
    QVERIFY(relay.acknowledge());
    const auto purged = relay.purge();
    QVERIFY(purged);
    m_purged += *purged;
    QVERIFY(relay.isFull() && !relay.hasReserve());
}

void TestFullDisk::atEveryWriteOfARun_G7()
{
    FaultVfs disk;
    Relay relay;
    begin(relay);
    QElapsedTimer clock;
    clock.start();
    int points = 0;
    int inCheckpoints = 0;
    auto log = std::make_unique<tests::CapturedErrors>(); // twice for each of thousands of writes
    while (relay.next() <= messagesOfRun() + quint64(inCheckpoints)) {
        const bool erases = relay.next() % 10 == 5;
        for (int write = 0; isFullAt(relay, disk, write); ++write) {
            if (QTest::currentTestFailed())
                return;
            if (write == 0 && erases) {
                QVERIFY2(relay.erase(relay.next() - 1), "also while it is full");
                ++m_erased;
            }
            QVERIFY2(relay.resumes(), "it goes on by itself");
            ++points;
        }
        if (relay.next() % 20 != 0)
            continue;
        // Each needs something new in the log.
        for (int write = 0; disk.fail(Call::Write, SQLITE_FULL, write), relay.inner().maintain(1), disk.failures() > 0; ++write) {
            disk.heal();
            QVERIFY(relay.isWhole());
            QCOMPARE(relay.send(100).status, CommitStatus::Committed);
            ++inCheckpoints;
        }
        disk.heal();
    }
    const QByteArrayList events = log->events();
    log.reset();
    QCOMPARE(events.count("error storage-full"), points);
    QCOMPARE(events.count("info storage-has-room"), points);
    QVERIFY(relay.isWhole());
    relay.open();
    QVERIFY(relay.isWhole() && relay.hasReserve() && !relay.isFull());
    qInfo("%llu entries: the disk was full at each of %d writes, and at %d of checkpoints; %llu bodies purged and %llu "
          "erased meanwhile; %.1f s", qulonglong(relay.next() - 1), points, inCheckpoints, qulonglong(m_purged),
          qulonglong(m_erased), double(clock.elapsed()) / 1000);
    QVERIFY2(points > 10 * int(messagesOfRun()) && inCheckpoints > 0, "this disk was hardly written to");
    QVERIFY(m_purged > messagesOfRun() / 2);
}

/// A reader that takes its time lets the log grow, and with it the memory that is shared beside it: a file as well.
void TestFullDisk::whenTheSharedMemoryCannotGrow_G7()
{
    FaultVfs disk;
    Relay relay;
    begin(relay);
    sqlite::Connection slow;
    QVERIFY(slow.open(relay.folder().path(), sqlite::Connection::Mode::ReadOnly) && slow.configure());
    QVERIFY(slow.execute("BEGIN") && slow.number("SELECT count(*) FROM entry") == 0);
    disk.fail(Call::SharedMemory, SQLITE_IOERR_SHMSIZE);
    while (disk.failures() == 0) {
        QVERIFY2(relay.next() < 2'000, "it has not grown");
        const auto sent = relay.send(12'000);
        QCOMPARE(sent.status, disk.failures() == 0 ? CommitStatus::Committed : CommitStatus::Full);
    }
    disk.heal();
    goOnInTheReserve(relay); // no time passes, so that nobody looks whether there is room
    QVERIFY(relay.resumes());
    QCOMPARE(relay.send(12'000).status, CommitStatus::Committed);
    QVERIFY(slow.execute("COMMIT"));
    QVERIFY(relay.isWhole());
}

void TestFullDisk::aRelayThatStartsAgainStillRefuses_G7()
{
    FaultVfs disk;
    Relay relay;
    begin(relay);
    QCOMPARE(Relay::append(relay.send(10)).error, wire::ErrorCode::None);
    {
        const NoRoom noRoom;
        disk.fail(Call::Write, SQLITE_FULL);
        QCOMPARE(relay.send(10).status, CommitStatus::Full);
        disk.heal();
        relay.open(); // there is room for messages, but it is what deleting needs
        QVERIFY(relay.isFull());
        goOnInTheReserve(relay);
    }
    QVERIFY(relay.resumes());
    QCOMPARE(Relay::append(relay.send(10)).error, wire::ErrorCode::None);
}

/// Somebody who erases and erases must not use up what is there for all.
void TestFullDisk::whatOnlyErasesLeavesRoomForRetention_G7()
{
    const RelayFolder folder;
    DiskReserve reserve(folder.folder() + QStringLiteral("/nowhere"));
    QVERIFY2(!reserve.leavesRoom(), "what cannot be asked is full");
    folder.open();
    DiskReserve real(folder.folder());
    QVERIFY(!real.isGivenUp() && !real.giveUp());
    QVERIFY(real.make() && real.isMade() && real.leavesRoom());
    QVERIFY(real.giveUp() && real.isGivenUp() && !real.giveUp());
    const NoRoom noRoom;
    QVERIFY(!real.make() && real.isGivenUp());
    QCOMPARE(QFileInfo(folder.folder() + QStringLiteral("/reserve")).size(), 0);
    const RelayFolder small; // there never was room for one
    small.open();
    DiskReserve none(small.folder());
    QVERIFY(!none.make() && !none.isGivenUp());
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_FullDisk.moc"
