// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/relay_sqlite/RelayFolder.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

constexpr int kills = 50;
constexpr int pagesBetweenCheckpoints = 20; // often, so that many a kill falls into one

wire::Body bodyOf(quint64 n)
{
    return {counts, idOf<MessageId>(n), QByteArray::number(n) + QByteArray(int(n % 7) * 1'000, 'x')};
}

/// Each transaction n: a message with its item, and what an earlier one leads to. Says n once it is durable.
int appendUntilKilled(const QString &path, quint64 n)
{
    auto opened = SqliteStore::open(path);
    if (!opened)
        return 2;
    SqliteStore &store = *opened.value();
    if (n == 1)
        beginTalk(store);
    const Talk talk = theTalk();
    for (;; ++n) {
        const CommitResult result = commit(store, {
            request(talk.ada, talk.id, n, {bodyOf(n)}, {mail(talk.bob, 1'000'000 + n)}),
            AdvanceCursors{talk.bob, {{LogId::of(talk.id), n}, {LogId::mailbox(), n / 2}}},
            RaiseMarks{talk.bob.account, {{talk.id, n, n, n}}},
        });
        if (result.status != CommitStatus::Committed || std::get<AppendOutcome>(result.outcomes[0]).stored.at(0).seq != n)
            return 3;
        std::printf("%llu\n", static_cast<unsigned long long>(n));
        std::fflush(stdout);
        store.maintain(pagesBetweenCheckpoints);
    }
}

} // namespace

/// Nothing that was acknowledged is lost, and nothing is half there, at whatever moment the process dies (A1, A3,
/// reliability G6).
class tst_SqliteStoreKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillLosesNothing_A1_A3();
};

void tst_SqliteStoreKilled::aKillLosesNothing_A1_A3()
{
    const RelayFolder folder;
    quint64 stored = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write"), folder.path(), QString::number(stored + 1)});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writer.waitForReadyRead(20'000)); // at least one transaction each time
        QTest::qSleep(int(QRandomGenerator::global()->bounded(1, 60)));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        const QByteArray said = writer.readAllStandardOutput();
        const qsizetype end = said.lastIndexOf('\n');
        QVERIFY(end > 0);
        const qsizetype begin = said.lastIndexOf('\n', end - 1) + 1;
        const quint64 acknowledged = said.mid(begin, end - begin).toULongLong();
        QVERIFY(acknowledged > stored);

        const auto store = folder.open(); // checks the whole, since the stop was unclean
        const auto reader = folder.openReader();
        const auto [ada, bob, id] = theTalk();
        const LogPage page = reader->readLog(bob, LogId::of(id), stored, 1'000'000, 1'000'000'000);
        QVERIFY2(page.head == acknowledged || page.head == acknowledged + 1, "an append is lost, or was made twice");
        QCOMPARE(page.entries.size(), std::size_t(page.head - stored));
        for (const wire::Entry &entry : page.entries) {
            QCOMPARE(entry.seq, ++stored);
            QCOMPARE(entry.number, stored);
            QVERIFY(entry.body == bodyOf(stored).bytes);
        }
        QCOMPARE(page.mailboxHead, page.head);
        QCOMPARE(reader->readLog(bob, LogId::mailbox(), 0, 1'000'000, 1'000'000'000).entries.size(),
                 std::size_t(stored - stored / 2));
        const SessionImage image = reader->loadSession(bob, {});
        QVERIFY((image.marks == std::vector{wire::AccountMark{id, bob.account, stored, stored, stored}}));
        QCOMPARE(image.marksVersion, stored);
    }
    qInfo("%d kills, %llu transactions, none lost, none half there", kills, static_cast<unsigned long long>(stored));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--write")
        return appendUntilKilled(arguments.at(2), arguments.at(3).toULongLong());
    tst_SqliteStoreKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SqliteStoreKilled.moc"
