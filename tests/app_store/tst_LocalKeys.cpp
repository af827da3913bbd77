// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;

/// Records of the encryption in every local store: in one transaction with what needs them, and gone with nothing else
/// (G15).
class tst_LocalKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void recordsComeChangeAndGo_G15();
    void theLastInATransactionCounts_G15();
    void theyAreWholeWithTheirMessage_G15();
    void noChangeOfLifeTakesThem_G15();
    void whatTheDiskHasChangedIsMissing_G9();

private:
    KeyRecords records() { return m_store->store().load().keyRecords; }

    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalKeys::initTestCase_data()
{
    QTest::addColumn<bool>("isModel");
    QTest::newRow("sqlite") << false;
    QTest::newRow("model") << true;
}

void tst_LocalKeys::init()
{
    QFETCH_GLOBAL(bool, isModel);
    if (isModel)
        m_store = std::make_unique<ModelUnderTest>();
    else
        m_store = std::make_unique<SqliteUnderTest>();
}

void tst_LocalKeys::recordsComeChangeAndGo_G15()
{
    QVERIFY(records().empty());
    const QByteArray zeros("\0a\0", 3);
    QVERIFY(m_store->commit({PutKeyRecord{1, zeros, zeros}, PutKeyRecord{2, zeros, "two"}, PutKeyRecord{2, "", "none"}}));
    m_store->reopen();
    QVERIFY(records() == (KeyRecords{{{1, zeros}, zeros}, {{2, zeros}, "two"}, {{2, ""}, "none"}}));
    QVERIFY(m_store->commit({PutKeyRecord{2, zeros, "three"}, PutKeyRecord{1, zeros, {}}, PutKeyRecord{3, "absent", {}}}));
    m_store->reopen();
    QVERIFY(records() == (KeyRecords{{{2, zeros}, "three"}, {{2, ""}, "none"}}));
}

void tst_LocalKeys::theLastInATransactionCounts_G15()
{
    QVERIFY(m_store->commit({PutKeyRecord{1, "old", "one"}, PutKeyRecord{1, "going", "one"}}));
    QVERIFY(m_store->commit({PutKeyRecord{1, "old", "two"}, PutKeyRecord{1, "going", "two"},
                             PutKeyRecord{1, "passing", "one"}, PutKeyRecord{1, "back", {}},
                             PutKeyRecord{1, "old", "three"}, PutKeyRecord{1, "going", {}},
                             PutKeyRecord{1, "passing", {}}, PutKeyRecord{1, "back", "four"}}));
    m_store->reopen();
    QVERIFY(records() == (KeyRecords{{{1, "old"}, "three"}, {{1, "back"}, "four"}}));
}

void tst_LocalKeys::theyAreWholeWithTheirMessage_G15()
{
    QVERIFY(m_store->commit({conversation(1, {ada}), PutKeyRecord{1, "key", "one"}}));
    QVERIFY(m_store->commit({entry(1, 1, 1), PutKeyRecord{1, "key", "two"}}));
    m_store->reopen();
    QCOMPARE(records().at({1, "key"}), QByteArray("two"));
    QCOMPARE(m_store->timeline(1).size(), std::size_t(1));
}

void tst_LocalKeys::noChangeOfLifeTakesThem_G15()
{
    QVERIFY(m_store->commit({identity(), PutKeyRecord{1, "key", "one"}}));
    PutIdentity other = identity();
    other.device = 9;
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(7)}, RewindLog{LogId::mailbox()}, other}));
    QCOMPARE(records().at({1, "key"}), QByteArray("one"));
}

void tst_LocalKeys::whatTheDiskHasChangedIsMissing_G9()
{
    auto *real = dynamic_cast<SqliteUnderTest *>(m_store.get());
    if (!real)
        QSKIP("a model has no disk");
    QVERIFY(m_store->commit({PutKeyRecord{1, "good", "one"}, PutKeyRecord{1, "bad", "one"}}));
    {
        sqlite::Connection disk;
        QVERIFY(disk.open(real->path(), sqlite::Connection::Mode::Write));
        QVERIFY(disk.execute("UPDATE key_record SET record = x'6f6e66' WHERE key = x'626164'"));
    }
    QVERIFY(records() == (KeyRecords{{{1, "good"}, "one"}}));
    QVERIFY(m_store->commit({PutKeyRecord{1, "bad", "two"}}));
    QCOMPARE(records().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_LocalKeys)
#include "tst_LocalKeys.moc"
