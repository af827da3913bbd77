// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/Schema.h"

#include "shared/sqlite/Connection.h"
#include "tests/relay_sqlite/RelayFolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <vector>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using Reason = OpenFailure::Reason;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Says what it is told to, on a connection of its own.
void tell(const QString &path, const char *sql)
{
    sqlite::Connection connection;
    if (!connection.open(path, sqlite::Connection::Mode::Write) || !connection.execute(sql))
        qFatal("%s", qPrintable(connection.error()));
}

/// What finds the entries of a conversation. Nothing looks there before it is asked for some.
constexpr const char *indexOfEntries = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_entry_1'";

/// As a disk would, on the page that @p page names.
void harm(const QString &path, const char *page)
{
    qint64 number = 0;
    {
        sqlite::Connection connection;
        if (connection.open(path, sqlite::Connection::Mode::ReadOnly))
            number = connection.number(page).value_or(0);
    }
    QByteArray bytes = contents(path);
    if (number < 2 || number * 4096 > bytes.size())
        qFatal("there is no such page");
    std::fill_n(bytes.begin() + (number - 1) * 4096, 64, char(0xff));
    if (!write(path, bytes))
        qFatal("the page cannot be written");
}

} // namespace

/// Which files are taken for the relay's database, and how they are brought up to date (G9).
class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsTakenOnce_G9_data();
    void everyStepIsTakenOnce_G9();
    void aStepThatFailsLeavesNothing_G9();
    void newerDataIsRefusedUntouched_G9();
    void foreignFilesAreRefusedUntouched_G9_data();
    void foreignFilesAreRefusedUntouched_G9();
    void aShortenedFileIsRefused_G9_data();
    void aShortenedFileIsRefused_G9();
    void damageIsFoundAfterAnUncleanStop_G9();
    void damageFoundInUseIsTheEnd_A1();
    void damageFoundAtOnceIsSaid_G9();
    void aFolderThatCannotBeUsedIsSaid_G7();
};

void tst_Schema::everyStepIsTakenOnce_G9_data()
{
    QTest::addColumn<int>("released");
    for (int released = 0; released <= int(schemaSteps().size()) + 1; ++released)
        QTest::addRow("from version %d", released) << released;
}

void tst_Schema::everyStepIsTakenOnce_G9()
{
    QFETCH(int, released);
    std::vector<const char *> steps(schemaSteps().begin(), schemaSteps().end());
    steps.push_back("ALTER TABLE device ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'");
    steps.push_back("CREATE TABLE later (a INTEGER PRIMARY KEY) STRICT; INSERT INTO later VALUES (1)");
    const RelayFolder folder;
    QVERIFY(QDir().mkpath(folder.folder()) && write(folder.path(), {}));
    sqlite::Connection connection;
    QVERIFY(connection.open(folder.path(), sqlite::Connection::Mode::Write) && connection.configure());
    QVERIFY(!migrate(connection, std::span(steps).first(std::size_t(released))));
    QVERIFY(connection.number("PRAGMA user_version") == released);
    QVERIFY(!migrate(connection, steps));
    QVERIFY(!migrate(connection, steps)); // nothing is left to do
    QVERIFY(connection.number("PRAGMA user_version") == qint64(steps.size()));
    QVERIFY(connection.number("SELECT count(*) FROM later") == 1);
    QVERIFY(connection.number("SELECT count(colour) FROM device") == 0);
    QCOMPARE(connection.text("PRAGMA integrity_check"), QByteArray("ok"));
    QVERIFY(migrate(connection, schemaSteps())->reason == Reason::NewerProgram);
}

void tst_Schema::aStepThatFailsLeavesNothing_G9()
{
    std::vector<const char *> steps(schemaSteps().begin(), schemaSteps().end());
    steps.push_back("CREATE TABLE half (a INTEGER) STRICT; INSERT INTO half VALUES (1); INSERT INTO nowhere VALUES (1)");
    const RelayFolder folder;
    folder.open();
    sqlite::Connection connection;
    QVERIFY(connection.open(folder.path(), sqlite::Connection::Mode::Write) && connection.configure());
    const auto failure = migrate(connection, steps);
    QVERIFY(failure.has_value());
    QVERIFY(!connection.inTransaction());
    connection.forgetFault();
    QVERIFY(connection.number("PRAGMA user_version") == qint64(schemaSteps().size()));
    QVERIFY(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0);
    folder.open(); // and it can still be used
}

void tst_Schema::newerDataIsRefusedUntouched_G9()
{
    const RelayFolder folder;
    folder.open();
    tell(folder.path(), "CREATE TABLE future (a); PRAGMA user_version = 41");
    tell(folder.path(), "PRAGMA wal_checkpoint(TRUNCATE)");
    const QByteArray before = contents(folder.path());
    const OpenFailure failure = folder.refused();
    QVERIFY(failure.reason == Reason::NewerProgram);
    QVERIFY2(failure.text.contains(QStringLiteral("41")), qPrintable(failure.text));
    QVERIFY(contents(folder.path()) == before);
    QVERIFY(QFileInfo(folder.walPath()).size() == 0);
}

void tst_Schema::foreignFilesAreRefusedUntouched_G9_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::newRow("a letter") << false;
    QTest::newRow("another program's database") << true;
}

void tst_Schema::foreignFilesAreRefusedUntouched_G9()
{
    QFETCH(bool, isDatabase);
    const RelayFolder folder;
    QVERIFY(QDir().mkpath(folder.folder()));
    QVERIFY(write(folder.path(), isDatabase ? QByteArray() : QByteArray("Dear relay,\n").repeated(500)));
    if (isDatabase)
        tell(folder.path(), "CREATE TABLE letter (words TEXT); PRAGMA application_id = 7");
    const QByteArray before = contents(folder.path());
    QVERIFY(!before.isEmpty());
    const OpenFailure failure = folder.refused();
    QVERIFY(failure.reason == Reason::NotOurs);
    QVERIFY(!failure.text.isEmpty());
    QVERIFY(contents(folder.path()) == before);
    QVERIFY(!QFileInfo::exists(folder.walPath()));
    QVERIFY(SqliteReader::open(folder.path()).error().reason == Reason::NotOurs);
}

void tst_Schema::aShortenedFileIsRefused_G9_data()
{
    QTest::addColumn<double>("part");
    QTest::newRow("a half") << 0.5;
    QTest::newRow("all but its end") << 0.999;
    QTest::newRow("a page and a bit") << 0.06;
}

void tst_Schema::aShortenedFileIsRefused_G9()
{
    QFETCH(double, part);
    const RelayFolder folder;
    {
        const auto store = folder.open();
        const Talk talk = beginTalk(*store);
        QVERIFY(commit(*store, {request(talk.ada, talk.id, 1, {body(1)})}).status == CommitStatus::Committed);
    }
    QFile file(folder.path());
    QVERIFY(file.resize(qint64(double(file.size()) * part)));
    const OpenFailure failure = folder.refused();
    QVERIFY2(failure.reason == Reason::Damaged, qPrintable(failure.text));
    QVERIFY2(failure.text.contains(QStringLiteral("restore a backup")), qPrintable(failure.text));
}

void tst_Schema::damageIsFoundAfterAnUncleanStop_G9()
{
    const RelayFolder folder;
    const RelayFolder copy;
    {
        const auto store = folder.open();
        beginTalk(*store);
    }
    {
        const auto store = folder.open();
        QVERIFY(commit(*store, {CreateInvitation{idOf<TokenHash>(5), 1, 0, 1}}).status == CommitStatus::Committed);
        // What a power loss would leave: the files as they stand now.
        QVERIFY(QDir().mkpath(copy.folder()));
        QVERIFY(QFile::copy(folder.path(), copy.path()) && QFile::copy(folder.walPath(), copy.walPath()));
    }
    const QByteArray good = contents(copy.path());
    QByteArray bad = good;
    for (qsizetype page = 4096; page < bad.size(); page += 4096)
        std::fill_n(bad.begin() + page, 64, char(0xff));
    QVERIFY(write(copy.path(), bad));
    const QByteArray log = contents(copy.walPath());
    QVERIFY(!log.isEmpty());
    const OpenFailure failure = copy.refused();
    QVERIFY2(failure.reason == Reason::Damaged, qPrintable(failure.text));
    QVERIFY(write(copy.path(), good)); // the control: it was the damage
    QVERIFY(!log.isEmpty() && write(copy.walPath(), log));
    copy.open();
}

void tst_Schema::damageFoundInUseIsTheEnd_A1()
{
    const RelayFolder folder;
    Talk talk;
    {
        const auto store = folder.open();
        talk = beginTalk(*store);
        QVERIFY(commit(*store, {request(talk.ada, talk.id, 1, {body(1)})}).status == CommitStatus::Committed);
    }
    harm(folder.path(), indexOfEntries);
    const auto store = folder.open(); // the stop was clean, so nothing was read through
    const auto reader = folder.openReader();
    int broken = 0;
    reader->whenBroken([&] { ++broken; });
    QVERIFY(reader->readLog(talk.bob, LogId::of(talk.id), 0, 10, 1'000).entries.empty());
    QCOMPARE(broken, 1);
    QVERIFY(commit(*store, {request(talk.ada, talk.id, 2, {body(2)})}).status == CommitStatus::Failed);
    QVERIFY(commit(*store, {CreateInvitation{idOf<TokenHash>(5), 1, 0, 1}}).status == CommitStatus::Failed);
}

/// Opening writes a row of its own, and looks at the last entry for it.
void tst_Schema::damageFoundAtOnceIsSaid_G9()
{
    const RelayFolder folder;
    {
        const auto store = folder.open();
        const Talk talk = beginTalk(*store);
        QVERIFY(commit(*store, {request(talk.ada, talk.id, 1, {body(1)})}).status == CommitStatus::Committed);
    }
    harm(folder.path(), "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'");
    const QByteArray before = contents(folder.path());
    const OpenFailure failure = folder.refused();
    QVERIFY2(failure.reason == Reason::Damaged, qPrintable(failure.text));
    QCOMPARE(contents(folder.path()), before);
}

void tst_Schema::aFolderThatCannotBeUsedIsSaid_G7()
{
    const RelayFolder folder;
    QVERIFY(write(folder.folder(), "a file where the folder should be"));
    const OpenFailure failure = folder.refused();
    QVERIFY(failure.reason == Reason::CannotOpen);
    QVERIFY2(failure.text.contains(folder.folder()), qPrintable(failure.text));
}

QTEST_GUILESS_MAIN(tst_Schema)
#include "tst_Schema.moc"
