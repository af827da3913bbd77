// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"
#include "tests/app_store/TestVault.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

constexpr int kills = 25;
const auto c1 = idOf<ConversationId>(1);

/// Each transaction n: an entry with its cursor, and a message composed with its number. Says n once it is durable.
int writeUntilKilled(const QString &path)
{
    auto opened = openLocalStore(path);
    if (!opened)
        return 2;
    LocalStore &store = *opened.value();
    const LocalImage image = store.load();
    if (!image.identity && store.commit({identity(), conversation(1)}) == LocalCommit::Failed)
        return 3;
    const auto cursor = image.cursors.find(LogId::of(c1));
    for (Seq n = (cursor == image.cursors.end() ? 0 : cursor->second) + 1;; ++n) {
        const LocalTransaction transaction{entry(1, 2 * n, n), SetCursor{LogId::of(c1), n}, composed(1, 2 * n + 1, n),
                                           SetNextNumber{c1, n + 1}};
        if (store.commit(transaction) == LocalCommit::Failed)
            return 4;
        std::printf("%llu\n", static_cast<unsigned long long>(n));
        std::fflush(stdout);
    }
}

} // namespace

/// Nothing that was said to be stored is lost, and nothing is half there, at whatever moment the process dies (A1, A6).
class tst_SqliteLocalStoreKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillLosesNothing_A1_A3_A6();
};

void tst_SqliteLocalStoreKilled::aKillLosesNothing_A1_A3_A6()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("profile/porchlight.db"));
    quint64 acknowledged = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writer.waitForReadyRead(20'000)); // at least one transaction each time
        QTest::qSleep(int(QRandomGenerator::global()->bounded(1, 60)));
        writer.kill();
        writer.waitForFinished();
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        const QByteArray said = writer.readAllStandardOutput();
        const qsizetype end = said.lastIndexOf('\n');
        QVERIFY(end > 0);
        const qsizetype begin = said.lastIndexOf('\n', end - 1) + 1;
        acknowledged = said.mid(begin, end - begin).toULongLong();

        auto opened = openLocalStore(path);
        QVERIFY(bool(opened));
        const LocalImage image = opened.value()->load();
        const Seq stored = image.cursors.at(LogId::of(c1));
        QVERIFY2(stored == acknowledged || stored == acknowledged + 1, "a commit is lost, or was made twice");
        QCOMPARE(image.outbox.size(), std::size_t(stored));
        QCOMPARE(image.outbox.back().content, encodeContent(composed(1, 2 * stored + 1, stored).content));
        QCOMPARE(image.conversations.at(c1).nextNumber, stored + 1);
        auto reader = store::LocalReader::open(path);
        QVERIFY(bool(reader));
        QCOMPARE(reader.value()->timelinePage(c1, std::nullopt, 1'000'000).size(), std::size_t(2 * stored));
        QCOMPARE(reader.value()->conversation(c1)->unread, int(stored));
    }
    qInfo("%d kills, %llu transactions, none lost, none half there", kills, static_cast<unsigned long long>(acknowledged));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments().at(1) == u"--write")
        return writeUntilKilled(app.arguments().at(2));
    tst_SqliteLocalStoreKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SqliteLocalStoreKilled.moc"
