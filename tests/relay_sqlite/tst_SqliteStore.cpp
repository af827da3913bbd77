// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"
#include "tests/conformance/Keyring.h"
#include "tests/relay_sqlite/RelayFolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

constexpr quint64 dayMs = 86'400'000;
constexpr auto readableByOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                                  | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool isPrivate(const QString &path)
{
    return QFileInfo::exists(path) && !(QFile::permissions(path) & readableByOthers);
}

} // namespace

/// The database as a thing on the disk: its settings, its files, its beginning and end (A1, F8, G1).
class tst_SqliteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreInForce_A1_data();
    void settingsAreInForce_A1();
    void filesAreForTheirOwnerOnly_F8();
    void aRestoredCopyIsTakenFromOthers_F8();
    void aCleanStopLeavesOneFile_G1();
    void whatWasNotCommittedIsGone_A1();
    void extremeNumbersStayWhatTheyAre_A4();
    void whoMayReadIsKeptForEver_rule13();
};

void tst_SqliteStore::settingsAreInForce_A1_data()
{
    QTest::addColumn<bool>("reading");
    QTest::newRow("writer") << false;
    QTest::newRow("reader") << true;
}

void tst_SqliteStore::settingsAreInForce_A1()
{
    QFETCH(bool, reading);
    const RelayFolder folder;
    const auto store = folder.open();
    sqlite::Connection connection;
    QVERIFY(connection.open(folder.path(), reading ? sqlite::Connection::Mode::ReadOnly : sqlite::Connection::Mode::Write));
    QVERIFY(connection.configure());
    const std::vector<std::pair<const char *, QByteArray>> expected = {
        {"PRAGMA journal_mode", "wal"},   {"PRAGMA synchronous", "2"},        {"PRAGMA foreign_keys", "1"},
        {"PRAGMA mmap_size", "0"},        {"PRAGMA wal_autocheckpoint", "0"}, {"PRAGMA cell_size_check", "1"},
        {"PRAGMA trusted_schema", "0"},   {"PRAGMA temp_store", "2"},
    };
    for (const auto &[pragma, value] : expected)
        QVERIFY2(connection.text(pragma) == value, pragma);
    // Defensive: the schema cannot be written past SQLite's own rules.
    QVERIFY(connection.execute("PRAGMA writable_schema = ON"));
    QVERIFY(!connection.execute("UPDATE sqlite_schema SET sql = ''"));
    connection.forgetFault();
    QVERIFY(connection.execute("DELETE FROM invitation WHERE 0") == !reading);
}

void tst_SqliteStore::filesAreForTheirOwnerOnly_F8()
{
    const RelayFolder folder;
    const auto store = folder.open();
    beginTalk(*store);
    QVERIFY(isPrivate(folder.folder()));
    for (const char *suffix : {"", "-wal", "-shm"})
        QVERIFY2(isPrivate(folder.path() + QLatin1StringView(suffix)), suffix);
}

void tst_SqliteStore::aRestoredCopyIsTakenFromOthers_F8()
{
    const RelayFolder folder;
    folder.open();
    QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | readableByOthers));
    const auto store = folder.open();
    beginTalk(*store);
    QVERIFY(isPrivate(folder.path()));
    QVERIFY(isPrivate(folder.walPath()));
}

void tst_SqliteStore::aCleanStopLeavesOneFile_G1()
{
    const RelayFolder folder;
    {
        const auto store = folder.open();
        beginTalk(*store);
        QVERIFY(QFileInfo(folder.walPath()).size() > 0);
    }
    QCOMPARE(QDir(folder.folder()).entryList(QDir::Files), QStringList(QStringLiteral("relay.db")));
    {
        const auto store = folder.open();
        const auto reader = folder.openReader(); // still there when the writer goes
        beginTalk(*store);
    }
    QVERIFY(QFileInfo(folder.walPath()).size() == 0); // so the next start need not look through everything
    QVERIFY(folder.openReader()->findLogin(QStringLiteral("ada")).has_value());
}

void tst_SqliteStore::whatWasNotCommittedIsGone_A1()
{
    const RelayFolder folder;
    auto store = folder.open();
    const Talk talk = beginTalk(*store);
    store->begin();
    QCOMPARE(store->append(request(talk.ada, talk.id, 1, {body(1)})).stored.front().seq, Seq(1));
    store.reset();
    store = folder.open();
    QCOMPARE(folder.openReader()->readLog(talk.ada, LogId::of(talk.id), 0, 9, 9).head, Seq(0));
    QVERIFY(commit(*store, {request(talk.ada, talk.id, 1, {body(1)})}).status == CommitStatus::Committed);
}

void tst_SqliteStore::whoMayReadIsKeptForEver_rule13()
{
    const RelayFolder folder;
    const auto store = folder.open();
    const Talk talk = beginTalk(*store);
    relay::commit(*store, {test::request(talk.ada, talk.id, 1, {body(1)}), listOf(talk.ada, 1, {1}, 1'000)});
    relay::commit(*store, {AdvanceCursors{talk.ada, {{LogId::of(talk.id), 2}}}, AdvanceCursors{talk.bob, {{LogId::of(talk.id), 2}}},
                           BeginRetention{100 * dayMs, true}, PurgeBodies{100 * dayMs}});
    sqlite::Connection connection;
    QVERIFY(connection.open(folder.path(), sqlite::Connection::Mode::ReadOnly));
    QVERIFY(connection.number("SELECT kept_from FROM conversation WHERE head = 2") == 3);
    QVERIFY(connection.number("SELECT count(*) FROM entry WHERE body IS NOT NULL") == 1);
    QVERIFY(connection.number("SELECT kind FROM entry WHERE body IS NOT NULL") == qint64(wire::EntryKind::DevicesChanged));
}

void tst_SqliteStore::extremeNumbersStayWhatTheyAre_A4()
{
    const RelayFolder folder;
    const auto store = folder.open();
    const Talk talk = beginTalk(*store);
    AppendRequest late = request(talk.ada, talk.id, 1, {body(1)}, {mail(talk.bob, 9)});
    late.relayTimeMs = std::numeric_limits<quint64>::max(); // SQLite's integers are signed
    const auto outcome = std::get<AppendOutcome>(commit(*store, {late}).outcomes.front());
    QCOMPARE(outcome.error, wire::ErrorCode::None);
    const auto read = folder.openReader()->readLog(talk.bob, LogId::of(talk.id), 0, 9, 99).entries;
    QVERIFY(read.front().relayTimeMs >= quint64(std::numeric_limits<qint64>::max()));
    QVERIFY(commit(*store, {AdvanceCursors{talk.bob, {{LogId::of(talk.id), late.relayTimeMs}}},
                            RaiseMarks{talk.bob.account, {{talk.id, late.relayTimeMs, 0, 0}}}}).status
            == CommitStatus::Committed);
    const SessionImage image = folder.openReader()->loadSession(talk.bob, {});
    QCOMPARE(image.behind.back().after, Seq(0));
    QCOMPARE(image.marks.front().delivered, Seq(1));
}

QTEST_GUILESS_MAIN(tst_SqliteStore)
#include "tst_SqliteStore.moc"
