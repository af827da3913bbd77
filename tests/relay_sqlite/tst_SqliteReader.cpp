// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"
#include "tests/relay_sqlite/RelayFolder.h"

#include <QFileInfo>
#include <QTest>

#include <atomic>
#include <thread>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// About a megabyte of bodies in one transaction.
AppendRequest bulk(const Talk &talk, quint64 firstNumber)
{
    std::vector<wire::Body> bodies;
    for (quint64 n = firstNumber; n < firstNumber + 32; ++n)
        bodies.push_back({counts, idOf<MessageId>(n), QByteArray(32'000, 'x')});
    return request(talk.ada, talk.id, firstNumber, std::move(bodies));
}

} // namespace

/// Reading beside the writer (A1, A5, rule 9), and the log that both share (reliability G28).
class tst_SqliteReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAreSnapshots_rule9();
    void theLogStaysSmall_G1();
    void aReaderInTheWayHoldsItOnlyAsLongAsItReads_G1();
    void itOpensOnlyWhatIsUpToDate_G9();
};

void tst_SqliteReader::readsAreSnapshots_rule9()
{
    constexpr quint64 messages = 400;
    const RelayFolder folder;
    const auto store = folder.open();
    const Talk talk = beginTalk(*store);
    std::atomic<quint64> committed = 0;
    std::atomic<quint64> reads = 0;
    std::atomic<bool> torn = false;
    std::atomic<bool> stale = false;
    const auto readOn = [&] {
        const auto reader = folder.openReader();
        Seq after = 0;
        while (after < messages) {
            const quint64 before = committed;
            const LogPage page = reader->readLog(talk.bob, LogId::of(talk.id), after, 50, 1'000'000);
            for (const wire::Entry &entry : page.entries) {
                ++after;
                torn = torn || entry.seq != after;
            }
            torn = torn || page.mailboxHead != page.head; // each message brought one item
            stale = stale || page.head < before;          // what was acknowledged is seen by the next read
            const SessionImage image = reader->loadSession(talk.ada, {});
            const Seq head = image.behind.empty() ? 0 : image.behind.back().head;
            const Seq delivered = image.marks.empty() ? 0 : image.marks.front().delivered;
            torn = torn || image.marksVersion != head || delivered != head;
            ++reads;
        }
    };
    std::thread one(readOn);
    std::thread two(readOn);
    bool failed = false;
    for (quint64 n = 1; n <= messages; ++n) {
        const auto result = commit(*store, {request(talk.ada, talk.id, n, {body(n)}, {mail(talk.bob, 5'000 + n)}),
                                            RaiseMarks{talk.bob.account, {{talk.id, n, 0, 0}}}});
        failed = failed || result.status != CommitStatus::Committed;
        committed = n;
        store->maintain();
    }
    one.join();
    two.join();
    QVERIFY(!failed);
    QVERIFY2(!torn, "an answer was of more than one moment");
    QVERIFY2(!stale, "an answer was older than what was acknowledged before");
    qInfo("%llu reads beside %llu commits", static_cast<unsigned long long>(reads), static_cast<unsigned long long>(messages));
}

void tst_SqliteReader::theLogStaysSmall_G1()
{
    const RelayFolder folder;
    const auto store = folder.open();
    const Talk talk = beginTalk(*store);
    const auto reader = folder.openReader();
    qint64 largest = 0;
    for (quint64 n = 1; n <= 40 * 32; n += 32) {
        QCOMPARE(commit(*store, {bulk(talk, n)}).status, CommitStatus::Committed);
        QCOMPARE(reader->readLog(talk.bob, LogId::of(talk.id), n - 1, 1, 1).entries.size(), std::size_t(1));
        store->maintain();
        largest = std::max(largest, QFileInfo(folder.walPath()).size());
    }
    QVERIFY2(largest < 12 * megabyte, qPrintable(QString::number(largest)));
    QVERIFY(QFileInfo(folder.path()).size() > 40 * megabyte);
}

void tst_SqliteReader::aReaderInTheWayHoldsItOnlyAsLongAsItReads_G1()
{
    const RelayFolder folder;
    const auto store = folder.open();
    const Talk talk = beginTalk(*store);
    sqlite::Connection stuck;
    QVERIFY(stuck.open(folder.path(), sqlite::Connection::Mode::ReadOnly) && stuck.configure());
    QVERIFY(stuck.execute("BEGIN"));
    QVERIFY(stuck.number("SELECT count(*) FROM entry") == 0);
    quint64 n = 1;
    const auto write = [&](int megabytes) {
        for (int i = 0; i < megabytes; ++i, n += 32) {
            if (commit(*store, {bulk(talk, n)}).status != CommitStatus::Committed)
                return false;
            store->maintain();
        }
        return true;
    };
    QVERIFY(write(70));
    QVERIFY(QFileInfo(folder.walPath()).size() > 64 * megabyte);
    QVERIFY(stuck.number("SELECT count(*) FROM entry") == 0); // it still sees its moment
    QVERIFY(stuck.execute("COMMIT"));
    QVERIFY(write(6));
    QVERIFY2(QFileInfo(folder.walPath()).size() < 12 * megabyte, "the log was not given back");
    QCOMPARE(folder.openReader()->readLog(talk.bob, LogId::of(talk.id), n - 2, 9, 9).head, n - 1);
}

void tst_SqliteReader::itOpensOnlyWhatIsUpToDate_G9()
{
    const RelayFolder folder;
    QVERIFY(!SqliteReader::open(folder.path())); // it makes nothing
    QVERIFY(!QFileInfo::exists(folder.path()));
    folder.open();
    {
        sqlite::Connection other;
        QVERIFY(other.open(folder.path(), sqlite::Connection::Mode::Write));
        QVERIFY(other.execute("PRAGMA user_version = 99"));
    }
    const auto reader = SqliteReader::open(folder.path());
    QVERIFY(!reader);
    QVERIFY(reader.error().reason == OpenFailure::Reason::NewerProgram);
}

QTEST_GUILESS_MAIN(tst_SqliteReader)
#include "tst_SqliteReader.moc"
