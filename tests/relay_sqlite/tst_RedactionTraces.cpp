// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/relay_sqlite/RelayFolder.h"
#include "shared/sqlite/Connection.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

/// How often the words stand in any file of the folder.
int countIn(const QString &folder, const QByteArray &words)
{
    int found = 0;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            found += int(file.readAll().count(words));
    }
    return found;
}

} // namespace

/// What was deleted for everyone is gone from the relay's files, not only from its answers (A12).
class tst_RedactionTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftInAnyFile_A12_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("short") << 40;
        QTest::newRow("a page") << 4'000;
        QTest::newRow("on pages of its own") << 30'000;
    }
    void nothingIsLeftInAnyFile_A12()
    {
        QFETCH(int, bytes);
        const RelayFolder folder;
        const auto store = folder.open();
        const Talk talk = beginTalk(*store);
        const QByteArray secret = "the words that nobody should ever find again";
        for (quint64 n = 1; n <= 60; ++n) {
            wire::Body made = body(n);
            made.bytes = n == 30 ? secret.repeated(1 + bytes / int(secret.size())) : QByteArray(bytes, 'x');
            QVERIFY(commit(*store, {request(talk.ada, talk.id, n, {made})}).status == CommitStatus::Committed);
            if (n == 40)
                store->maintain(1); // some of it is in the database already, some in the log only
        }
        QVERIFY(countIn(folder.folder(), secret) > 0);
        const wire::Body redaction{quint8(wire::EntryKind::Redact), idOf<MessageId>(100), QByteArray(), idOf<MessageId>(30)};
        QVERIFY(commit(*store, {request(talk.ada, talk.id, 61, {redaction})}).status == CommitStatus::Committed);
        store->maintain();
        QCOMPARE(countIn(folder.folder(), secret.first(16)), 0);
        QCOMPARE(folder.openReader()->readLog(talk.bob, LogId::of(talk.id), 29, 1, 9).entries.at(0).body, QByteArray());
    }

    void aReaderInTheWayOnlyDelaysIt_A12()
    {
        const RelayFolder folder;
        const auto store = folder.open();
        const Talk talk = beginTalk(*store);
        const QByteArray secret = "the words that nobody should ever find again";
        wire::Body made = body(1);
        made.bytes = secret;
        commit(*store, {request(talk.ada, talk.id, 1, {made})});
        sqlite::Connection reader;
        QVERIFY(reader.open(folder.path(), sqlite::Connection::Mode::ReadOnly) && reader.configure());
        QVERIFY(reader.execute("BEGIN") && reader.number("SELECT count(*) FROM entry") == 1);
        const wire::Body redaction{quint8(wire::EntryKind::Redact), idOf<MessageId>(2), QByteArray(), idOf<MessageId>(1)};
        commit(*store, {request(talk.ada, talk.id, 2, {redaction})});
        store->maintain();
        QVERIFY(countIn(folder.folder(), secret) > 0); // the reader still has a right to it
        QVERIFY(reader.execute("COMMIT"));
        store->maintain();
        QCOMPARE(countIn(folder.folder(), secret), 0);
    }
};

QTEST_GUILESS_MAIN(tst_RedactionTraces)
#include "tst_RedactionTraces.moc"
