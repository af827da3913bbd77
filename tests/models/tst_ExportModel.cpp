// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ExportModel.h"
#include "tests/models/ModelFixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using porchlight::models::ExportModel;

/// Taking everything along, as the windows see it (D1).
class tst_ExportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itRunsBesideTheWindows_D1()
    {
        ModelFixture fixture;
        fixture.commit({conversation(1), entry(1, 1, 1), entry(1, 2, 2)});
        const QTemporaryDir target;
        ExportModel model(fixture.store.path(), target.path());
        QCOMPARE(model.suggested(), QUrl::fromLocalFile(target.path()));
        model.start(QUrl::fromLocalFile(target.path()));
        QCOMPARE(model.stage(), QStringLiteral("running")); // nothing was waited for
        QTRY_COMPARE(model.stage(), QStringLiteral("done"));
        QCOMPARE(model.messages(), 2.0);
        QCOMPARE(model.share(), 1.0);
        QVERIFY(QDir(model.path()).exists(QStringLiteral("account.json")));
        QCOMPARE(model.folder(), QUrl::fromLocalFile(model.path()));
        model.clear();
        QCOMPARE(model.stage(), QString());
    }

    void itIsStopped_D1()
    {
        ModelFixture fixture;
        for (quint64 first = 1; first <= 20'000; first += 5'000) {
            engine::LocalTransaction transaction{conversation(1)};
            for (quint64 i = first; i < first + 5'000; ++i)
                transaction.push_back(entry(1, i, i));
            fixture.commit(transaction);
        }
        const QTemporaryDir target;
        ExportModel model(fixture.store.path(), target.path());
        model.start(QUrl::fromLocalFile(target.path()));
        model.cancel();
        QCOMPARE(model.stage(), QStringLiteral("stopping"));
        QTRY_COMPARE_WITH_TIMEOUT(model.stage(), QString(), 20'000);
        QVERIFY(model.error().isEmpty());
        QVERIFY(QDir(target.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
        { // a window that is closed while it runs
            ExportModel closing(fixture.store.path(), target.path());
            closing.start(QUrl::fromLocalFile(target.path()));
        }
        QVERIFY(QDir(target.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    }

    void whatGoesWrongIsSaid_G7()
    {
        ModelFixture fixture;
        ExportModel model(fixture.store.path(), QString());
        model.start(QUrl::fromLocalFile(QStringLiteral("/nowhere/at/all")));
        QTRY_COMPARE(model.stage(), QStringLiteral("failed"));
        QVERIFY(!model.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ExportModel)
#include "tst_ExportModel.moc"
