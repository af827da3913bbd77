// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/AccountModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using porchlight::models::AccountModel;

/// Another password, and the end of the account, as the windows see them (D1).
class tst_AccountModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};

private Q_SLOTS:
    void init() { m_posted.clear(); }

    void aPasswordIsChanged_D1()
    {
        AccountModel model(m_sink, [] { return QStringLiteral("liv"); });
        model.changePassword(QStringLiteral("old words"), QStringLiteral("new words"), QStringLiteral("new words"));
        const auto change = std::get<ChangePassword>(m_posted.back());
        QCOMPARE(change.current, QStringLiteral("old words"));
        QCOMPARE(change.wanted, QStringLiteral("new words"));
        QVERIFY(model.isBusy());
        QCOMPARE(model.stage(), QStringLiteral("changing"));
        model.changePassword(QStringLiteral("old words"), QStringLiteral("new words"), QStringLiteral("new words"));
        QCOMPARE(m_posted.size(), std::size_t(1)); // it is under way
        model.onDone({change.ask + 1});
        QVERIFY(model.isBusy());
        model.onDone({change.ask});
        QCOMPARE(model.stage(), QStringLiteral("changed"));
        QVERIFY(!model.isDeleted());
    }

    void whatIsNoPasswordIsSaidAtOnce_D1_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("field");
        QTest::newRow("none") << QString() << QStringLiteral("new words") << QStringLiteral("new words") << QStringLiteral("current");
        QTest::newRow("short") << QStringLiteral("old") << QStringLiteral("seven77") << QStringLiteral("seven77") << QStringLiteral("wanted");
        QTest::newRow("long") << QStringLiteral("old") << QString(257, u'x') << QString(257, u'x') << QStringLiteral("wanted");
        QTest::newRow("another") << QStringLiteral("old") << QStringLiteral("new words") << QStringLiteral("new word") << QStringLiteral("again");
    }

    void whatIsNoPasswordIsSaidAtOnce_D1()
    {
        QFETCH(QString, current);
        QFETCH(QString, wanted);
        QFETCH(QString, again);
        QFETCH(QString, field);
        AccountModel model(m_sink, [] { return QStringLiteral("liv"); });
        model.changePassword(current, wanted, again);
        QVERIFY(m_posted.empty() && !model.isBusy());
        QCOMPARE(model.errorField(), field);
        QVERIFY(!model.error().isEmpty());
    }

    void whatTheRelayRefuses_D1()
    {
        AccountModel model(m_sink, [] { return QStringLiteral("liv"); });
        const auto fail = [&](wire::ErrorCode code) {
            model.changePassword(QStringLiteral("old words"), QStringLiteral("new words"), QStringLiteral("new words"));
            model.onFailed({std::get<ChangePassword>(m_posted.back()).ask, code, QStringLiteral("It says so.")});
            return model.errorField();
        };
        QCOMPARE(fail(wire::ErrorCode::CredentialsWrong), QStringLiteral("current"));
        QVERIFY(!model.isBusy());
        QCOMPARE(fail(wire::ErrorCode::RateLimited), QStringLiteral("current"));
        QCOMPARE(fail(wire::ErrorCode::BadPassword), QStringLiteral("wanted"));
        QCOMPARE(fail(wire::ErrorCode::None), QString()); // no connection
        QCOMPARE(model.error(), QStringLiteral("It says so."));
        model.clear();
        QCOMPARE(model.error(), QString());
    }

    void theAccountIsDeleted_D1()
    {
        AccountModel model(m_sink, [] { return QStringLiteral("liv"); });
        const QSignalSpy deleted(&model, &AccountModel::deleted);
        for (const QString &wrong : {QString(), QStringLiteral("lif"), QStringLiteral("liv haugen")}) {
            model.deleteAccount(wrong, QStringLiteral("words"));
            QCOMPARE(model.errorField(), QStringLiteral("handle"));
        }
        model.deleteAccount(QStringLiteral("liv"), QString());
        QCOMPARE(model.errorField(), QStringLiteral("current"));
        QVERIFY(m_posted.empty());
        model.deleteAccount(QStringLiteral(" @Liv "), QStringLiteral("words"));
        const auto wish = std::get<DeleteAccount>(m_posted.back());
        QCOMPARE(wish.password, QStringLiteral("words"));
        model.clear(); // the dialog cannot be closed over it
        QVERIFY(model.isBusy());
        QCOMPARE(deleted.count(), 0);
        model.onDone({wish.ask});
        QCOMPARE(deleted.count(), 1);
        QVERIFY(model.isDeleted());
    }

    void aWrongPasswordDeletesNothing_D1()
    {
        AccountModel model(m_sink, [] { return QStringLiteral("liv"); });
        const QSignalSpy deleted(&model, &AccountModel::deleted);
        model.deleteAccount(QStringLiteral("liv"), QStringLiteral("words"));
        model.onFailed({std::get<DeleteAccount>(m_posted.back()).ask, wire::ErrorCode::CredentialsWrong, QString()});
        QCOMPARE(model.errorField(), QStringLiteral("current"));
        QCOMPARE(deleted.count(), 0);
        QVERIFY(!model.isDeleted());
    }
};

QTEST_GUILESS_MAIN(tst_AccountModel)
#include "tst_AccountModel.moc"
