// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RelayUrl.h"

#include <QTest>

using porchlight::runtime::usableRelayUrl;

/// Until there is TLS nothing crosses a network in the clear (F3): what was typed, or stored, leads to this computer or
/// nowhere.
class tst_RelayUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thisComputer_F3_data();
    void thisComputer_F3();
    void nowhereElse_F3_data();
    void nowhereElse_F3();
};

void tst_RelayUrl::thisComputer_F3_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("v4") << QStringLiteral("ws://127.0.0.1:8440") << QStringLiteral("127.0.0.1") << 8440;
    QTest::newRow("v6") << QStringLiteral("ws://[::1]:8440/") << QStringLiteral("::1") << 8440;
    QTest::newRow("name") << QStringLiteral("localhost:8440") << QStringLiteral("localhost") << 8440;
    QTest::newRow("capitals") << QStringLiteral("WS://LocalHost") << QStringLiteral("localhost") << -1;
    QTest::newRow("spaces around") << QStringLiteral("\t 127.0.0.1 \n") << QStringLiteral("127.0.0.1") << -1;
}

void tst_RelayUrl::thisComputer_F3()
{
    QFETCH(QString, typed);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto url = usableRelayUrl(typed);
    QVERIFY2(url, url ? "" : qPrintable(url.error()));
    QCOMPARE(url->scheme(), QStringLiteral("ws"));
    QCOMPARE(url->host(), host);
    QCOMPARE(url->port(), port);
}

void tst_RelayUrl::nowhereElse_F3_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList hostile{
        QString(), QStringLiteral(" "), QStringLiteral("::::"), QStringLiteral("ws://"), QStringLiteral("ws:///x"),
        QStringLiteral("wss://127.0.0.1"), QStringLiteral("http://127.0.0.1"), QStringLiteral("file:///etc/passwd"),
        QStringLiteral("javascript://127.0.0.1"), QStringLiteral("ws://0.0.0.0"), QStringLiteral("ws://[::]"),
        QStringLiteral("ws://192.168.1.5:8440"), QStringLiteral("ws://169.254.169.254"), QStringLiteral("ws://relay.example"),
        QStringLiteral("ws://127.0.0.1.example.org"), QStringLiteral("ws://localhost.example.org"),
        QStringLiteral("ws://127.0.0.1@example.org"), QStringLiteral("ws://user:word@127.0.0.1"),
        QStringLiteral("ws://127.0.0.1#@example.org"), QStringLiteral("ws://example.org#127.0.0.1"),
        QStringLiteral("ws://example.org/127.0.0.1"), QStringLiteral("ws://example.org?127.0.0.1"),
        QStringLiteral("ws://127.0.0.1\\@example.org"), QStringLiteral("ws://127.0.0.1 example.org"),
        QStringLiteral("ws://127.0.0.1:99999"), QStringLiteral("ws://127.0.0.1:-1"), QStringLiteral("ws://127.0.0.1:x"),
        QStringLiteral("ws://ws://127.0.0.1"), QStringLiteral("ws://127.0.0.1\nHost: example.org"),
        QStringLiteral("ws://[::ffff:192.168.1.5]"), QStringLiteral("ws://[fe80::1]"), QString(100'000, u'a'),
        QStringLiteral("ws://") + QString(100'000, u'1'), QStringLiteral("%1%2%n")};
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("%d %s", int(i), qPrintable(hostile[i].left(40).simplified())) << hostile[i];
}

void tst_RelayUrl::nowhereElse_F3()
{
    QFETCH(QString, typed);
    const auto url = usableRelayUrl(typed);
    QVERIFY(!url);
    QVERIFY(url.error().endsWith(u'.'));
    QVERIFY(url.error().size() < 200); // never what was typed
}

QTEST_GUILESS_MAIN(tst_RelayUrl)
#include "tst_RelayUrl.moc"
