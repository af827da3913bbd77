// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/ModerationReport.h"
#include "relay/ops/DataFiles.h"
#include "relay/ops/AdminCommand.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Hash.h"
#include "shared/crypto/KeyDerivation.h"

#include <QCborMap>
#include <QCborValue>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace porchlight;
using namespace porchlight::relay;

namespace {

/// What an app seals, with these words in it (encryption.md 5.4).
QByteArray innerOf(const QString &words)
{
    const QByteArray content = QCborMap{{1, 1}, {2, words}}.toCborValue().toCbor();
    QByteArray length(4, '\0');
    qToBigEndian(quint32(content.size()), length.data());
    return QByteArray(32, 'k') + QByteArray(74, '\1') + length + content;
}

QByteArray bodyOf(const QByteArray &inner)
{
    const Digest digest = hmacSha256(QByteArrayView(inner).first(32), {inner});
    return QByteArray(reinterpret_cast<const char *>(digest.bytes().data()), 32) + "sealed";
}

} // namespace

/// `porchlight-relay admin reports` (D4).
class tst_ModerationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSaidIsShownAndCanDoNothing_F7()
    {
        StoredReport report;
        report.number = 7;
        report.reporterHandle = QStringLiteral("bob");
        report.authorHandle = QStringLiteral("ada");
        report.inner = innerOf(QStringLiteral("first\u001b[2J\nproof: good\u202e\r\u200bend"));
        report.commitment = bodyOf(report.inner).left(32);
        report.reason = QStringLiteral("rude\nclosed: yes");
        const QString text = reportText(report);
        QVERIFY(text.contains(QStringLiteral("proof: good: ")));
        QVERIFY(text.contains(QStringLiteral("> first<U+001B>[2J\n> proof: good<U+202E><U+000D><U+200B>end\n")));
        QVERIFY(text.contains(QStringLiteral("> rude\n> closed: yes\n")));
        for (const QChar c : text)
            QVERIFY(c == u'\n' || c.isPrint());
        report.commitment[0] = char(report.commitment[0] ^ 1);
        QVERIFY(reportText(report).contains(QStringLiteral("proof: BAD")));
        report.inner = QByteArray(33, 'x');
        QVERIFY(reportText(report).contains(QStringLiteral("no text that this version can read")));
    }

    void theLongestReportFitsIntoAnAnswer()
    {
        StoredReport report;
        report.inner = innerOf(QString(16'000, QChar(0x200b)));
        report.reason = QString(500, QChar(1));
        QVERIFY(encodeAnswer({ExitCode::Ok, reportText(report)}).size() < adminAnswerBytesMax);
    }

    void theyAreListedShownAndClosedWithoutARelay()
    {
        const QTemporaryDir folder;
        const QByteArray inner = innerOf(QStringLiteral("I take your boat"));
        {
            auto opened = SqliteStore::open(databasePath(folder.path()));
            QVERIFY(opened);
            Store &store = *opened.value();
            const auto id = [](unsigned char number) { return AccountId({number}); };
            const TokenHash door({1});
            const auto join = [&](unsigned char number, const QString &handle) {
                commit(store, {CreateInvitation{door, 1, 0, 1}, CreateAccount{id(number), handle, "hash", door, {}, TokenHash({0, number}), 1}});
            };
            join(2, QStringLiteral("ada"));
            join(3, QStringLiteral("bob"));
            const ConversationId talk = directConversationId(id(2), id(3));
            AppendRequest request{{id(2), 1}, {}, 1'700'000'000'000};
            request.append.conversation = talk;
            request.append.firstNumber = 1;
            request.append.bodies = {{quint8(wire::EntryKind::Counts), MessageId({9}), bodyOf(inner)}};
            const auto done = commit(store, {StartDirect{id(2), QStringLiteral("bob")}, request,
                                             ReportMessage{{id(3), 1}, talk, 1, inner, QStringLiteral("threat"), 1'700'000'001'000}});
            QVERIFY(std::get<AccountOutcome>(done.outcomes.at(2)).error == wire::ErrorCode::None);
        }
        Invocation invocation;
        invocation.dataFolder = folder.path();
        const auto run = [&](Command command, quint64 number = 0) {
            invocation.command = command;
            invocation.number = number;
            return runAdminCommand(invocation);
        };
        QVERIFY(run(Command::Reports).text.contains(QStringLiteral("1 2023-11-14T22:13:21Z bob reports ada: threat")));
        QVERIFY(run(Command::ShowReport, 1).text.contains(QStringLiteral("> I take your boat")));
        QCOMPARE(run(Command::ShowReport, 2).code, ExitCode::Usage);
        QCOMPARE(run(Command::CloseReport, 2).code, ExitCode::Usage);
        QCOMPARE(run(Command::CloseReport, 1).code, ExitCode::Ok);
        QCOMPARE(run(Command::Reports).text, QStringLiteral("none\n"));
        QVERIFY(!run(Command::ShowReport, 1).text.contains(QStringLiteral("closed: no")));
    }
};

QTEST_GUILESS_MAIN(tst_ModerationReport)
#include "tst_ModerationReport.moc"
