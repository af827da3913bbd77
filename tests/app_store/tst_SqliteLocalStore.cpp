// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalSchema.h"
#include "shared/sqlite/Connection.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"
#include "tests/app_store/TestVault.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <ctime>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::store::LocalReader;
using porchlight::store::LocalStoreError;
using porchlight::store::SqliteLocalStore;

namespace {

const auto c1 = idOf<ConversationId>(1);

qint64 pragma(const QString &path, const char *name)
{
    sqlite::Connection connection;
    connection.open(path, sqlite::Connection::Mode::Write);
    return connection.number(name).value_or(-1);
}

} // namespace

/// What only the real store has: files that others cannot read (F8), versions (G9), a disk that fails (A1), and time (H3).
class tst_SqliteLocalStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreTheOwnersOnly_F8();
    void laxRightsAreTightened_F8();
    void newerDataIsRefusedUntouched_G9();
    void whatIsNoDatabaseIsRefused_G9();
    void aFolderThatCannotBeMadeIsRefused_G9();
    void theReaderNeedsAStore();
    void theReaderCannotWrite_A1();
    void aTransactionIsWholeOrNotAtAll_A1();
    void aFullDiskIsSaidAndCanBeTriedAgain_A1();
    void removedTextIsOverwritten_F8();
    void theLogOfWritesStaysSmall_A1();
    void hundredThousandMessages_H3();
};

void tst_SqliteLocalStore::filesAreTheOwnersOnly_F8()
{
    SqliteUnderTest s;
    QVERIFY(s.commit({identity()}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {s.path(), QString(s.path() + u"-wal"), QString(s.path() + u"-shm"), QFileInfo(s.path()).path()})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void tst_SqliteLocalStore::laxRightsAreTightened_F8()
{
    SqliteUnderTest s;
    s.close();
    QVERIFY(QFile::setPermissions(s.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    s.reopen();
    QVERIFY(!(QFile::permissions(s.path()) & QFile::ReadOther));
}

void tst_SqliteLocalStore::newerDataIsRefusedUntouched_G9()
{
    SqliteUnderTest s;
    s.close();
    QCOMPARE(pragma(s.path(), "PRAGMA user_version"), qint64(store::schemaVersion()));
    pragma(s.path(), "PRAGMA user_version = 4711");
    QFile file(s.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto opened = openLocalStore(s.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error(), LocalStoreError::NewerData);
    QVERIFY(!store::describe(opened.error()).isEmpty());
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void tst_SqliteLocalStore::whatIsNoDatabaseIsRefused_G9()
{
    SqliteUnderTest s;
    s.close();
    QFile file(s.path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(9000, 'x'));
    file.close();
    const auto opened = openLocalStore(s.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error(), LocalStoreError::Damaged);
}

void tst_SqliteLocalStore::aFolderThatCannotBeMadeIsRefused_G9()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened = openLocalStore(folder.filePath(QStringLiteral("file/profile/porchlight.db")));
    QVERIFY(!opened);
    QCOMPARE(opened.error(), LocalStoreError::CannotCreate);
}

void tst_SqliteLocalStore::theReaderNeedsAStore()
{
    QTemporaryDir folder;
    QVERIFY(!LocalReader::open(folder.filePath(QStringLiteral("none.db"))));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none.db"))));
}

void tst_SqliteLocalStore::theReaderCannotWrite_A1()
{
    SqliteUnderTest s;
    sqlite::Connection connection;
    QVERIFY(connection.open(s.path(), sqlite::Connection::Mode::ReadOnly));
    QVERIFY(!connection.execute("DELETE FROM setting"));
}

void tst_SqliteLocalStore::aTransactionIsWholeOrNotAtAll_A1()
{
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    // The last operation breaks a rule of the tables: a table that is gone.
    sqlite::Connection saboteur;
    QVERIFY(saboteur.open(s.path(), sqlite::Connection::Mode::Write));
    QVERIFY(saboteur.execute("ALTER TABLE cursor RENAME TO mislaid"));
    QVERIFY(!s.commit({entry(1, 10, 1), composed(1, 11, 1), SetCursor{LogId::of(c1), 1}}));
    QVERIFY(saboteur.execute("ALTER TABLE mislaid RENAME TO cursor"));
    QVERIFY(s.timeline(1).empty());
    QVERIFY(s.store().load().outbox.empty());
    QCOMPARE(s.unread(1), 0);
    QVERIFY(s.commit({entry(1, 10, 1), composed(1, 11, 1), SetCursor{LogId::of(c1), 1}}));
    QCOMPARE(s.timeline(1).size(), std::size_t(2));
}

void tst_SqliteLocalStore::aFullDiskIsSaidAndCanBeTriedAgain_A1()
{
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1), entry(1, 10, 1)}));
    // A limit on the size of files is how a test without rights of its own fills a disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = rlim_t(QFileInfo(s.path() + u"-wal").size() + 8'192);
    setrlimit(RLIMIT_FSIZE, &tight);
    LocalTransaction large;
    for (quint64 i = 0; i < 50; ++i)
        large.push_back(entry(1, 20 + i, 2 + i, ada, QString(4'000, u'x')));
    const bool stored = s.commit(large);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!stored);
    QCOMPARE(s.timeline(1).size(), std::size_t(1));
    s.reopen(); // a write that failed is not believed until the file is opened again
    QVERIFY(s.commit(large));
    QCOMPARE(s.timeline(1).size(), std::size_t(51));
}

void tst_SqliteLocalStore::removedTextIsOverwritten_F8()
{
    SqliteUnderTest s;
    const QString secret = QStringLiteral("the quick brown secret");
    PutComposed put = composed(1, 10, 1, secret);
    QVERIFY(s.commit({identity(), conversation(1), put}));
    QVERIFY(s.commit({MarkFailed{c1, idOf<MessageId>(10), wire::ErrorCode::TooLarge}}));
    QVERIFY(s.commit({RemoveFailed{c1, idOf<MessageId>(10)}}));
    s.close();
    QFile file(s.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(secret.toUtf8()));
}

void tst_SqliteLocalStore::theLogOfWritesStaysSmall_A1()
{
    SqliteUnderTest s;
    QVERIFY(s.commit({identity(), conversation(1)}));
    Seq seq = 0;
    for (int i = 0; i < 60; ++i) {
        LocalTransaction transaction;
        for (int j = 0; j < 256; ++j) {
            ++seq;
            transaction.push_back(entry(1, seq, seq, ada, QString(200, u'x')));
        }
        QVERIFY(s.commit(transaction));
    }
    QVERIFY(QFileInfo(s.path() + u"-wal").size() < 16 * 1024 * 1024);
    s.close();
    QVERIFY(QFileInfo(s.path() + u"-wal").size() == 0);
}

void tst_SqliteLocalStore::hundredThousandMessages_H3()
{
    constexpr quint64 conversations = 1'000;
    constexpr quint64 perConversation = 100;
    SqliteUnderTest s;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(s.commit({identity(), BeginGeneration{idOf<GenerationId>(1)}}));
    const QString text = QStringLiteral("A sentence as people write them, not too long. ").repeated(2);
    for (quint64 c = 1; c <= conversations; ++c) {
        LocalTransaction transaction{conversation(c)};
        for (quint64 i = 1; i <= perConversation; ++i)
            transaction.push_back(entry(c, c * 1'000 + i, i, i % 3 == 0 ? me : ada, text));
        transaction.push_back(SetCursor{LogId::of(idOf<ConversationId>(c)), perConversation});
        transaction.push_back(mark(c, ada, 90, 80));
        transaction.push_back(SetRead{idOf<ConversationId>(c), 95});
        QVERIFY(s.commit(transaction));
    }
    const qint64 writeMs = timer.restart();
    s.reopen();
    const qint64 openMs = timer.restart();
    const LocalImage image = s.store().load();
    const qint64 loadMs = timer.restart();
    QCOMPARE(image.conversations.size(), std::size_t(conversations));

    s.reader().conversations(); // the first reads the pages from the disk
    const qint64 coldMs = timer.restart();
    std::clock_t began = std::clock(); // of this process: others may be at work as well
    const auto inUs = [&began] { return qint64(std::clock() - began) * 1'000'000 / CLOCKS_PER_SEC; };
    const auto list = s.reader().conversations();
    const qint64 listUs = inUs();
    QCOMPARE(list.size(), std::size_t(conversations));
    QCOMPARE(list.front().unread, 3); // 97, 98 and 100: every third is one's own
    QCOMPARE(list.front().undelivered, 3);

    timer.restart();
    QCOMPARE(s.reader().conversation(idOf<ConversationId>(500))->peer, ada);
    const qint64 oneUs = timer.nsecsElapsed() / 1'000;
    began = std::clock();
    QCOMPARE(s.reader().timelinePage(idOf<ConversationId>(500), std::nullopt, 60).size(), std::size_t(60));
    const qint64 pageUs = inUs();
    timer.restart();
    QVERIFY(s.commit({entry(500, 999'999'999, 101)}));
    const qint64 commitUs = timer.nsecsElapsed() / 1'000;
    qInfo("100,000 messages in 1,000 conversations: written in %lld ms, opened %lld ms, image %lld ms, list cold %lld ms, "
          "warm %lld us, one line %lld us, a page of 60 %lld us, one commit %lld us", writeMs, openMs, loadMs, coldMs,
          listUs, oneUs, pageUs, commitUs);
#ifndef __SANITIZE_ADDRESS__ // times are another thing there
    QVERIFY2(listUs < 60'000, "the list must be there at once"); // 20 ms is the aim
    QVERIFY(pageUs < 20'000);
#endif
}

QTEST_GUILESS_MAIN(tst_SqliteLocalStore)
#include "tst_SqliteLocalStore.moc"
