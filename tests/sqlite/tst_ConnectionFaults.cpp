// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"

#include "shared/sqlite/Query.h"
#include "tests/sqlite/DatabaseFile.h"
#include "tests/sqlite/FaultVfs.h"

#include <QFileInfo>
#include <QTest>

#include <sqlite3.h>

using namespace porchlight;
using namespace porchlight::test;
using Call = FaultVfs::Call;
using sqlite::Connection;
using sqlite::Fault;

namespace {

constexpr const char *makeTable = "CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('one')";
constexpr const char *addRow = "INSERT INTO word VALUES (hex(randomblob(9000)))";
constexpr const char *count = "SELECT count(*) FROM word";

} // namespace

/// A disk that fails under the connection: what is lasting, what is not, and what is left (A1, reliability G7, G8).
class tst_ConnectionFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreToldApart_A1_data();
    void codesAreToldApart_A1();
    void everyCommitIsSynced_A1();
    void aFailedReadIsSaid_A1();
    void aCheckpointOnAFullDiskIsNoFault_G4();
    void aCheckpointThatCannotSyncIsOne_A1();
};

void tst_ConnectionFaults::codesAreToldApart_A1_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isLasting");
    QTest::newRow("full") << SQLITE_FULL << Fault::NoRoom << false;
    QTest::newRow("write") << SQLITE_IOERR_WRITE << Fault::Disk << true;
    QTest::newRow("sync") << SQLITE_IOERR_FSYNC << Fault::Disk << true;
    QTest::newRow("damaged") << SQLITE_CORRUPT << Fault::Damaged << true;
    QTest::newRow("not a database") << SQLITE_NOTADB << Fault::NotDatabase << true;
    QTest::newRow("read-only") << SQLITE_READONLY << Fault::Refused << false;
}

void tst_ConnectionFaults::codesAreToldApart_A1()
{
    QFETCH(int, code);
    QFETCH(Fault, fault);
    QFETCH(bool, isLasting);
    FaultVfs disk;
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute(makeTable));
    disk.fail(Call::Write, code, 0, true);
    QVERIFY(!connection.execute(addRow));
    QCOMPARE(disk.failures(), 1);
    QCOMPARE(connection.fault(), fault);
    QCOMPARE(isBeyondRepair(connection.fault()), isLasting);
    QVERIFY2(connection.error().contains(QString::number(code)), qPrintable(connection.error()));
    QVERIFY2(!connection.execute(addRow), "the disk is well again, the connection does not know");
    QVERIFY(connection.rollBack());
    connection.forgetFault();
    QCOMPARE(connection.number(count), std::optional<qint64>(1));
    QVERIFY(connection.execute(addRow));
}

void tst_ConnectionFaults::everyCommitIsSynced_A1()
{
    FaultVfs disk;
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute(makeTable));
    for (int i = 0; i < 5; ++i) {
        const int before = disk.syncs();
        QVERIFY(connection.execute(addRow));
        QVERIFY(disk.syncs() > before);
    }
}

void tst_ConnectionFaults::aFailedReadIsSaid_A1()
{
    FaultVfs disk;
    const DatabaseFile file;
    Connection writer;
    file.open(writer);
    QVERIFY(writer.execute(makeTable));
    Connection reader;
    file.open(reader, Connection::Mode::ReadOnly);
    sqlite::Statement words(reader, "SELECT text FROM word");
    disk.fail(Call::Read, SQLITE_IOERR_READ, 0, true);
    {
        sqlite::Query query(words);
        QVERIFY(!query.next());
        QCOMPARE(disk.failures(), 1);
        QCOMPARE(reader.fault(), Fault::Disk); // and not the end of the rows
        QVERIFY(!query.next());
    }
    reader.forgetFault();
    QVERIFY(sqlite::Query(words).next());
}

void tst_ConnectionFaults::aCheckpointOnAFullDiskIsNoFault_G4()
{
    FaultVfs disk;
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute(makeTable));
    disk.fail(Call::Write, SQLITE_FULL);
    connection.checkpoint(Connection::Checkpoint::Emptying);
    QVERIFY(disk.failures() > 0);
    QCOMPARE(connection.fault(), Fault::None);
    QVERIFY(QFileInfo(file.walPath()).size() > 0);
    disk.heal();
    QVERIFY(connection.execute(addRow));
    connection.checkpoint(Connection::Checkpoint::Emptying);
    QCOMPARE(QFileInfo(file.walPath()).size(), qint64(0));
    QCOMPARE(connection.number(count), std::optional<qint64>(2));
}

void tst_ConnectionFaults::aCheckpointThatCannotSyncIsOne_A1()
{
    FaultVfs disk;
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute(makeTable));
    disk.fail(Call::SyncOfDatabase, SQLITE_IOERR_FSYNC, 0, true);
    connection.checkpoint(Connection::Checkpoint::Gentle);
    QCOMPARE(disk.failures(), 1);
    QCOMPARE(connection.fault(), Fault::Disk);
    QVERIFY(!connection.execute(addRow));
    const int syncs = disk.syncs();
    connection.checkpoint(Connection::Checkpoint::Emptying);
    QVERIFY2(disk.syncs() == syncs, "the kernel forgets: the next sync would say all is well");
}

QTEST_GUILESS_MAIN(tst_ConnectionFaults)
#include "tst_ConnectionFaults.moc"
