// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/DenyingNetworkAccessManagerFactory.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using porchlight::platform::DenyingNetworkAccessManagerFactory;

/// Nothing that someone wrote makes the app call home (F7).
class tst_DenyingNetworkAccessManagerFactory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }
    void everyRequestIsRefused_F7_data();
    void everyRequestIsRefused_F7();
    void theEngineUsesIt_F7();

private:
    QTcpServer m_server;
};

void tst_DenyingNetworkAccessManagerFactory::everyRequestIsRefused_F7_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("http") << QUrl(QStringLiteral("http://127.0.0.1:%1/x.png").arg(m_server.serverPort()));
    QTest::newRow("https") << QUrl(QStringLiteral("https://127.0.0.1:%1/x.png").arg(m_server.serverPort()));
    QTest::newRow("file") << QUrl(QStringLiteral("file:///etc/passwd"));
    QTest::newRow("data") << QUrl(QStringLiteral("data:text/plain,hello"));
    QTest::newRow("qrc") << QUrl(QStringLiteral("qrc:/qt-project.org/imports/QtQuick/qmldir"));
    QTest::newRow("nonsense") << QUrl(QStringLiteral("::::"));
    QTest::newRow("empty") << QUrl();
}

void tst_DenyingNetworkAccessManagerFactory::everyRequestIsRefused_F7()
{
    QFETCH(QUrl, url);
    QObject owner;
    DenyingNetworkAccessManagerFactory factory;
    QNetworkAccessManager *access = factory.create(&owner);
    QVERIFY(access);
    for (const QByteArray &verb : {QByteArray("GET"), QByteArray("POST"), QByteArray("DELETE"), QByteArray("ANY")}) {
        QNetworkReply *reply = access->sendCustomRequest(QNetworkRequest(url), verb, QByteArray("body"));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QCOMPARE(finished.size(), 0); // from the event loop, as every reply
        QVERIFY(finished.wait(30'000));
        QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);
        QVERIFY(reply->readAll().isEmpty());
        QVERIFY(!reply->errorString().contains(url.host()) || url.host().isEmpty());
    }
    QVERIFY(!m_server.waitForNewConnection(50)); // no socket was opened
}

void tst_DenyingNetworkAccessManagerFactory::theEngineUsesIt_F7()
{
    QQmlEngine engine;
    DenyingNetworkAccessManagerFactory factory;
    engine.setNetworkAccessManagerFactory(&factory);
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/x").arg(m_server.serverPort()));
    QNetworkReply *reply = engine.networkAccessManager()->get(QNetworkRequest(url));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);
    QVERIFY(!m_server.waitForNewConnection(50));
}

QTEST_GUILESS_MAIN(tst_DenyingNetworkAccessManagerFactory)
#include "tst_DenyingNetworkAccessManagerFactory.moc"
