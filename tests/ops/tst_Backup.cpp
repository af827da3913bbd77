// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operator's way to keep a copy and to put it back (G7, G27, rule 4), and the witness against copies put in place by
// hand.

#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

class TestBackup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyIsMadeWhileTheRelayRuns_G7();
    void whatIsThereIsNotOverwritten();
    void aCopyIsPutBack_G27();
    void whatIsNoCopyIsRefusedAndNothingChanged();
    void aRunningRelayKeepsItsDatabase();
    void aCopyPutInPlaceByHandIsNoticed_G27();
    void whateverEndedItHonestlyIsNoExchange();

private:
    static QStringList backup(const QString &file) { return {QStringLiteral("admin"), QStringLiteral("backup"), file}; }
    static QStringList restore(const QString &file) { return {QStringLiteral("restore"), file}; }
    static bool join(const RelayProgram &relay, const QString &handle)
    {
        return Person(relay.port()).join(relay.invite(), handle) == wire::ErrorCode::None;
    }
};

void TestBackup::aCopyIsMadeWhileTheRelayRuns_G7()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QVERIFY(join(relay, QStringLiteral("ada")));
    const QString copy = relay.file(QStringLiteral("copy.db"));
    const auto made = relay.admin(backup(copy));
    QVERIFY2(made.code == EX_OK, made.err.constData());
    QCOMPARE(QFile::permissions(copy) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(join(relay, QStringLiteral("bob"))); // who is not in the copy

    RelayProgram other;
    const auto put = other.admin(restore(copy));
    QVERIFY2(put.code == EX_OK, put.err.constData());
    QCOMPARE(other.status("accounts"), QByteArray("1"));
}

void TestBackup::whatIsThereIsNotOverwritten()
{
    RelayProgram relay;
    QVERIFY(!relay.invite().isEmpty());
    QFile present(relay.file(QStringLiteral("copy.db")));
    QVERIFY(present.open(QIODevice::WriteOnly));
    present.write("mine");
    present.close();
    QCOMPARE(relay.admin(backup(present.fileName())).code, EX_CANTCREAT);
    QVERIFY(present.open(QIODevice::ReadOnly));
    QCOMPARE(present.readAll(), QByteArray("mine"));
    QCOMPARE(relay.admin(backup(relay.file(QStringLiteral("nowhere/copy.db")))).code, EX_CANTCREAT);
}

void TestBackup::aCopyIsPutBack_G27()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QVERIFY(join(relay, QStringLiteral("ada")));
    const QByteArray generation = relay.status("generation");
    const QString copy = relay.file(QStringLiteral("copy.db"));
    QCOMPARE(relay.admin(backup(copy)).code, EX_OK);
    QVERIFY(join(relay, QStringLiteral("bob")));
    relay.kill();

    const auto put = relay.admin(restore(copy));
    QVERIFY2(put.code == EX_OK, put.err.constData());
    QVERIFY(relay.start());
    QCOMPARE(relay.status("accounts"), QByteArray("1"));
    QVERIFY(relay.status("generation") != generation);
    QVERIFY(!relay.log().contains("database-was-exchanged")); // it was said, and is said once
    const QStringList kept = QDir(relay.dataFolder()).entryList({QStringLiteral("relay.db.replaced-*")});
    QCOMPARE(kept.size(), qsizetype(1));

    // What was replaced is whole, and could be put back itself.
    relay.kill();
    QCOMPARE(relay.admin(restore(relay.file(kept.front()))).code, EX_OK);
    QCOMPARE(relay.status("accounts"), QByteArray("2"));
}

void TestBackup::whatIsNoCopyIsRefusedAndNothingChanged()
{
    RelayProgram relay;
    QVERIFY(!relay.invite().isEmpty());
    const QByteArray generation = relay.status("generation");
    const QString copy = relay.file(QStringLiteral("copy.db"));
    QCOMPARE(relay.admin(backup(copy)).code, EX_OK);
    QFile broken(copy);
    QVERIFY(broken.open(QIODevice::ReadWrite));
    QVERIFY(broken.seek(broken.size() / 2));
    broken.write(QByteArray(9'000, '\xff'));
    broken.close();
    QFile text(relay.file(QStringLiteral("text")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(9'000, 'x'));
    text.close();
    QCOMPARE(relay.admin(restore(copy)).code, EX_DATAERR);
    QCOMPARE(relay.admin(restore(text.fileName())).code, EX_DATAERR);
    QCOMPARE(relay.admin(restore(relay.file(QStringLiteral("nowhere")))).code, EX_CANTCREAT);
    QCOMPARE(relay.status("generation"), generation);
    QVERIFY(!QFile::exists(relay.file(QStringLiteral("relay.db.restoring"))));
}

void TestBackup::aRunningRelayKeepsItsDatabase()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString copy = relay.file(QStringLiteral("copy.db"));
    QCOMPARE(relay.admin(backup(copy)).code, EX_OK);
    QCOMPARE(relay.admin(restore(copy)).code, EX_TEMPFAIL);
    QVERIFY(join(relay, QStringLiteral("ada")));
}

void TestBackup::aCopyPutInPlaceByHandIsNoticed_G27()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString copy = relay.file(QStringLiteral("copy.db"));
    QCOMPARE(relay.admin(backup(copy)).code, EX_OK);
    QVERIFY(join(relay, QStringLiteral("ada")));
    QCOMPARE(relay.stop().code, EX_OK);
    const QByteArray generation = relay.status("generation");
    QVERIFY(QFile::remove(relay.file(QStringLiteral("relay.db"))));
    QVERIFY(QFile::copy(copy, relay.file(QStringLiteral("relay.db"))));
    QVERIFY(relay.start());
    QVERIFY(relay.log().contains("database-was-exchanged"));
    const QByteArray next = relay.status("generation");
    QVERIFY(next != generation);
    QCOMPARE(relay.stop().code, EX_OK);
    QVERIFY(relay.start()); // once is enough
    QCOMPARE(relay.status("generation"), next);
}

void TestBackup::whateverEndedItHonestlyIsNoExchange()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QByteArray generation = relay.status("generation");
    for (const QString &handle : {QStringLiteral("ada"), QStringLiteral("bob"), QStringLiteral("eve")}) {
        QVERIFY(join(relay, handle));
        relay.kill();
        QVERIFY(!relay.invite().isEmpty()); // by another writer, which keeps no witness
        QVERIFY(relay.start());
    }
    QCOMPARE(relay.stop().code, EX_OK);
    QVERIFY(QFile::remove(relay.file(QStringLiteral("relay.tide")))); // nothing is concluded from that
    QVERIFY(relay.start());
    QCOMPARE(relay.status("generation"), generation);
    QVERIFY(!relay.log().contains("exchanged"));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_Backup.moc"
