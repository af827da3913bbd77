// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Migration.h"

#include "tests/sqlite/DatabaseFile.h"

#include <QTest>

#include <vector>

using namespace porchlight;
using namespace porchlight::test;
using sqlite::Connection;
using sqlite::Fault;

namespace {

constexpr const char *first = "CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('one')";
constexpr const char *second = "ALTER TABLE word ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'";
constexpr const char *broken = "CREATE TABLE half (a); INSERT INTO half VALUES (1); INSERT INTO nowhere VALUES (1)";

} // namespace

/// Tables are brought up to date step by step, whole or not at all (G9).
class tst_Migration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsTakenOnce_G9();
    void aStepThatFailsLeavesNothing_G9();
    void aVersionThatCannotBeIsDamage_G9();
};

void tst_Migration::everyStepIsTakenOnce_G9()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    const std::vector<const char *> steps{first, second};
    QVERIFY(sqlite::migrate(connection, std::span(steps).first(1), 77));
    QCOMPARE(connection.number("PRAGMA user_version"), std::optional<qint64>(1));
    QCOMPARE(connection.number("PRAGMA application_id"), std::optional<qint64>(77));
    for (int time = 0; time < 2; ++time) {
        QVERIFY(sqlite::migrate(connection, steps, 77));
        QCOMPARE(connection.number("PRAGMA user_version"), std::optional<qint64>(2));
        QCOMPARE(connection.text("SELECT group_concat(text || colour) FROM word"), QByteArray("oneblue"));
    }
}

void tst_Migration::aStepThatFailsLeavesNothing_G9()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(!sqlite::migrate(connection, std::vector<const char *>{first, broken}, 77));
    QVERIFY2(connection.error().contains(QStringLiteral("nowhere")), qPrintable(connection.error()));
    QVERIFY(!connection.inTransaction());
    connection.forgetFault();
    QCOMPARE(connection.number("PRAGMA user_version"), std::optional<qint64>(1));
    QCOMPARE(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), std::optional<qint64>(0));
    QVERIFY(sqlite::migrate(connection, std::vector<const char *>{first, second}, 77)); // and it can be gone on from
}

void tst_Migration::aVersionThatCannotBeIsDamage_G9()
{
    const DatabaseFile file;
    Connection connection;
    file.open(connection);
    QVERIFY(connection.execute("PRAGMA user_version = -3"));
    QVERIFY(!sqlite::migrate(connection, std::vector<const char *>{first}, 77));
    QCOMPARE(connection.fault(), Fault::Damaged);
}

QTEST_GUILESS_MAIN(tst_Migration)
#include "tst_Migration.moc"
