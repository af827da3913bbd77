// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/KeyTable.h"
#include "app/store/Vault.h"
#include "app/store/schema/KeysStep.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/TestVault.h"
#include "tests/base/WholeFile.h"
#include "tests/sqlite/FaultVfs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::store;
using namespace porchlight::test;

namespace {

const QByteArray secret = "a canary that nobody may hear sing";
const QByteArray token(32, 'T');

/// With a secret of every kind in it.
LocalTransaction secrets()
{
    PutIdentity put = identity();
    put.token = secret + " in the first token";
    return {put, SetToken{secret + " in the second"}, SetToken{token}, PutKeyRecord{1, "a", secret + " in a record"},
            PutKeyRecord{2, "b", secret.repeated(500)}};
}

} // namespace

/// On the device keys and tokens are encrypted: without the key nothing of them is in the files of a profile, and with
/// another one nothing is overwritten (F8).
class tst_LocalVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noFileHasASecret_F8();
    void whoHasNoTokenIsSeenToHaveNone_F8();
    void aCellOpensNowhereElse_F8();
    void everyFlippedBitIsFound_F8_G9();
    void aDamagedTokenMeansSigningInAgain_F8_G9();
    void aRecordThatIsTooLongIsNotStored_F8();
    void aWrongKeyChangesNothing_F8();
    void aDamagedProofIsNoWrongKey_F8_G9();
    void plainSecretsAreSealedOnce_F8_G9();
    void aDamagedRecordDoesNotStayPlain_F8_G9();
    void aDiskThatFailsMeanwhileLosesNothing_F8_G9_data();
    void aDiskThatFailsMeanwhileLosesNothing_F8_G9();
    void whetherThereIsAKeyIsSeenWithoutIt_F8();

private:
    void fill();
    void makePlain();
    /// As they were put in, in a store that is opened for this.
    bool areThere(const SecretColumns &columns = secretColumns());
    int songs() const;
    QByteArray allFiles() const;
    bool change(const char *sql) const;
    qint64 number(const char *sql) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_LocalVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("profile/porchlight.db"));
}

void tst_LocalVault::fill()
{
    auto store = std::move(openLocalStore(m_path)).value();
    QCOMPARE(store->commit(secrets()), LocalCommit::Committed);
}

bool tst_LocalVault::areThere(const SecretColumns &columns)
{
    auto opened = SqliteLocalStore::open(m_path, columns);
    if (!opened)
        return false;
    const LocalImage image = opened.value()->load();
    return image.identity && image.identity->token == token
        && image.olderTokens == std::vector<QByteArray>{secret + " in the second", secret + " in the first token"}
        && image.keyRecords == KeyRecords{{{1, "a"}, secret + " in a record"}, {{2, "b"}, secret.repeated(500)}};
}

int tst_LocalVault::songs() const
{
    return int(allFiles().count(secret.first(8)));
}

QByteArray tst_LocalVault::allFiles() const
{
    QByteArray all;
    for (const QFileInfo &info : QFileInfo(m_path).dir().entryInfoList(QDir::Files, QDir::Name))
        all += info.fileName().toUtf8() + bytesOf(info.filePath());
    return all;
}

bool tst_LocalVault::change(const char *sql) const
{
    sqlite::Connection disk;
    return disk.open(m_path, sqlite::Connection::Mode::Write) && disk.execute(sql);
}

qint64 tst_LocalVault::number(const char *sql) const
{
    sqlite::Connection disk;
    return disk.open(m_path, sqlite::Connection::Mode::ReadOnly) ? disk.number(sql).value_or(-1) : -1;
}

void tst_LocalVault::noFileHasASecret_F8()
{
    auto store = std::move(openLocalStore(m_path)).value();
    QCOMPARE(store->commit(secrets()), LocalCommit::Committed);
    QVERIFY(bytesOf(m_path + u"-wal").size() > 0);
    QCOMPARE(songs(), 0); // in the log
    QCOMPARE(store->commit({PutKeyRecord{1, "a", secret}, PutKeyRecord{2, "b", {}}, SetToken{secret}}), LocalCommit::Committed);
    QCOMPARE(store->load().keyRecords, (KeyRecords{{{1, "a"}, secret}}));
    QCOMPARE(store->load().olderTokens.size(), std::size_t(3));
    QCOMPARE(songs(), 0);
    store.reset();
    QVERIFY(bytesOf(m_path + u"-wal").isEmpty());
    QCOMPARE(songs(), 0); // in the database
}

void tst_LocalVault::whoHasNoTokenIsSeenToHaveNone_F8()
{
    fill();
    auto store = std::move(openLocalStore(m_path)).value();
    QCOMPARE(number("SELECT length(token) > 0 FROM identity"), 1);
    QCOMPARE(store->commit({SetToken{QByteArray()}}), LocalCommit::Committed);
    QCOMPARE(number("SELECT length(token) > 0 FROM identity"), 0);
    QCOMPARE(store->load().identity->token, QByteArray());
}

void tst_LocalVault::aCellOpensNowhereElse_F8()
{
    fill();
    QVERIFY(change("UPDATE key_record SET record = (SELECT record FROM key_record WHERE kind = 1) WHERE kind = 2;"
                   "UPDATE key_record SET sum = " PORCHLIGHT_KEY_RECORD_SUM ";"
                   "UPDATE identity SET token = (SELECT max(token) FROM older_token);"
                   "UPDATE older_token SET token = (SELECT token FROM older_token WHERE token_no = 1) WHERE token_no = 2"));
    auto store = std::move(openLocalStore(m_path)).value();
    const LocalImage image = store->load();
    QCOMPARE(image.keyRecords, (KeyRecords{{{1, "a"}, secret + " in a record"}}));
    QVERIFY(image.identity->token.isEmpty());
    QCOMPARE(image.olderTokens, std::vector<QByteArray>{secret + " in the first token"});
}

void tst_LocalVault::everyFlippedBitIsFound_F8_G9()
{
    auto store = std::move(openLocalStore(m_path)).value();
    QCOMPARE(store->commit({PutKeyRecord{1, "a", "one"}, PutKeyRecord{1, "b", "two"}}), LocalCommit::Committed);
    sqlite::Connection disk;
    QVERIFY(disk.open(m_path, sqlite::Connection::Mode::Write));
    QByteArray sealed;
    {
        sqlite::Statement read(disk, "SELECT record FROM key_record WHERE key = CAST('a' AS BLOB)");
        sqlite::Query query(read);
        QVERIFY(query.next());
        sealed = query.blob(0);
    }
    QCOMPARE(sealed.size(), ColumnCipher::overheadBytes + 3);
    // The checksum is right each time: what finds the bit is the cipher.
    sqlite::Statement put(disk, "UPDATE key_record SET record = ?1, sum = row_sum('key_record', kind, key, ?1)"
                                " WHERE key = CAST('a' AS BLOB)");
    const KeyRecords other{{{1, "b"}, "two"}};
    QVERIFY(disk.execute("BEGIN"));
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray flipped = sealed;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(put.run(flipped));
        QVERIFY2(readKeyRecords(disk, secretColumns()) == other, qPrintable(QString::number(bit)));
    }
    QVERIFY(put.run(sealed));
    QCOMPARE(readKeyRecords(disk, secretColumns()).size(), std::size_t(2));
}

void tst_LocalVault::aDamagedTokenMeansSigningInAgain_F8_G9()
{
    fill();
    QVERIFY(change("UPDATE identity SET token = zeroblob(length(token))"));
    auto store = std::move(openLocalStore(m_path)).value();
    const LocalImage image = store->load();
    QVERIFY(image.identity);
    QVERIFY(image.identity->token.isEmpty());
    QCOMPARE(store->commit({SetToken{"next"}}), LocalCommit::Committed);
    QCOMPARE(store->load().olderTokens, image.olderTokens); // what cannot be opened is not kept either
    QCOMPARE(store->load().identity->token, QByteArray("next"));
}

void tst_LocalVault::aRecordThatIsTooLongIsNotStored_F8()
{
    auto store = std::move(openLocalStore(m_path)).value();
    const QByteArray longest(ColumnCipher::valueBytesMax, 'x');
    QCOMPARE(store->commit({PutKeyRecord{1, "a", longest + 'x'}}), LocalCommit::Failed);
    QVERIFY(store->load().keyRecords.empty());
    QCOMPARE(store->commit({PutKeyRecord{1, "a", longest}}), LocalCommit::Committed);
    QCOMPARE(store->load().keyRecords, (KeyRecords{{{1, "a"}, longest}}));
}

void tst_LocalVault::aWrongKeyChangesNothing_F8()
{
    fill();
    const QByteArray before = bytesOf(m_path);
    for (int time = 0; time < 2; ++time) {
        const auto opened = SqliteLocalStore::open(m_path, secretColumns('w'));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), LocalStoreError::WrongKey);
        QVERIFY(describe(opened.error()).contains(QStringLiteral("Nothing was changed")));
    }
    QVERIFY(bytesOf(m_path + u"-wal").isEmpty());
    QCOMPARE(bytesOf(m_path), before);
    QVERIFY(areThere());
}

void tst_LocalVault::aDamagedProofIsNoWrongKey_F8_G9()
{
    fill();
    QVERIFY(change("UPDATE vault SET proof = zeroblob(length(proof))"));
    QCOMPARE(SqliteLocalStore::open(m_path, secretColumns('w')).error(), LocalStoreError::WrongKey);
    QVERIFY(areThere());
    QCOMPARE(number("SELECT state FROM vault"), 2);
    QCOMPARE(SqliteLocalStore::open(m_path, secretColumns('w')).error(), LocalStoreError::WrongKey);
    // Where nothing is sealed yet, no key is a wrong one.
    QVERIFY(change("DELETE FROM key_record; DELETE FROM older_token; UPDATE identity SET token = x'';"
                   "UPDATE vault SET proof = zeroblob(length(proof))"));
    QVERIFY(SqliteLocalStore::open(m_path, secretColumns('w')));
    QCOMPARE(openLocalStore(m_path).error(), LocalStoreError::WrongKey);
}

/// As a version without a vault has stored it, and as the step of the schema leaves it.
void tst_LocalVault::makePlain()
{
    fill();
    sqlite::Connection disk;
    QVERIFY(disk.open(m_path, sqlite::Connection::Mode::Write));
    sqlite::Statement put(disk, "UPDATE key_record SET record = ?2, sum = row_sum('key_record', kind, key, ?2) WHERE kind = ?1");
    QVERIFY(put.run(1, secret + " in a record") && put.run(2, secret.repeated(500)));
    sqlite::Statement putToken(disk, "UPDATE identity SET token = ?");
    sqlite::Statement putOlder(disk, "UPDATE older_token SET token = ?2 WHERE token_no = ?1");
    QVERIFY(putToken.run(token) && putOlder.run(1, secret + " in the first token") && putOlder.run(2, secret + " in the second"));
    QVERIFY(disk.execute("UPDATE vault SET state = 0, proof = x'', sum = row_sum('vault', 0, x'')"));
    disk.checkpoint(sqlite::Connection::Checkpoint::Emptying);
}

void tst_LocalVault::plainSecretsAreSealedOnce_F8_G9()
{
    makePlain();
    QVERIFY(songs() > 4);
    QVERIFY(!isEncrypted(m_path).value());
    for (int time = 0; time < 3; ++time) {
        QVERIFY(areThere());
        QCOMPARE(songs(), 0);
        QCOMPARE(number("SELECT state FROM vault"), 2);
        QVERIFY(isEncrypted(m_path).value());
    }
    QCOMPARE(SqliteLocalStore::open(m_path, secretColumns('w')).error(), LocalStoreError::WrongKey);
}

void tst_LocalVault::aDamagedRecordDoesNotStayPlain_F8_G9()
{
    makePlain();
    QVERIFY(change("UPDATE key_record SET sum = sum + 1 WHERE kind = 2"));
    auto store = std::move(openLocalStore(m_path)).value();
    QCOMPARE(store->load().keyRecords, (KeyRecords{{{1, "a"}, secret + " in a record"}}));
    QCOMPARE(songs(), 0);
}

void tst_LocalVault::aDiskThatFailsMeanwhileLosesNothing_F8_G9_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("full") << SQLITE_FULL;
    QTest::newRow("broken") << SQLITE_IOERR_WRITE;
}

void tst_LocalVault::aDiskThatFailsMeanwhileLosesNothing_F8_G9()
{
    QFETCH(int, code);
    FaultVfs disk;
    makePlain();
    const QByteArray plain = bytesOf(m_path);
    bool isWhole = false;
    int failed = 0;
    for (int write = 0; !isWhole && write < 1'000; write += write < 20 ? 1 : 7) {
        for (const QFileInfo &info : QFileInfo(m_path).dir().entryInfoList(QDir::Files))
            QVERIFY(QFile::remove(info.filePath()));
        QVERIFY(put(m_path, plain));
        disk.fail(FaultVfs::Call::Write, code, write);
        openLocalStore(m_path);
        isWhole = disk.failures() == 0;
        failed += isWhole ? 0 : 1;
        disk.heal();
        QVERIFY2(areThere(), qPrintable(QStringLiteral("after %1 writes").arg(write)));
        QCOMPARE(songs(), 0);
        QCOMPARE(number("SELECT state FROM vault"), 2);
    }
    QVERIFY2(isWhole && failed > 10, qPrintable(QString::number(failed)));
}

void tst_LocalVault::whetherThereIsAKeyIsSeenWithoutIt_F8()
{
    QVERIFY(!isEncrypted(m_path).value()); // no database
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QVERIFY(put(m_path, {}));
    QVERIFY(!isEncrypted(m_path).value());
    fill();
    const QByteArray before = bytesOf(m_path);
    QVERIFY(isEncrypted(m_path).value());
    QCOMPARE(bytesOf(m_path), before);
    QVERIFY(change("UPDATE vault SET proof = x'00'"));
    QVERIFY(isEncrypted(m_path).value()); // whatever has become of the note
    QVERIFY(change("DELETE FROM vault"));
    QVERIFY(isEncrypted(m_path).value());
    QVERIFY(change("DROP TABLE vault"));
    QVERIFY(!isEncrypted(m_path).value()); // of an earlier version
    QVERIFY(change("PRAGMA user_version = 1000"));
    QCOMPARE(isEncrypted(m_path).error(), LocalStoreError::NewerData);
    QVERIFY(QFile::remove(m_path + u"-wal"));
    QVERIFY(put(m_path, QByteArray(10'000, 'x')));
    QCOMPARE(isEncrypted(m_path).error(), LocalStoreError::Damaged);
}

QTEST_GUILESS_MAIN(tst_LocalVault)
#include "tst_LocalVault.moc"
