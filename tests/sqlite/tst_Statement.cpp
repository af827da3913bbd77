// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Statement.h"

#include "shared/sqlite/Query.h"
#include "tests/sqlite/DatabaseFile.h"

#include <QTest>

#include <limits>

using namespace porchlight;
using namespace porchlight::test;
using sqlite::Connection;
using sqlite::Fault;
using sqlite::Query;
using sqlite::Statement;

namespace {

constexpr auto largest = std::numeric_limits<qint64>::max();

} // namespace

/// What is bound is what is read: every type, at its limits (A4).
class tst_Statement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void integersKeepTheirValue_A4();
    void naturalsNeverTurnNegative_A4_data();
    void naturalsNeverTurnNegative_A4();
    void textKeepsEveryCharacter_A4_data();
    void textKeepsEveryCharacter_A4();
    void bytesAreKeptAsTheyAre_A4_data();
    void bytesAreKeptAsTheyAre_A4();
    void emptyIsNotNull_A4();
    void nothingIsNull_A4();
    void idsOfAnotherLengthAreNoIds_A4();
    void valuesOfOneRunAreNotThoseOfTheNext_A4();
    void whatWasBoundMayGo_A4();
    void rowsChangedAreCounted_A4();
    void whatCannotBePreparedIsAFault_A1();
    void whatCannotBeBoundIsAFault_A1();

private:
    /// The value as SQLite has it: type, then content.
    template <class T>
    QByteArray stored(const T &value);
    template <class T>
    bool put(const T &value) { return m_connection->execute("DELETE FROM cell") && m_put->run(value); }

    std::unique_ptr<DatabaseFile> m_file;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Statement> m_put;
    std::unique_ptr<Statement> m_get;
};

void tst_Statement::init()
{
    m_put.reset();
    m_get.reset();
    m_connection = std::make_unique<Connection>();
    m_file = std::make_unique<DatabaseFile>();
    m_file->open(*m_connection);
    QVERIFY(m_connection->execute("CREATE TABLE cell (value ANY) STRICT"));
    m_put = std::make_unique<Statement>(*m_connection, "INSERT INTO cell VALUES (?)");
    m_get = std::make_unique<Statement>(*m_connection, "SELECT value FROM cell");
}

template <class T>
QByteArray tst_Statement::stored(const T &value)
{
    if (!put(value))
        return m_connection->error().toUtf8();
    return m_connection->text("SELECT typeof(value) || ' ' || ifnull(quote(value), '') FROM cell");
}

void tst_Statement::integersKeepTheirValue_A4()
{
    QCOMPARE(stored(qint64(-7)), QByteArray("integer -7"));
    QCOMPARE(stored(largest), QByteArray("integer 9223372036854775807"));
    QVERIFY(put(std::numeric_limits<qint64>::min()));
    {
        Query query(*m_get);
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), std::numeric_limits<qint64>::min());
    }
    QCOMPARE(stored(int(-1)), QByteArray("integer -1"));
    QCOMPARE(stored(std::numeric_limits<quint32>::max()), QByteArray("integer 4294967295"));
    QCOMPARE(stored(quint8(200)), QByteArray("integer 200"));
    QCOMPARE(stored(true), QByteArray("integer 1"));
    QCOMPARE(stored(false), QByteArray("integer 0"));
}

void tst_Statement::naturalsNeverTurnNegative_A4_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<quint64>("read");
    const quint64 half = quint64(1) << 63;
    QTest::newRow("0") << quint64(0) << quint64(0);
    QTest::newRow("2^63 - 1") << half - 1 << half - 1;
    QTest::newRow("2^63") << half << half - 1;
    QTest::newRow("2^64 - 1") << std::numeric_limits<quint64>::max() << half - 1;
}

void tst_Statement::naturalsNeverTurnNegative_A4()
{
    QFETCH(quint64, value);
    QFETCH(quint64, read);
    QVERIFY(put(value));
    Query query(*m_get);
    QVERIFY(query.next());
    QCOMPARE(query.natural(0), read);
    QVERIFY(query.integer(0) >= 0);
    QVERIFY(!query.next());
}

void tst_Statement::textKeepsEveryCharacter_A4_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("null") << QString();
    QTest::newRow("plain") << QStringLiteral("it's \"quoted\"; -- and more");
    QTest::newRow("beyond the basic plane") << QString::fromUtf8("\xF0\x9F\x8F\xAE \xC3\xA9 \xD7\xA9");
    QTest::newRow("with a zero") << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("long") << QString(300'000, u'\u00e9');
}

void tst_Statement::textKeepsEveryCharacter_A4()
{
    QFETCH(QString, text);
    QVERIFY(put(text));
    Query query(*m_get);
    QVERIFY(query.next());
    QVERIFY(!query.isNull(0));
    QCOMPARE(query.text(0), text);
}

void tst_Statement::bytesAreKeptAsTheyAre_A4_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("null") << QByteArray();
    QTest::newRow("zeros") << QByteArray(3, '\0');
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x00\xc3", 4);
    QTest::newRow("long") << QByteArray(1'000'000, '\xa5');
}

void tst_Statement::bytesAreKeptAsTheyAre_A4()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(put(bytes));
    Query query(*m_get);
    QVERIFY(query.next());
    QVERIFY(!query.isNull(0));
    QCOMPARE(query.blob(0), bytes);
}

void tst_Statement::emptyIsNotNull_A4()
{
    QCOMPARE(stored(QString()), QByteArray("text ''"));
    QCOMPARE(stored(QStringLiteral("")), QByteArray("text ''"));
    QCOMPARE(stored(QByteArray()), QByteArray("blob X''"));
    QCOMPARE(stored(QByteArray("")), QByteArray("blob X''"));
    QCOMPARE(stored(QByteArray::fromRawData(nullptr, 0)), QByteArray("blob X''"));
    QCOMPARE(stored(std::optional(QByteArray())), QByteArray("blob X''"));
}

void tst_Statement::nothingIsNull_A4()
{
    QCOMPARE(stored(std::nullopt), QByteArray("null NULL"));
    QCOMPARE(stored(std::optional<quint64>()), QByteArray("null NULL"));
    QCOMPARE(stored(std::optional<quint64>(3)), QByteArray("integer 3"));
    QVERIFY(put(std::nullopt));
    Query query(*m_get);
    QVERIFY(query.next());
    QVERIFY(query.isNull(0));
    QCOMPARE(query.integer(0), qint64(0));
    QCOMPARE(query.text(0), QString());
    QVERIFY(query.blob(0).isEmpty());
    QVERIFY(query.id<AccountId>(0).isNull());
}

void tst_Statement::idsOfAnotherLengthAreNoIds_A4()
{
    const auto id = AccountId::fromHex("000102030405060708090a0b0c0d0e0f");
    QVERIFY(id.has_value());
    QCOMPARE(stored(*id), QByteArray("blob X'000102030405060708090A0B0C0D0E0F'"));
    {
        Query query(*m_get);
        QVERIFY(query.next());
        QCOMPARE(query.id<AccountId>(0), *id);
    }
    for (const QByteArray &wrong : {id->toBytes().chopped(1), QByteArray(id->toBytes() + 'x'), QByteArray()}) {
        QVERIFY(put(wrong));
        Query query(*m_get);
        QVERIFY(query.next());
        QVERIFY(query.id<AccountId>(0).isNull());
    }
}

void tst_Statement::valuesOfOneRunAreNotThoseOfTheNext_A4()
{
    Statement pair(*m_connection, "INSERT INTO cell SELECT coalesce(?1, 'none') || coalesce(?2, 'none')");
    QVERIFY(pair.run(QStringLiteral("a"), QStringLiteral("b")));
    QVERIFY(pair.run(QStringLiteral("c")));
    QCOMPARE(m_connection->text("SELECT group_concat(value) FROM cell"), QByteArray("ab,cnone"));
}

void tst_Statement::whatWasBoundMayGo_A4()
{
    Statement echo(*m_connection, "SELECT ?1, ?2");
    auto text = std::make_unique<QString>(QStringLiteral("text"));
    auto bytes = std::make_unique<QByteArray>("bytes");
    Query query(echo, *text, *bytes);
    text->fill(u'#');
    bytes->fill('#');
    text.reset();
    bytes.reset();
    QVERIFY(query.next());
    QCOMPARE(query.text(0), QStringLiteral("text"));
    QCOMPARE(query.blob(1), QByteArray("bytes"));
}

void tst_Statement::rowsChangedAreCounted_A4()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_put->run(i));
    QCOMPARE(m_put->changes(), 1);
    Statement remove(*m_connection, "DELETE FROM cell WHERE value > ?");
    QVERIFY(remove.run(0));
    QCOMPARE(remove.changes(), 2);
    QVERIFY(remove.run(0));
    QCOMPARE(remove.changes(), 0);
}

void tst_Statement::whatCannotBePreparedIsAFault_A1()
{
    Statement wrong(*m_connection, "SELECT word FROM nowhere");
    QCOMPARE(m_connection->fault(), Fault::Refused);
    QVERIFY2(m_connection->error().contains(QStringLiteral("nowhere")), qPrintable(m_connection->error()));
    QVERIFY(!m_put->run(1));
    m_connection->forgetFault();
    QVERIFY(!wrong.run());
    m_connection->forgetFault();
    QVERIFY(!Query(wrong).next());
}

void tst_Statement::whatCannotBeBoundIsAFault_A1()
{
    QVERIFY2(!m_put->run(1, 2), "a value without a place");
    QCOMPARE(m_connection->fault(), Fault::Refused);
    m_connection->forgetFault();
    QCOMPARE(m_connection->number("SELECT count(*) FROM cell"), std::optional<qint64>(0));
    QVERIFY(m_put->run(1));
}

QTEST_GUILESS_MAIN(tst_Statement)
#include "tst_Statement.moc"
