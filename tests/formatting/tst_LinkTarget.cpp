// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/LinkTarget.h"

#include <QTest>

using namespace porchlight::formatting;

/// F7: where a link leads is said before it is opened, and said so that it cannot be taken for another place.
class TestLinkTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_data();
    void hosts();
    void parts();
    void refuses_data();
    void refuses();
};

void TestLinkTarget::hosts_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isConfusable");
    QTest::newRow("plain") << QStringLiteral("https://Example.org/") << QStringLiteral("example.org") << false;
    QTest::newRow("German") << QStringLiteral("https://münchen.de") << QStringLiteral("münchen.de") << false;
    QTest::newRow("Japanese") << QStringLiteral("https://日本語テスト.jp") << QStringLiteral("日本語テスト.jp") << false;
    QTest::newRow("Russian") << QStringLiteral("https://пример.рф") << QStringLiteral("пример.рф") << false;
    QTest::newRow("one Cyrillic letter") << QStringLiteral("https://p\u0430ypal.com") << QStringLiteral("xn--pypal-4ve.com") << true;
    QTest::newRow("all Cyrillic, looks Latin") << QStringLiteral("https://\u0430\u0440\u0440\u04cf\u0435.com") << QStringLiteral("xn--80ak6aa92e.com") << true;
    QTest::newRow("written so already") << QStringLiteral("https://xn--pypal-4ve.com") << QStringLiteral("xn--pypal-4ve.com") << true;
    QTest::newRow("no dot on the i") << QStringLiteral("https://g\u0131thub.com") << QStringLiteral("xn--gthub-n4a.com") << true;
    QTest::newRow("Greek o") << QStringLiteral("https://g\u03bfogle.com") << QStringLiteral("xn--gogle-rce.com") << true;
}

void TestLinkTarget::hosts()
{
    QFETCH(const QString, link);
    const auto target = targetOf(link);
    QVERIFY(target);
    QTEST(target->host, "host");
    QTEST(target->isConfusable, "isConfusable");
    QVERIFY(target->url.host(QUrl::FullyEncoded) == target->asciiHost);
}

void TestLinkTarget::parts()
{
    const auto target = targetOf(QStringLiteral("https://bank.example@evil.example:8443/päth?q=1#end"));
    QVERIFY(target);
    QCOMPARE(target->scheme, QStringLiteral("https"));
    QCOMPARE(target->userInfo, QStringLiteral("bank.example"));
    QCOMPARE(target->host, QStringLiteral("evil.example"));
    QCOMPARE(target->port, 8443);
    QCOMPARE(target->rest, QStringLiteral("/p%C3%A4th?q=1#end"));
    QVERIFY(!target->isNumber);
    for (const char *link : {"http://192.168.0.1/", "http://3232235777/", "http://0x7f.1/", "http://[::1]:80/"}) {
        const auto number = targetOf(QLatin1StringView(link).toString());
        QVERIFY2(number && number->isNumber, link);
    }
    QCOMPARE(targetOf(QStringLiteral("http://3232235777/"))->host, QStringLiteral("192.168.1.1"));
}

void TestLinkTarget::refuses_data()
{
    QTest::addColumn<QString>("link");
    for (const char *link : {"", "file:///etc/passwd", "javascript:alert(1)", "ftp://a.b", "https://", "https:///a", "https://a b.c", "https://a.b\\@c.d", "https://a.b/\u202egnp.exe",
                             "https://a.b.", "smb://a/b", "HTTPS://", "https://[::1", "https://a..b", "https://a%00.b", "https://a.b:99999"})
        QTest::newRow(link) << QString::fromUtf8(link);
    QTest::newRow("too long") << QString(QStringLiteral("https://a.b/") + QString(3000, u'x'));
}

void TestLinkTarget::refuses()
{
    QFETCH(const QString, link);
    QVERIFY(!targetOf(link));
}

QTEST_APPLESS_MAIN(TestLinkTarget)
#include "tst_LinkTarget.moc"
