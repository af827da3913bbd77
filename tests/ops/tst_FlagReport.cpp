// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/FlagReport.h"
#include "relay/ops/DataFiles.h"
#include "relay/store/sqlite/SqliteStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;

/// What `admin flags` says (D5).
class tst_FlagReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineForEach_D5()
    {
        const QTemporaryDir folder;
        const AccountId ada({1});
        const TokenHash code({2});
        {
            auto opened = SqliteStore::open(databasePath(folder.path()));
            QVERIFY(opened);
            const CreateAccount create{ada, QStringLiteral("ada"), "hash", code, QStringLiteral("desk"), TokenHash({3}), 1};
            const auto made = commit(*opened.value(), {CreateInvitation{code, 1, 0, 1}, create});
            QCOMPARE(made.status, CommitStatus::Committed);
        }
        std::vector<AccountFlag> flags{{ada, AccountFlag::Kind::ManyRecipients, 1'000, 3'600'000, 7},
                                       {AccountId({9}), AccountFlag::Kind::Regular, 1'000, 2'000, 1}};
        const AdminAnswer answer = flagReport(folder.path(), flags);
        QCOMPARE(answer.code, ExitCode::Ok);
        QCOMPARE(answer.text, u"ada many-recipients messages 7 first 1970-01-01T00:00:01Z last 1970-01-01T01:00:00Z\n"
                                  + QString::fromLatin1(AccountId({9}).toHex())
                                  + u" regular messages 1 first 1970-01-01T00:00:01Z last 1970-01-01T00:00:02Z\n");
        QCOMPARE(flagReport(folder.path(), {}).text, QString());
        flags.resize(1'000, flags.front());
        const QString many = flagReport(folder.path(), flags).text;
        QVERIFY(many.size() < adminAnswerBytesMax && many.endsWith(QStringLiteral("and 800 more\n")));
    }

    void withoutADatabaseItSaysSo_G7()
    {
        const QTemporaryDir folder;
        QVERIFY(flagReport(folder.path(), {}).code != ExitCode::Ok);
    }
};

QTEST_GUILESS_MAIN(tst_FlagReport)
#include "tst_FlagReport.moc"
