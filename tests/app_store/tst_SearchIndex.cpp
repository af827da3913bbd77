// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SearchQuery.h"
#include "app/store/schema/SearchStep.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"
#include "tests/app_store/TestVault.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::store;

namespace {

constexpr quint64 messages = 3'000;

int found(LocalReader &reader, const QString &typed)
{
    return int(reader.search().find({typed}, std::nullopt, 100'000, [] { return false; }).hits.size());
}

/// Messages whose words count up, in a database as it was before there was an index.
void fill(SqliteUnderTest &under, quint64 count)
{
    LocalTransaction all{identity(), conversation(1)};
    for (quint64 n = 1; n <= count; ++n)
        all.push_back(entry(1, n, n, ada, QStringLiteral("lantern number %1").arg(n)));
    if (!under.commit(all))
        qFatal("the samples could not be stored");
    under.close();
    sqlite::Connection connection;
    if (!connection.open(under.path(), sqlite::Connection::Mode::Write)
        || !connection.execute("DROP TABLE search; DROP TABLE search_doc; DROP INDEX mention_account;") || !connection.execute(searchStep))
        qFatal("%s", qPrintable(connection.error()));
}

qint64 number(const QString &path, const char *sql)
{
    sqlite::Connection connection;
    if (!connection.open(path, sqlite::Connection::Mode::ReadOnly))
        qFatal("%s", qPrintable(connection.error()));
    return connection.number(sql).value_or(-1);
}

int countIn(const QString &database, const QByteArray &bytes)
{
    int count = 0;
    for (const QFileInfo &info : QFileInfo(database).dir().entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            count += int(file.readAll().count(bytes));
    }
    return count;
}

/// Catches up until it is killed, or there is nothing left. Says each slice.
int catchUpUntilKilled(const QString &path)
{
    auto opened = openLocalStore(path);
    if (!opened)
        return 2;
    opened.value()->load();
    for (bool isMore = true; isMore;) {
        isMore = opened.value()->catchUp();
        std::printf("%d\n", int(isMore));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// The index has what the messages say, and never stands in their way (E4, G9).
class tst_SearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasThereBeforeComesInSlices_E4();
    void aKillHalfWayLosesNothing_E4_G9();
    void whatComesMeanwhileIsThereOnce_E4();
    void erasedTermsLeaveTheFiles_E4_A12();
    void aDamagedIndexIsMadeAnew_E4_G9();
    void itAgreesWithTheMessages_E4();
};

void tst_SearchIndex::whatWasThereBeforeComesInSlices_E4()
{
    SqliteUnderTest under;
    fill(under, messages);
    under.reopen();
    under.store().load();
    QCOMPARE(found(under.reader(), QStringLiteral("lantern")), 0);
    QCOMPARE(under.reader().search().shareIndexed(), 0.0);
    QVERIFY(under.store().catchUp());
    const int first = found(under.reader(), QStringLiteral("lantern"));
    QVERIFY2(first > 0 && first < 500, qPrintable(QString::number(first)));
    QCOMPARE(found(under.reader(), QStringLiteral("\"number %1\"").arg(messages)), 1); // the newest first
    const double share = under.reader().search().shareIndexed();
    QVERIFY2(share > 0.02 && share < 0.3, qPrintable(QString::number(share)));
    int slices = 1;
    while (under.store().catchUp())
        ++slices;
    QVERIFY(slices > 8);
    QCOMPARE(found(under.reader(), QStringLiteral("lantern")), int(messages));
    QCOMPARE(under.reader().search().shareIndexed(), 1.0);
    QVERIFY(!under.store().catchUp());
}

void tst_SearchIndex::aKillHalfWayLosesNothing_E4_G9()
{
    SqliteUnderTest under;
    fill(under, messages);
    int kills = 0;
    for (bool isOver = false; !isOver;) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--catch-up"), under.path()});
        QVERIFY(process.waitForStarted());
        QVERIFY(process.waitForReadyRead(20'000)); // a slice each time
        QTest::qSleep(int(QRandomGenerator::global()->bounded(0, 12)));
        process.kill();
        process.waitForFinished();
        kills += process.exitStatus() == QProcess::CrashExit;
        isOver = process.exitStatus() == QProcess::NormalExit || number(under.path(), "SELECT count(*) FROM setting WHERE name = 'search_below'") == 0;
    }
    QVERIFY(kills > 0);
    under.reopen();
    QCOMPARE(found(under.reader(), QStringLiteral("lantern")), int(messages));
    QCOMPARE(number(under.path(), "SELECT count(*) FROM search_doc"), qint64(messages));
    qInfo("%d kills", kills);
}

void tst_SearchIndex::whatComesMeanwhileIsThereOnce_E4()
{
    SqliteUnderTest under;
    fill(under, messages);
    under.reopen();
    PutEntry changed = entry(1, messages + 1, messages + 1, ada, QString()); // of what is not indexed yet
    changed.entry.kind = quint8(wire::EntryKind::Redact);
    changed.entry.target = idOf<MessageId>(5);
    changed.content = {};
    QVERIFY(under.commit({changed, entry(1, messages + 2, messages + 2, ada, QStringLiteral("lantern of today"))}));
    QCOMPARE(found(under.reader(), QStringLiteral("lantern")), 1);
    while (under.store().catchUp()) { }
    QCOMPARE(found(under.reader(), QStringLiteral("lantern")), int(messages));
    QCOMPARE(found(under.reader(), QStringLiteral("\"number 5\"")), 10 + 100); // 50 to 59, 500 to 599; not 5 itself
}

/// Other than the words, a document's terms cannot be overwritten in place: they go when the index is merged.
void tst_SearchIndex::erasedTermsLeaveTheFiles_E4_A12()
{
    SqliteUnderTest under;
    LocalTransaction all{identity(), conversation(1)};
    for (quint64 n = 1; n <= 40; ++n)
        all.push_back(entry(1, n, n, ada, n == 20 ? QStringLiteral("my pin is z4y7x1") : QStringLiteral("lantern %1").arg(n)));
    QVERIFY(under.commit(all));
    while (under.store().catchUp()) { }
    under.close();
    QVERIFY(countIn(under.path(), "4y7") > 0);
    under.reopen();
    PutEntry redaction = entry(1, 41, 41, ada, QString());
    redaction.entry.kind = quint8(wire::EntryKind::Redact);
    redaction.entry.target = idOf<MessageId>(20);
    redaction.content = {};
    QVERIFY(under.commit({redaction}));
    QVERIFY(under.commit({entry(1, 42, 42, ada, QStringLiteral("lantern at last"))}));
    while (under.store().catchUp()) { }
    QCOMPARE(countIn(under.path(), "4y7"), 0);
    QCOMPARE(countIn(under.path(), "7x1"), 0);
    QCOMPARE(found(under.reader(), QStringLiteral("lantern")), 40);
    QCOMPARE(found(under.reader(), QStringLiteral("z4y7x1")), 0);
    QCOMPARE(number(under.path(), "SELECT count(*) FROM setting WHERE name LIKE 'search%'"), 0);
}

void tst_SearchIndex::aDamagedIndexIsMadeAnew_E4_G9()
{
    SqliteUnderTest under;
    LocalTransaction all{identity(), conversation(1)};
    for (quint64 n = 1; n <= 300; ++n)
        all.push_back(entry(1, n, n, ada, QStringLiteral("lantern %1").arg(n)));
    QVERIFY(under.commit(all));
    while (under.store().catchUp()) { }
    for (const char *damage : {"UPDATE search_data SET block = x'ffff' WHERE id = 10", "UPDATE search_data SET block = x'00' WHERE id > 10",
                               "DELETE FROM search_data WHERE id > 10"}) {
        under.close();
        {
            sqlite::Connection connection;
            QVERIFY(connection.open(under.path(), sqlite::Connection::Mode::Write));
            QVERIFY(connection.execute(damage));
        }
        under.reopen();
        under.store().load();
        // Messages are stored all the same, and found sooner or later: once something has met the damage.
        const quint64 next = quint64(number(under.path(), "SELECT max(seq) + 1 FROM message"));
        PutEntry redaction = entry(1, next, next, ada, QString());
        redaction.entry.kind = quint8(wire::EntryKind::Redact);
        redaction.entry.target = idOf<MessageId>(next % 300 + 1);
        redaction.content = {};
        const bool isStored = under.commit({redaction, entry(1, next + 1, next + 1, ada, QStringLiteral("lantern anew"))});
        QVERIFY2(isStored, qPrintable(QLatin1String(damage) + u": " + static_cast<SqliteLocalStore &>(under.store()).error()));
        while (under.store().catchUp()) { }
        QVERIFY2(under.commit({entry(1, next + 2, next + 2, ada, QStringLiteral("lantern again"))}), damage);
        QCOMPARE(qint64(found(under.reader(), QStringLiteral("lantern"))), number(under.path(), "SELECT count(*) FROM message WHERE text LIKE 'lantern%'"));
    }
}

/// After many changes in any order, the documents are those of the messages that are there.
void tst_SearchIndex::itAgreesWithTheMessages_E4()
{
    SqliteUnderTest under;
    QVERIFY(under.commit({identity(), conversation(1)}));
    auto *random = QRandomGenerator::global();
    quint64 next = 1;
    for (int round = 0; round < 150; ++round) {
        LocalTransaction transaction;
        for (int i = 0; i < 6; ++i, ++next) {
            const quint64 target = 1 + random->bounded(quint32(next));
            PutEntry put = entry(1, next, next, ada, QStringLiteral("lantern %1").arg(next));
            put.entry.relayTimeMs = quint64(random->bounded(40)) * 40'000'000;
            switch (random->bounded(4)) {
            case 0:
                put.entry.kind = quint8(wire::EntryKind::Redact);
                put.entry.target = idOf<MessageId>(target);
                put.content = {};
                break;
            case 1:
                put.entry.kind = quint8(wire::EntryKind::Silent);
                put.content.type = quint64(Content::Type::Edit);
                put.content.target = idOf<MessageId>(target);
                break;
            default:
                break;
            }
            transaction.push_back(put);
        }
        transaction.push_back(composed(1, 1'000'000 + next, quint64(round) + 1, QStringLiteral("lantern of mine")));
        if (round % 3 == 0)
            transaction.push_back(MarkFailed{idOf<ConversationId>(1), idOf<MessageId>(1'000'000 + next), wire::ErrorCode::StorageFull});
        if (round % 6 == 0)
            transaction.push_back(RemoveFailed{idOf<ConversationId>(1), idOf<MessageId>(1'000'000 + next)});
        QVERIFY(under.commit(transaction));
        if (round % 20 == 0)
            under.store().catchUp();
    }
    QCOMPARE(number(under.path(), "SELECT count(*) FROM message m LEFT JOIN search_doc d ON d.message = m.id WHERE (d.doc IS NULL) <>"
                                  " (m.state <> 0 OR m.redacted OR m.text = '' OR NOT (m.type = 2 OR (m.type = 1 AND m.kind = 1)))"), 0);
    QCOMPARE(number(under.path(), "SELECT count(*) FROM search_doc WHERE (SELECT count(*) FROM search WHERE search MATCH '\"lan\"' AND rowid = doc) <> 1"), 0);
    QCOMPARE(number(under.path(), "SELECT count(*) FROM search WHERE search MATCH '\"lan\"'"), number(under.path(), "SELECT count(*) FROM search_doc"));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments().at(1) == u"--catch-up")
        return catchUpUntilKilled(app.arguments().at(2));
    tst_SearchIndex test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SearchIndex.moc"
