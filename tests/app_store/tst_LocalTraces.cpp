// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

int countIn(const QString &database, const QByteArray &words)
{
    int found = 0;
    for (const QFileInfo &info : QFileInfo(database).dir().entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            found += int(file.readAll().count(words));
    }
    return found;
}

} // namespace

/// What was deleted for everyone is gone from the device's files: text, edits, quotes, envelopes (A12).
class tst_LocalTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOfSomeoneElses_A12()
    {
        SqliteUnderTest under;
        const QString secret = QStringLiteral("the words that nobody should ever find again");
        LocalTransaction transaction{identity(), conversation(1, {ada})};
        for (quint64 n = 1; n <= 60; ++n)
            transaction.push_back(entry(1, n, n, ada, n == 30 ? secret.repeated(300) : QString(2'000, u'x')));
        PutEntry edit = entry(1, 61, 61, ada, secret);
        edit.entry.kind = quint8(wire::EntryKind::Silent);
        edit.content.type = quint64(Content::Type::Edit);
        edit.content.target = idOf<MessageId>(30);
        PutEntry reply = entry(1, 62, 62, bob, QStringLiteral("answer"));
        reply.content.reply = Reply{idOf<MessageId>(30), ada, secret};
        transaction.insert(transaction.end(), {edit, reply});
        QVERIFY(under.commit(transaction));
        QVERIFY(countIn(under.path(), secret.toUtf8()) > 0);
        PutEntry redaction = entry(1, 63, 63, ada, QString());
        redaction.entry.kind = quint8(wire::EntryKind::Redact);
        redaction.entry.target = idOf<MessageId>(30);
        redaction.content = {};
        QVERIFY(under.commit({redaction}));
        QCOMPARE(countIn(under.path(), secret.toUtf8().first(16)), 0);
    }

    void nothingIsLeftOfOnesOwn_A12()
    {
        SqliteUnderTest under;
        const QString secret = QStringLiteral("the words that nobody should ever find again");
        PutComposed mine = composed(1, 1, 1, secret);
        QVERIFY(under.commit({identity(), conversation(1, {ada}), mine, sent(1, 1, 1)}));
        PutComposed redaction = composed(1, 2, 2, QString());
        redaction.kind = quint8(wire::EntryKind::Redact);
        redaction.content = {};
        redaction.target = idOf<MessageId>(1);
        QVERIFY(under.commit({redaction}));
        QVERIFY(countIn(under.path(), secret.toUtf8()) > 0); // the relay may still refuse it
        QVERIFY(under.commit({sent(1, 2, 2)}));
        QCOMPARE(countIn(under.path(), secret.toUtf8().first(16)), 0);
    }
};

QTEST_GUILESS_MAIN(tst_LocalTraces)
#include "tst_LocalTraces.moc"
