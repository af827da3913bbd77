// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/Exporter.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::exporting;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000; // 2026-11-18

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString &path)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(contentsOf(path), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

bool isWellFormed(const QString &path)
{
    QXmlStreamReader reader(contentsOf(path));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

qint64 residentKiB()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1'024 : 0;
}

const auto goOn = [](const ExportProgress &) { return true; };

} // namespace

/// Taking everything along (D5, E1): what is in it, and that nothing is there but all of it.
class tst_Exporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteUnderTest>();
        m_target = std::make_unique<QTemporaryDir>();
        QVERIFY(m_store->store().commit({identity(), SetDisplayName{QStringLiteral("Liv")}, conversation(1)}) != LocalCommit::Failed);
    }
    void cleanup()
    {
        m_store.reset();
        m_target.reset();
    }

    void whatIsInIt_D1();
    void groupsAndHowPeopleLook_D1();
    void pagesAreInOrder_D1();
    void nothingIsWrittenOver_D1();
    void cancelledLeavesNothing_D1();
    void aFullDiskLeavesNothing_G7();
    void foldersThatCannotBeWritten_G7();
    void aHundredThousandMessages_H2();

private:
    ExportJob job() const { return {m_store->path(), m_target->path(), nowMs}; }
    QStringList leftBehind() const
    {
        return QDir(m_target->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<SqliteUnderTest> m_store;
    std::unique_ptr<QTemporaryDir> m_target;
};

void tst_Exporter::whatIsInIt_D1()
{
    PutEntry answer = entry(1, 2, 2, me, QStringLiteral("<b>two</b> & \"three\""));
    answer.content.reply = Reply{idOf<MessageId>(1), ada, QStringLiteral("message 1")};
    PutEntry edit = entry(1, 3, 3, ada, QStringLiteral("message one"));
    edit.entry.kind = quint8(wire::EntryKind::Silent);
    edit.content.type = quint64(Content::Type::Edit);
    edit.content.target = idOf<MessageId>(1);
    PutEntry reaction = entry(1, 4, 4, me, QStringLiteral("\U0001F44D"));
    reaction.entry.kind = quint8(wire::EntryKind::Silent);
    reaction.content.type = quint64(Content::Type::Reaction);
    reaction.content.target = idOf<MessageId>(1);
    PutEntry unread = entry(1, 6, 9, ada, QString(QStringLiteral("")));
    unread.state = ContentState::KeyLost;
    PutEntry redaction = entry(1, 8, 11, ada, QString(QStringLiteral("")));
    redaction.entry.kind = quint8(wire::EntryKind::Redact);
    redaction.entry.target = idOf<MessageId>(7);
    redaction.content = {};
    QVERIFY(m_store->store().commit({entry(1, 1, 1), answer, edit, reaction, PutGap{idOf<ConversationId>(1), {5, 8, true}},
                                     unread, entry(1, 7, 10, ada, QStringLiteral("regretted")), redaction,
                                     composed(1, 9, 1, QStringLiteral("on its way"))}) != LocalCommit::Failed);
    const auto path = exportAll(job(), goOn);
    QVERIFY2(path, path ? "" : qPrintable(describe(path.error())));
    QCOMPARE(*path, m_target->path() + QStringLiteral("/Porchlight export me 2026-11-18"));
    QCOMPARE(leftBehind(), QStringList{QFileInfo(*path).fileName()});

    const QJsonObject account = jsonOf(*path + QStringLiteral("/account.json"));
    QCOMPARE(account[QLatin1String("format")].toString(), QStringLiteral("porchlight-export"));
    QCOMPARE(account[QLatin1String("version")].toInt(), 1);
    QCOMPARE(account[QLatin1String("handle")].toString(), QStringLiteral("me"));
    QCOMPARE(account[QLatin1String("name")].toString(), QStringLiteral("Liv"));
    QCOMPARE(account[QLatin1String("contacts")].toArray().size(), 1);
    QCOMPARE(account[QLatin1String("contacts")].toArray()[0].toObject()[QLatin1String("handle")].toString(), QStringLiteral("ada"));
    QVERIFY(!contentsOf(*path + QStringLiteral("/account.json")).contains(QByteArray(32, 't'))); // nor any key or token

    const QString folder = *path + QStringLiteral("/conversations/0001-ada");
    const QJsonArray messages = jsonOf(folder + QStringLiteral("/messages.json"))[QLatin1String("messages")].toArray();
    QCOMPARE(messages.size(), 6);
    const auto of = [&](int i, const char *name) -> QJsonValue { return messages[i].toObject()[QLatin1String(name)]; };
    QCOMPARE(of(0, "text").toString(), QStringLiteral("message one"));
    QCOMPARE(of(0, "edited").toBool(), true);
    QCOMPARE(of(0, "time").toString(), QStringLiteral("1970-01-01T00:00:01.000Z"));
    QCOMPARE(of(0, "author").toString(), QString::fromLatin1(ada.toHex()));
    QCOMPARE(of(0, "mine").toBool(), false);
    QCOMPARE(of(0, "reactions").toArray()[0].toObject()[QLatin1String("emoji")].toString(), QStringLiteral("\U0001F44D"));
    QCOMPARE(of(1, "text").toString(), QStringLiteral("<b>two</b> & \"three\""));
    QCOMPARE(of(1, "reply_to").toObject()[QLatin1String("quote")].toString(), QStringLiteral("message 1"));
    QCOMPARE(of(1, "sequence").toInt(), 2);
    QCOMPARE(of(2, "event").toString(), QStringLiteral("missing"));
    QCOMPARE(of(2, "first").toInt(), 5);
    QCOMPARE(of(3, "state").toString(), QStringLiteral("key-lost"));
    QVERIFY(!messages[3].toObject().contains(QLatin1String("text")));
    QCOMPARE(of(4, "state").toString(), QStringLiteral("deleted"));
    QVERIFY(!messages[4].toObject().contains(QLatin1String("text")));
    QCOMPARE(of(5, "status").toString(), QStringLiteral("not-sent-yet"));
    QVERIFY(!contentsOf(folder + QStringLiteral("/messages.json")).contains("regretted"));

    QVERIFY(isWellFormed(*path + QStringLiteral("/index.html")));
    QVERIFY(isWellFormed(folder + QStringLiteral("/index.html")));
    QVERIFY(contentsOf(folder + QStringLiteral("/index.html")).contains("&lt;b&gt;two&lt;/b&gt;"));
    QVERIFY(contentsOf(*path + QStringLiteral("/index.html")).contains("conversations/0001-ada/index.html"));
    QCOMPARE(QFileInfo(*path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    QCOMPARE(QFileInfo(folder + QStringLiteral("/messages.json")).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
}

void tst_Exporter::groupsAndHowPeopleLook_D1()
{
    const auto group = idOf<ConversationId>(2);
    const QByteArray picture = QByteArray("\xff\xd8\xff", 3) + QByteArray(40, 'p') + QByteArray("\xff\xd9", 2);
    PutEntry said = entry(2, 5, 5, bob, QStringLiteral("at nine"));
    QVERIFY(m_store->store().commit(
                {PutFace{me, {1, QStringLiteral("boats"), picture}}, PutFace{ada, {1, QStringLiteral("soup"), {}}},
                 PutContact{ada, QStringLiteral("ada"), true}, PutGroup{group, true, {me, bob}, {}, 1'000},
                 PutHandles{group, {{bob, QStringLiteral("bob")}}},
                 PutGroupNote{group, idOf<MessageId>(50), 1, 1'000, {GroupNote::Kind::Added, me, {bob}, 1}}, said,
                 PutGroupLook{group, QStringLiteral("Hike <b>"), picture, {{idOf<MessageId>(5), bob, QStringLiteral("at nine")}}}})
            != LocalCommit::Failed);
    const auto path = exportAll(job(), goOn);
    QVERIFY(path);
    const QJsonObject account = jsonOf(*path + QStringLiteral("/account.json"));
    QCOMPARE(account[QLatin1String("about")].toString(), QStringLiteral("boats"));
    QCOMPARE(contentsOf(*path + u'/' + account[QLatin1String("picture")].toString()), picture);
    const QJsonArray people = account[QLatin1String("contacts")].toArray();
    QCOMPARE(people.size(), 1);
    QCOMPARE(people[0].toObject()[QLatin1String("about")].toString(), QStringLiteral("soup"));
    QCOMPARE(people[0].toObject()[QLatin1String("picture")].toString(), QString());
    QVERIFY(people[0].toObject()[QLatin1String("is_contact")].toBool());
    const QJsonObject told = account[QLatin1String("groups")].toArray()[0].toObject();
    QCOMPARE(told[QLatin1String("name")].toString(), QStringLiteral("Hike <b>"));
    QCOMPARE(contentsOf(*path + u'/' + told[QLatin1String("picture")].toString()), picture);
    QCOMPARE(told[QLatin1String("people")].toArray().size(), 2);
    QCOMPARE(told[QLatin1String("pinned")].toArray()[0].toObject()[QLatin1String("quote")].toString(), QStringLiteral("at nine"));
    const QDir talks(*path + QStringLiteral("/conversations"));
    const auto isGroups = [&](const QString &folder) {
        return jsonOf(talks.filePath(folder) + QStringLiteral("/messages.json"))[QLatin1String("with")].toString() == QStringLiteral("Hike <b>");
    };
    const QStringList folders = talks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const auto found = std::ranges::find_if(folders, isGroups);
    QVERIFY(found != folders.end());
    const QJsonArray rows = jsonOf(talks.filePath(*found) + QStringLiteral("/messages.json"))[QLatin1String("messages")].toArray();
    QCOMPARE(rows[0].toObject()[QLatin1String("event")].toString(), QStringLiteral("added"));
    QCOMPARE(rows[0].toObject()[QLatin1String("accounts")].toArray()[0].toString(), QString::fromLatin1(bob.toHex()));
    QCOMPARE(rows[1].toObject()[QLatin1String("text")].toString(), QStringLiteral("at nine"));
    const QString page = talks.filePath(*found) + QStringLiteral("/index.html");
    QVERIFY(isWellFormed(page) && contentsOf(page).contains("Hike &lt;b&gt;") && contentsOf(page).contains("@bob"));
}

void tst_Exporter::pagesAreInOrder_D1()
{
    LocalTransaction transaction;
    for (quint64 i = 1; i <= 1'700; ++i) // some pages, the last not full
        transaction.push_back(entry(1, i, i));
    QVERIFY(m_store->store().commit(transaction) != LocalCommit::Failed);
    const auto path = exportAll(job(), goOn);
    QVERIFY(path);
    const QJsonArray messages = jsonOf(*path + QStringLiteral("/conversations/0001-ada/messages.json"))[QLatin1String("messages")].toArray();
    QCOMPARE(messages.size(), 1'700);
    for (int i = 0; i < 1'700; ++i)
        QCOMPARE(messages[i].toObject()[QLatin1String("sequence")].toInt(), i + 1);
}

void tst_Exporter::nothingIsWrittenOver_D1()
{
    const auto first = exportAll(job(), goOn);
    const QByteArray before = contentsOf(*first + QStringLiteral("/account.json"));
    QVERIFY(m_store->store().commit({SetDisplayName{QStringLiteral("Another")}}) != LocalCommit::Failed);
    const auto second = exportAll(job(), goOn);
    QVERIFY(first && second);
    QCOMPARE(*second, *first + QStringLiteral(" 2"));
    QCOMPARE(contentsOf(*first + QStringLiteral("/account.json")), before);
    QFile blocking(*first + QStringLiteral(" 3")); // a file in its place
    QVERIFY(blocking.open(QIODevice::WriteOnly) && blocking.write("mine") == 4 && blocking.flush());
    QCOMPARE(*exportAll(job(), goOn), *first + QStringLiteral(" 4"));
    QCOMPARE(contentsOf(blocking.fileName()), QByteArray("mine"));
}

void tst_Exporter::cancelledLeavesNothing_D1()
{
    LocalTransaction transaction;
    for (quint64 i = 1; i <= 1'200; ++i)
        transaction.push_back(entry(1, i, i));
    QVERIFY(m_store->store().commit(transaction) != LocalCommit::Failed);
    for (const int after : {0, 1, 3, 5}) {
        int asked = 0;
        const auto result = exportAll(job(), [&](const ExportProgress &) { return asked++ < after; });
        QVERIFY(!result);
        QCOMPARE(result.error(), ExportFailure::Cancelled);
        QVERIFY2(leftBehind().isEmpty(), qPrintable(leftBehind().join(u' ')));
    }
}

void tst_Exporter::aFullDiskLeavesNothing_G7()
{
    LocalTransaction transaction;
    for (quint64 i = 1; i <= 2'000; ++i)
        transaction.push_back(entry(1, i, i, ada, QString(200, u'x')));
    QVERIFY(m_store->store().commit(transaction) != LocalCommit::Failed);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100'000, before.rlim_max}; // no file grows beyond it: write() fails as on a full disk
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = exportAll(job(), goOn);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, old);
    QVERIFY(!result);
    QCOMPARE(result.error(), ExportFailure::NoRoom);
    QVERIFY(leftBehind().isEmpty());
    QVERIFY(exportAll(job(), goOn)); // and works once there is room
}

void tst_Exporter::foldersThatCannotBeWritten_G7()
{
    ExportJob nowhere = job();
    nowhere.parent += QStringLiteral("/nowhere");
    QCOMPARE(exportAll(nowhere, goOn).error(), ExportFailure::NotWritable);
    ExportJob none = job();
    none.database += QStringLiteral(".none");
    QCOMPARE(exportAll(none, goOn).error(), ExportFailure::NotReadable);
}

void tst_Exporter::aHundredThousandMessages_H2()
{
    constexpr quint64 all = 100'000;
    for (quint64 first = 1; first <= all; first += 5'000) {
        LocalTransaction transaction;
        for (quint64 i = first; i < first + 5'000; ++i)
            transaction.push_back(entry(1, i, i, i % 3 ? ada : me, QStringLiteral("A message of about as many words as people write to each other: %1").arg(i)));
        QVERIFY(m_store->store().commit(transaction) != LocalCommit::Failed);
    }
    m_store->reopen();
    const qint64 before = residentKiB();
    qint64 peak = 0;
    qint64 told = 0;
    QElapsedTimer timer;
    timer.start();
    const auto path = exportAll(job(), [&](const ExportProgress &progress) {
        peak = std::max(peak, residentKiB());
        told = std::max(told, progress.messages);
        return true;
    });
    const qint64 took = timer.elapsed();
    QVERIFY(path);
    QCOMPARE(told, qint64(all));
    qInfo("%lld messages in %lld ms, %lld KiB more memory", qint64(all), took, peak - before);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(peak - before < 32 * 1'024, qPrintable(QString::number(peak - before)));
#endif
    QVERIFY(took < 120'000);
    QVERIFY(contentsOf(*path + QStringLiteral("/conversations/0001-ada/messages.json")).count("\"id\"") == qsizetype(all));
}

QTEST_GUILESS_MAIN(tst_Exporter)
#include "tst_Exporter.moc"
