// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SearchQuery.h"
#include "app/store/StorageQuery.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using store::StorageUse;
using Kind = StorageWish::Kind;

namespace {

const auto c1 = idOf<ConversationId>(1);

qint64 filesOf(const QString &database)
{
    qint64 bytes = 0;
    for (const QFileInfo &info : QFileInfo(database).dir().entryInfoList({QStringLiteral("porchlight.db*")}, QDir::Files))
        bytes += info.size();
    return bytes;
}

int countIn(const QString &database, const QByteArray &words)
{
    int found = 0;
    for (const QFileInfo &info : QFileInfo(database).dir().entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            found += int(file.readAll().count(words));
    }
    return found;
}

/// As the storage thread does it. How many slices it took; -1: it failed.
int tend(SqliteUnderTest &under, const StorageWish &wish)
{
    StoragePlace place;
    for (int slices = 1;; ++slices) {
        const StorageStep step = under.store().tend(wish, place);
        place = step.place;
        if (step.hasFailed)
            return -1;
        if (step.isOver)
            return slices;
        if (slices > 10'000)
            qFatal("it never ends");
    }
}

void fill(SqliteUnderTest &under, quint64 conversation, quint64 first, quint64 count, const QString &text)
{
    LocalTransaction transaction;
    for (quint64 n = 0; n < count; ++n) {
        transaction.push_back(entry(conversation, first + n, first + n, ada, text + QString::number(first + n)));
        if (transaction.size() == 2'000 || n + 1 == count) {
            if (!under.commit(transaction))
                qFatal("a sample could not be stored");
            transaction.clear();
        }
    }
}

StorageUse useOf(SqliteUnderTest &under)
{
    return under.reader().storageUse(under.path());
}

QStringList found(SqliteUnderTest &under, const QString &typed)
{
    QStringList texts;
    for (const store::SearchHit &hit : under.reader().search().find({.typed = typed}, std::nullopt, 100, [] { return false; }).hits)
        texts += hit.row.text;
    return texts;
}

} // namespace

/// What this device keeps is measured as it is, and goes from here alone when somebody wishes it (E1).
class tst_LocalStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMeasuredIsWhatTheFilesAre_E1();
    void aConversationIsCleared_E1();
    void whatWaitsStaysAndWhatComesAfterwardsIsThere_E1();
    void clearedStaysCleared_E1();
    void clearedIsNotHandedOn_E1();
    void roomIsGivenBack_E1();
    void theIndexIsMadeAnew_E1();
    void thirtyThousandMessages_E1();
};

void tst_LocalStorage::whatIsMeasuredIsWhatTheFilesAre_E1()
{
    SqliteUnderTest under;
    QVERIFY(under.commit({identity(), conversation(1, {ada}), conversation(2, {bob})}));
    fill(under, 1, 1, 3'000, QStringLiteral("the tide table for Saturday, which is a long one "));
    fill(under, 2, 10'000, 30, QStringLiteral("short "));
    const StorageUse use = useOf(under);
    QVERIFY(!use.hasFailed);
    const qint64 files = filesOf(under.path());
    QVERIFY2(qAbs(use.all() - files) < files / 50, qPrintable(QStringLiteral("%1 measured, %2 there").arg(use.all()).arg(files)));
    QVERIFY(use.messages > 3'000 * 60 && use.search > 10'000 && use.other > 0);
    QCOMPARE(use.conversations.size(), size_t(2));
    QCOMPARE(use.conversations[0].id, c1);
    QCOMPARE(use.conversations[0].messages, 3'000);
    QCOMPARE(use.conversations[1].messages, 30);
    QVERIFY(use.conversations[0].bytes > 50 * use.conversations[1].bytes);
    QVERIFY(use.conversations[0].bytes + use.conversations[1].bytes <= use.messages);
}

void tst_LocalStorage::aConversationIsCleared_E1()
{
    SqliteUnderTest under;
    const QString secret = QStringLiteral("words that are to be gone ");
    PutEntry reply = entry(1, 5'001, 5'001, bob, QStringLiteral("answer"));
    reply.content.reply = Reply{idOf<MessageId>(30), ada, secret};
    QVERIFY(under.commit({identity(), conversation(1, {ada}), conversation(2, {bob})}));
    fill(under, 1, 1, 900, secret);
    fill(under, 2, 10'000, 10, QStringLiteral("others "));
    QVERIFY(under.commit({reply}));
    QVERIFY(under.unread(1) > 0);
    QCOMPARE(found(under, QStringLiteral("words gone 7")).size(), 100);
    QVERIFY(tend(under, {Kind::Clear, c1}) > 2); // in slices
    QCOMPARE(under.timeline(1).size(), size_t(0));
    QCOMPARE(under.unread(1), 0);
    QVERIFY(!under.reader().conversation(c1)->last);
    QVERIFY(found(under, QStringLiteral("words")).isEmpty());
    QCOMPARE(under.timeline(2).size(), size_t(10));
    QCOMPARE(found(under, QStringLiteral("others")).size(), 10);
    QCOMPARE(countIn(under.path(), secret.toUtf8().trimmed()), 0);
    under.reopen();
    QCOMPARE(under.timeline(1).size(), size_t(0));
    const StorageUse use = useOf(under);
    QCOMPARE(use.conversations.size(), size_t(1));
}

void tst_LocalStorage::whatWaitsStaysAndWhatComesAfterwardsIsThere_E1()
{
    SqliteUnderTest under;
    QVERIFY(under.commit({identity(), conversation(1, {ada}), entry(1, 1, 1), composed(1, 2, 1, QStringLiteral("on its way")),
                          composed(1, 3, 2, QStringLiteral("sent already")), sent(1, 3, 2)}));
    QVERIFY(tend(under, {Kind::Clear, c1}) > 0);
    QCOMPARE(under.shown(1, 2).text, QStringLiteral("on its way"));
    QVERIFY(!under.shown(1, 3).isThere);
    QCOMPARE(under.store().load().outbox.size(), size_t(1));
    QVERIFY(under.commit({sent(1, 2, 3), entry(1, 4, 4, ada, QStringLiteral("hello again"))}));
    QCOMPARE(under.timeline(1).size(), size_t(2));
    QCOMPARE(under.unread(1), 1);
}

void tst_LocalStorage::clearedStaysCleared_E1()
{
    SqliteUnderTest under;
    const PutEntry said = entry(1, 1, 1, ada, QStringLiteral("said once"));
    QVERIFY(under.commit({identity(), conversation(1, {ada}), said}));
    QVERIFY(tend(under, {Kind::Clear, c1}) > 0);
    QVERIFY(under.commit({said})); // the relay, or another device, says it again
    QCOMPARE(under.timeline(1).size(), size_t(0));
    QVERIFY(found(under, QStringLiteral("said")).isEmpty());
    QVERIFY(tend(under, {Kind::Clear, idOf<ConversationId>(77)}) > 0); // of nobody
}

void tst_LocalStorage::clearedIsNotHandedOn_E1()
{
    SqliteUnderTest under;
    QVERIFY(under.commit({identity(), conversation(1, {ada}), entry(1, 1, 1), entry(1, 2, 2), SetCursor{LogId::of(c1), 2}}));
    QVERIFY(under.store().history(std::nullopt, 100, 1'000'000).records.size() == 2);
    QVERIFY(tend(under, {Kind::Clear, c1}) > 0);
    // Without their words they would be empty messages on the device that asks.
    QCOMPARE(under.store().history(std::nullopt, 100, 1'000'000).records.size(), size_t(0));
}

void tst_LocalStorage::roomIsGivenBack_E1()
{
    SqliteUnderTest under;
    QVERIFY(under.commit({identity(), conversation(1, {ada}), conversation(2, {bob})}));
    fill(under, 1, 1, 3'000, QString(400, u'x'));
    fill(under, 2, 10'000, 100, QStringLiteral("stays "));
    QVERIFY(tend(under, {Kind::GiveBack}) > 0);
    const qint64 full = filesOf(under.path());
    QVERIFY(tend(under, {Kind::Clear, c1}) > 0);
    const StorageUse before = useOf(under);
    QVERIFY2(before.unused > 800'000, qPrintable(QString::number(before.unused)));
    QCOMPARE(tend(under, {Kind::GiveBack}), 1);
    QVERIFY2(useOf(under).unused < before.unused / 5, qPrintable(QString::number(useOf(under).unused)));
    QVERIFY2(filesOf(under.path()) < full / 2, qPrintable(QStringLiteral("%1 of %2").arg(filesOf(under.path())).arg(full)));
    QCOMPARE(under.timeline(2).size(), size_t(100));
    under.reopen(); // which checks the file
    QCOMPARE(under.timeline(2).size(), size_t(100));
    QCOMPARE(found(under, QStringLiteral("stays 100")).size(), 100);
    QVERIFY(under.commit({entry(1, 90'001, 90'001)}));
    // Whole pages that have come free go by slices, and others may write between them.
    QVERIFY(tend(under, {Kind::IndexAnew}) > 0);
    fill(under, 2, 20'000, 3'000, QStringLiteral("harbour, boat, rope, sail, and more of that every day "));
    const StorageStep first = under.store().tend({Kind::IndexAnew}, {}); // the index is empty now, and its pages are free
    QVERIFY(!first.hasFailed);
    StoragePlace place;
    int slices = 0;
    for (bool isOver = false; !isOver; ++slices) {
        const StorageStep step = under.store().tend({Kind::GiveBack}, place);
        QVERIFY(!step.hasFailed);
        place = step.place;
        isOver = step.isOver;
        QVERIFY(under.commit({entry(2, 100'000 + quint64(slices), 100'000 + quint64(slices))}));
    }
    QCOMPARE(under.timeline(2).size(), size_t(3'100 + slices));
}

void tst_LocalStorage::theIndexIsMadeAnew_E1()
{
    SqliteUnderTest under;
    QVERIFY(under.commit({identity(), conversation(1, {ada})}));
    fill(under, 1, 1, 1'000, QStringLiteral("harbour "));
    const StorageStep first = under.store().tend({Kind::IndexAnew}, {});
    QVERIFY(!first.isOver && !first.hasFailed);
    QVERIFY(under.reader().search().shareIndexed() < 0.5);
    QVERIFY(under.commit({entry(1, 2'000, 2'000, ada, QStringLiteral("harbour meanwhile"))}));
    StoragePlace place = first.place;
    for (bool isOver = false; !isOver;) {
        const StorageStep step = under.store().tend({Kind::IndexAnew}, place);
        QVERIFY(!step.hasFailed && step.place.done >= place.done && step.place.done <= step.place.all);
        place = step.place;
        isOver = step.isOver;
    }
    QCOMPARE(under.reader().search().shareIndexed(), 1.0);
    QCOMPARE(found(under, QStringLiteral("harbour 999")), QStringList{QStringLiteral("harbour 999")});
    QCOMPARE(found(under, QStringLiteral("meanwhile")).size(), 1);
}

void tst_LocalStorage::thirtyThousandMessages_E1()
{
    SqliteUnderTest under;
    LocalTransaction conversations{identity()};
    for (quint64 n = 1; n <= 50; ++n)
        conversations.push_back(conversation(n, {ada}));
    QVERIFY(under.commit(conversations));
    for (quint64 n = 1; n <= 50; ++n)
        fill(under, n, n * 10'000, 600, QStringLiteral("the tide table for Saturday, and who brings the long line "));
    QElapsedTimer timer;
    timer.start();
    const StorageUse use = useOf(under);
    qInfo("30,000 messages, %.1f MB, measured in %lld ms", double(use.all()) / 1e6, timer.elapsed());
    QCOMPARE(use.conversations.size(), size_t(50));
    QVERIFY(timer.elapsed() < 2'000); // on a thread of its own
}

QTEST_GUILESS_MAIN(tst_LocalStorage)
#include "tst_LocalStorage.moc"
