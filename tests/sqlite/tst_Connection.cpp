// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"

#include "shared/sqlite/Query.h"
#include "tests/sqlite/DatabaseFile.h"

#include <QFileInfo>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using sqlite::Connection;
using sqlite::Fault;
using sqlite::Query;
using sqlite::Statement;

/// What a connection promises to both stores: its settings, its one fault, its log (A1, F8, G1).
class tst_Connection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreInForce_A1_data();
    void settingsAreInForce_A1();
    void whereDatabasesDifferIsSaid_F8();
    void itMakesNoFile_G9();
    void whatIsNoDatabaseIsToldApart_G9();
    void aReaderCannotWrite_A1();
    void theFirstFaultStays_A1();
    void afterAFaultNothingIsCommitted_A1();
    void damageFoundByTheCallerIsAFault_A1();
    void writersWaitForNoReaders_A1();
    void aCheckpointEmptiesTheLog_G1();
    void aReaderInTheWayIsNoFault_G1();
    void closingLeavesTheLogWhenTold_G1();
};

void tst_Connection::settingsAreInForce_A1_data()
{
    QTest::addColumn<bool>("reading");
    QTest::newRow("writer") << false;
    QTest::newRow("reader") << true;
}

void tst_Connection::settingsAreInForce_A1()
{
    QFETCH(bool, reading);
    const DatabaseFile file;
    Connection writer;
    file.open(writer);
    QVERIFY(writer.execute("CREATE TABLE word (text TEXT)"));
    Connection connection;
    file.open(connection, reading ? Connection::Mode::ReadOnly : Connection::Mode::Write);
    const std::vector<std::pair<const char *, QByteArray>> expected = {
        {"PRAGMA journal_mode", "wal"},   {"PRAGMA synchronous", "2"},        {"PRAGMA foreign_keys", "1"},
        {"PRAGMA mmap_size", "0"},        {"PRAGMA wal_autocheckpoint", "0"}, {"PRAGMA cell_size_check", "1"},
        {"PRAGMA trusted_schema", "0"},   {"PRAGMA temp_store", "2"},         {"PRAGMA busy_timeout", "5000"},
    };
    for (const auto &[pragma, value] : expected)
        QVERIFY2(connection.text(pragma) == value, pragma);
    // Defensive: the schema cannot be written past SQLite's own rules.
    QVERIFY(connection.execute("PRAGMA writable_schema = ON"));
    QVERIFY(!connection.execute("UPDATE sqlite_schema SET sql = ''"));
}

void tst_Connection::whereDatabasesDifferIsSaid_F8()
{
    const DatabaseFile file;
    Connection strict;
    QVERIFY(strict.open(file.path(), Connection::Mode::Write));
    QVERIFY(strict.configure({.overwritesRemoved = true, .logBytesKept = 65'536}));
    QCOMPARE(strict.number("PRAGMA secure_delete"), std::optional<qint64>(1));
    QCOMPARE(strict.number("PRAGMA journal_size_limit"), std::optional<qint64>(65'536));
    QVERIFY(strict.execute("CREATE TABLE word (text TEXT); INSERT INTO word VALUES (hex(zeroblob(900)) || 'secret')"));
    QVERIFY(strict.execute("DELETE FROM word"));
    strict.checkpoint(Connection::Checkpoint::Emptying, 5'000);
    QFile bytes(file.path());
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QVERIFY(!bytes.readAll().contains("secret"));
}

void tst_Connection::itMakesNoFile_G9()
{
    const DatabaseFile file;
    const QString other = file.path() + QStringLiteral(".none");
    for (const auto mode : {Connection::Mode::Write, Connection::Mode::ReadOnly}) {
        Connection connection;
        QVERIFY(!connection.open(other, mode));
        QCOMPARE(connection.fault(), Fault::Refused);
        QVERIFY(!connection.error().isEmpty());
        QVERIFY(!connection.isOpen());
        QVERIFY(!connection.execute("SELECT 1"));
        QVERIFY(!Statement(connection, "SELECT 1").run());
        QVERIFY(!QFileInfo::exists(other));
    }
}

void tst_Connection::whatIsNoDatabaseIsToldApart_G9()
{
    const DatabaseFile file;
    QFile letter(file.path());
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write(QByteArray("Dear relay,\n").repeated(500));
    letter.close();
    Connection connection;
    QVERIFY(connection.open(file.path(), Connection::Mode::Write));
    QVERIFY(!connection.configure());
    QCOMPARE(connection.fault(), Fault::NotDatabase);
    QVERIFY(isBeyondRepair(connection.fault()));
}

void tst_Connection::aReaderCannotWrite_A1()
{
    const DatabaseFile file;
    Connection writer;
    file.open(writer);
    QVERIFY(writer.execute("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('one')"));
    Connection reader;
    file.open(reader, Connection::Mode::ReadOnly);
    QVERIFY(!reader.execute("DELETE FROM word"));
    QCOMPARE(reader.fault(), Fault::Refused);
    reader.forgetFault();
    Statement insert(reader, "INSERT INTO word VALUES (?)");
    QVERIFY(!insert.run(QStringLiteral("two")));
    reader.forgetFault();
    QCOMPARE(reader.text("SELECT group_concat(text) FROM word"), QByteArray("one"));
}

void tst_Connection::theFirstFaultStays_A1()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute("CREATE TABLE word (text TEXT UNIQUE); INSERT INTO word VALUES ('one')"));
    Statement insert(connection, "INSERT INTO word VALUES (?)");
    Statement count(connection, "SELECT count(*) FROM word");
    QVERIFY(!insert.run(QStringLiteral("one")));
    QCOMPARE(connection.fault(), Fault::Refused);
    const QString error = connection.error();
    QVERIFY2(error.contains(QStringLiteral("UNIQUE")) && error.contains(QStringLiteral("2067")), qPrintable(error));
    QVERIFY(!insert.run(QStringLiteral("two")));
    QVERIFY(!connection.execute("INSERT INTO nowhere VALUES (1)"));
    QVERIFY(!connection.number("SELECT 1").has_value());
    QVERIFY(!Query(count).next());
    connection.noteDamage();
    QCOMPARE(connection.fault(), Fault::Refused);
    QCOMPARE(connection.error(), error);
    connection.forgetFault();
    QVERIFY(connection.error().isEmpty());
    QCOMPARE(connection.number("SELECT count(*) FROM word"), std::optional<qint64>(1));
    QVERIFY(insert.run(QStringLiteral("two")));
}

void tst_Connection::afterAFaultNothingIsCommitted_A1()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute("CREATE TABLE word (text TEXT UNIQUE)"));
    Statement insert(connection, "INSERT INTO word VALUES (?)");
    for (const bool rollsBackItself : {false, true}) {
        QVERIFY(connection.execute("BEGIN IMMEDIATE"));
        QVERIFY(insert.run(QStringLiteral("one")));
        QVERIFY(!connection.execute(rollsBackItself ? "INSERT OR ROLLBACK INTO word VALUES ('one')"
                                                    : "INSERT INTO word VALUES ('one')"));
        QCOMPARE(connection.inTransaction(), !rollsBackItself);
        QVERIFY(!insert.run(QStringLiteral("two"))); // it would be committed alone
        QVERIFY(!connection.execute("INSERT INTO word VALUES ('three')"));
        QVERIFY(!connection.execute("COMMIT"));
        QVERIFY(connection.rollBack()); // there may be nothing left to roll back, and that is well
        QVERIFY(!connection.inTransaction());
        QVERIFY2(connection.fault() != Fault::None, "rolling back is not forgetting");
        connection.forgetFault();
        QCOMPARE(connection.number("SELECT count(*) FROM word"), std::optional<qint64>(0));
    }
}

void tst_Connection::damageFoundByTheCallerIsAFault_A1()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    connection.noteDamage();
    QCOMPARE(connection.fault(), Fault::Damaged);
    QVERIFY(isBeyondRepair(connection.fault()));
    QVERIFY(!connection.error().isEmpty());
    QVERIFY(!connection.execute("CREATE TABLE word (text TEXT)"));
}

void tst_Connection::writersWaitForNoReaders_A1()
{
    const DatabaseFile file;
    Connection writer;
    file.open(writer);
    QVERIFY(writer.execute("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('one')"));
    Connection reader;
    file.open(reader, Connection::Mode::ReadOnly);
    Statement words(reader, "SELECT text FROM word");
    {
        Query query(words);
        QVERIFY(query.next());
        QVERIFY(writer.execute("INSERT INTO word VALUES ('two')"));
        QVERIFY2(!query.next(), "a query sees the moment at which it began");
    }
    QCOMPARE(reader.number("SELECT count(*) FROM word"), std::optional<qint64>(2)); // and that ends with it
}

void tst_Connection::aCheckpointEmptiesTheLog_G1()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute("CREATE TABLE word (text TEXT)"));
    const int atFirst = connection.walPages();
    QVERIFY(atFirst > 0);
    QVERIFY(connection.execute("INSERT INTO word VALUES (hex(zeroblob(40000)))"));
    QVERIFY(connection.walPages() > atFirst + 10);
    const qint64 log = QFileInfo(file.walPath()).size();
    QVERIFY(log > 80'000);
    const qint64 before = QFileInfo(file.path()).size();
    connection.checkpoint(Connection::Checkpoint::Gentle);
    QVERIFY(QFileInfo(file.path()).size() > before);
    QCOMPARE(QFileInfo(file.walPath()).size(), log);
    connection.checkpoint(Connection::Checkpoint::Emptying);
    QCOMPARE(QFileInfo(file.walPath()).size(), qint64(0));
    QCOMPARE(connection.walPages(), 0);
    QCOMPARE(connection.fault(), Fault::None);
}

void tst_Connection::aReaderInTheWayIsNoFault_G1()
{
    const DatabaseFile file;
    Connection writer;
    file.open(writer);
    QVERIFY(writer.execute("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('one')"));
    Connection reader;
    file.open(reader, Connection::Mode::ReadOnly);
    Statement words(reader, "SELECT text FROM word");
    {
        Query query(words);
        QVERIFY(query.next());
        QVERIFY(writer.execute("INSERT INTO word VALUES ('two')"));
        writer.checkpoint(Connection::Checkpoint::Emptying, 10);
        QCOMPARE(writer.fault(), Fault::None);
        QVERIFY(QFileInfo(file.walPath()).size() > 0);
    }
    // The query has ended its snapshot, though its statement lives on.
    writer.checkpoint(Connection::Checkpoint::Emptying, 10);
    QCOMPARE(QFileInfo(file.walPath()).size(), qint64(0));
}

void tst_Connection::closingLeavesTheLogWhenTold_G1()
{
    const DatabaseFile file;
    {
        Connection connection;
        file.open(connection);
        QVERIFY(connection.execute("CREATE TABLE word (text TEXT)"));
        connection.keepLogOnClose();
    }
    const qint64 log = QFileInfo(file.walPath()).size();
    QVERIFY(log > 0);
    {
        Connection reader;
        file.open(reader, Connection::Mode::ReadOnly);
        QCOMPARE(reader.number("SELECT count(*) FROM word"), std::optional<qint64>(0));
    }
    QCOMPARE(QFileInfo(file.walPath()).size(), log); // the last to close was one who reads
    {
        Connection judging;
        QVERIFY(judging.open(file.path(), Connection::Mode::Write));
        QCOMPARE(judging.number("PRAGMA user_version"), std::optional<qint64>(0));
    }
    QCOMPARE(QFileInfo(file.walPath()).size(), log); // or had not yet found the file to be his own
    {
        Connection connection;
        file.open(connection);
        QCOMPARE(connection.number("SELECT count(*) FROM word"), std::optional<qint64>(0));
    }
    QVERIFY(!QFileInfo::exists(file.walPath()));
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
