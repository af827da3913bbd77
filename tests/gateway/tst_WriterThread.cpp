// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/WriterThread.h"
#include "tests/gateway/FakeStore.h"

#include <QTest>

#include <atomic>
#include <semaphore>

#include <sys/resource.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

/// A writer over a store in memory, whose notices are kept.
class Fixture
{
public:
    Fixture()
        : memory(std::make_shared<FakeMemory>()), writer([this] {
              WriterParts parts;
              parts.openStore = [this] { return std::make_unique<FakeStore>(memory); };
              parts.publish = [this](std::shared_ptr<const CommitNotice> notice) {
                  notices.push_back(std::move(notice));
                  published.release();
                  if (holding)
                      resume.acquire();
              };
              parts.betweenTransactions = [this] {
                  ++between;
                  niceness = ::getpriority(PRIO_PROCESS, id_t(::gettid()));
              };
              parts.failed = [this] { ++failures; };
              return parts;
          }())
    {
    }

    static std::vector<Submission> batch(ConnectionId connection, int count)
    {
        std::vector<Submission> submissions;
        for (int i = 1; i <= count; ++i)
            submissions.push_back({connection, quint64(i), AdvanceCursors{}});
        return submissions;
    }

    std::shared_ptr<FakeMemory> memory;
    std::vector<std::shared_ptr<const CommitNotice>> notices; ///< to be read after stop()
    std::counting_semaphore<> published{0};
    std::counting_semaphore<> resume{0};
    std::atomic_bool holding = false;
    std::atomic_int between = 0;
    std::atomic_int niceness = 0; ///< of the writer's thread
    std::atomic_int failures = 0;
    WriterThread writer;
};

} // namespace

/// A1 and the group commit, at the thread that writes.
class TestWriterThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitingWorkSharesOneTransaction();
    void transactionsAreBounded();
    void itMakesWayForTheGateway_G19();
    void stopFinishesWhatWasSubmitted();
    void failedCommitTellsNothing_A1();
    void fullDiskIsToldAndLivedThrough();
    void commandsComeBackToTheirCaller();
    void storeThatCannotBeOpened();
};

void TestWriterThread::waitingWorkSharesOneTransaction()
{
    Fixture f;
    f.holding = true;
    QVERIFY(f.writer.open().has_value());
    f.writer.submit(Fixture::batch(1, 1));
    f.published.acquire(); // the first transaction is held; all of this waits for it
    for (ConnectionId connection = 2; connection < 12; ++connection)
        f.writer.submit(Fixture::batch(connection, 3));
    f.holding = false;
    f.resume.release();
    f.writer.stop();
    QCOMPARE(f.memory->transactions, (std::vector<int>{1, 30}));
    QCOMPARE(f.notices.size(), std::size_t(2));
    QCOMPARE(f.notices[1]->settlements.size(), std::size_t(30));
    QCOMPARE(f.notices[1]->settlements.front().connection, ConnectionId(2));
    QCOMPARE(f.between.load(), 2);
}

void TestWriterThread::transactionsAreBounded()
{
    Fixture f;
    QVERIFY(f.writer.open().has_value());
    f.writer.submit(Fixture::batch(1, 2 * int(Sequencer::operationsMax) + 5));
    f.writer.stop();
    QCOMPARE(f.memory->transactions, (std::vector<int>{int(Sequencer::operationsMax), int(Sequencer::operationsMax), 5}));
}

void TestWriterThread::itMakesWayForTheGateway_G19()
{
    Fixture f;
    const int ours = ::getpriority(PRIO_PROCESS, id_t(::gettid()));
    QVERIFY(f.writer.open().has_value());
    f.writer.submit(Fixture::batch(1, 1));
    f.writer.stop();
    QVERIFY2(f.niceness > ours || ours == 19, qPrintable(QString::number(f.niceness))); // for itself alone:
    QCOMPARE(::getpriority(PRIO_PROCESS, id_t(::gettid())), ours);
}

void TestWriterThread::stopFinishesWhatWasSubmitted()
{
    Fixture f;
    QVERIFY(f.writer.open().has_value());
    f.writer.submit(Fixture::batch(1, 500));
    f.writer.stop();
    f.writer.submit(Fixture::batch(2, 1));
    QVERIFY(!f.writer.submit(CreateInvitation{}, [](const Settlement &) {}));
    std::size_t settled = 0;
    for (const auto &notice : f.notices)
        settled += notice->settlements.size();
    QCOMPARE(settled, std::size_t(500));
}

void TestWriterThread::failedCommitTellsNothing_A1()
{
    Fixture f;
    f.memory->nextCommit = CommitStatus::Failed;
    QVERIFY(f.writer.open().has_value());
    bool told = false;
    f.writer.submit(CreateInvitation{}, [&](const Settlement &) { told = true; });
    f.writer.submit(Fixture::batch(1, 3));
    f.writer.stop();
    QCOMPARE(f.failures.load(), 1);
    QVERIFY(!told);
    QVERIFY(f.notices.empty());
    QCOMPARE(f.between.load(), 0);
}

void TestWriterThread::fullDiskIsToldAndLivedThrough()
{
    Fixture f;
    f.memory->nextCommit = CommitStatus::Full;
    QVERIFY(f.writer.open().has_value());
    f.writer.submit(Fixture::batch(1, 1));
    f.published.acquire();
    {
        const std::lock_guard lock(f.memory->mutex);
        f.memory->nextCommit = CommitStatus::Committed;
    }
    f.writer.submit(Fixture::batch(1, 1));
    f.writer.stop();
    QCOMPARE(f.notices.size(), std::size_t(2));
    QCOMPARE(f.notices[0]->settlements[0].status, CommitStatus::Full);
    QCOMPARE(f.notices[1]->settlements[0].status, CommitStatus::Committed);
    QCOMPARE(f.failures.load(), 0);
}

void TestWriterThread::commandsComeBackToTheirCaller()
{
    Fixture f;
    QVERIFY(f.writer.open().has_value());
    std::atomic_int told = 0;
    f.writer.submit(Fixture::batch(1, 1));
    for (int i = 0; i < 3; ++i)
        QVERIFY(f.writer.submit(CreateInvitation{}, [&](const Settlement &s) {
            told += s.status == CommitStatus::Committed ? 1 : 100;
        }));
    f.writer.stop();
    QCOMPARE(told.load(), 3);
    std::size_t settled = 0;
    for (const auto &notice : f.notices)
        settled += notice->settlements.size();
    QCOMPARE(settled, std::size_t(1)); // no session hears of them
}

void TestWriterThread::storeThatCannotBeOpened()
{
    WriterParts parts;
    parts.openStore = [] { return nullptr; };
    WriterThread writer(parts);
    QVERIFY(!writer.open());
    writer.stop();
}

QTEST_GUILESS_MAIN(TestWriterThread)
#include "tst_WriterThread.moc"
