// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings (G1, F3): what is wrong is said with its line, nothing is passed over, and no choice of them lets messages
// cross a network in the clear.

#include "relay/ops/RelayIdentity.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;

class TestSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingIsTakenFromTheFile();
    void whatIsGivenWins();
    void whatIsWrongIsSaidWithItsLine_data();
    void whatIsWrongIsSaidWithItsLine();
    void nothingCrossesANetworkInTheClear_F3_data();
    void nothingCrossesANetworkInTheClear_F3();
    void theDocumentHasTheSameTable();
    void theLinkOfANewInvitation_F3_data();
    void theLinkOfANewInvitation_F3();
    void whoIsSpokenForByAProxy_data();
    void whoIsSpokenForByAProxy();
};

void TestSettings::everySettingIsTakenFromTheFile()
{
    const auto settings = settingsFrom(QStringLiteral("# a relay\n"
                                                      "listen = ::\n"
                                                      "  port=99\r\n"
                                                      "\n"
                                                      "tls = files\n"
                                                      "certificate_file = /c = d.pem\n"
                                                      "key_file = /k.pem\n"
                                                      "public_url = relay.example.org\n"
                                                      "trusted_proxies = 127.0.0.1, 10.0.0.0/8\n"
                                                      "http_listen = ::1\n"
                                                      "http_port = 0\n"
                                                      "connections_max = 7\n"
                                                      "handshakes_max = 8\n"
                                                      "blobs_mib = 9"),
                                       {});
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().sentence));
    QCOMPARE(settings->listen, QHostAddress(QHostAddress::AnyIPv6));
    QCOMPARE(settings->port, quint16(99));
    QCOMPARE(settings->tls, TlsMode::Files);
    QCOMPARE(settings->certificateFile, QStringLiteral("/c = d.pem"));
    QCOMPARE(settings->keyFile, QStringLiteral("/k.pem"));
    QCOMPARE(settings->publicUrl->place(), QStringLiteral("relay.example.org:443"));
    QCOMPARE(settings->trustedProxies.size(), std::size_t(2));
    QCOMPARE(settings->httpListen, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(settings->httpPort, std::optional<quint16>(0));
    QCOMPARE(settings->connectionsMax, 7);
    QCOMPARE(settings->handshakesMax, 8);
    QCOMPARE(settings->blobBytesMax, qint64(9) * 1024 * 1024);
}

void TestSettings::whatIsGivenWins()
{
    const GivenSettings given{{QStringLiteral("port"), QStringLiteral("5")}};
    QCOMPARE(settingsFrom(QStringLiteral("port = 4"), given)->port, quint16(5));
    QCOMPARE(settingsFrom(QStringLiteral("port = 4"), {})->port, quint16(4));
    QCOMPARE(settingsFrom(QString(), {})->port, quint16(8440));
    QTemporaryDir folder;
    QCOMPARE(readSettings(folder.path(), {})->port, quint16(8440));
    QFile file(settingsPath(folder.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("port = 6\n");
    file.close();
    QCOMPARE(readSettings(folder.path(), {})->port, quint16(6));
}

void TestSettings::whatIsWrongIsSaidWithItsLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *line, const char *said) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(said);
    };
    row("port", "name = value");
    row("Port = 1", "\"Port\"");
    row("frobnicate = 1", "frobnicate");
    row("= 1", "there is no setting");
    row("port = 65536", "port needs");
    row("port = -1", "port needs");
    row("port = 0x50", "port needs");
    row("port =", "port needs");
    row("listen = relay.example.org", "listen needs");
    row("tls = on", "tls needs");
    row("tls = off # by nginx", "tls needs");
    row("public_url = https://relay.example.org", "public_url needs");
    row("public_url = porchlight://a/i/x", "public_url needs");
    row("trusted_proxies = 10.0.0.0/33", "trusted_proxies needs");
    row("trusted_proxies = proxy", "trusted_proxies needs");
    QTest::newRow("null inside") << QString(QStringLiteral("trusted_proxies = 127.0.0.1") + QChar() + QStringLiteral("::1"))
                                 << QStringLiteral("trusted_proxies needs");
    row("http_port = no", "http_port needs");
    row("connections_max = 0", "connections_max needs");
    row("handshakes_max = many", "handshakes_max needs");
    row("blobs_mib = 7", "blobs_mib needs");
    row("http_port = 1\nhttp_port = 1", "twice");
}

void TestSettings::whatIsWrongIsSaidWithItsLine()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const auto settings = settingsFrom(u"# first\n\n" + line + u'\n', {});
    QVERIFY(!settings);
    QCOMPARE(settings.error().line, 3 + int(line.count(u'\n')));
    QVERIFY2(settings.error().sentence.contains(said), qPrintable(settings.error().sentence));
    QVERIFY(settings.error().sentence.startsWith(u"Line " + QString::number(settings.error().line)));
    QVERIFY(settings.error().sentence.endsWith(u'.'));
}

void TestSettings::nothingCrossesANetworkInTheClear_F3_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("everywhere, encrypted") << QStringLiteral("listen = 0.0.0.0") << true;
    QTest::newRow("everywhere, in the clear") << QStringLiteral("listen = 0.0.0.0\ntls = off") << false;
    QTest::newRow("the other order") << QStringLiteral("tls = off\nlisten = ::") << false;
    QTest::newRow("a network's, in the clear") << QStringLiteral("tls = off\nlisten = 192.168.1.5") << false;
    QTest::newRow("a proxy's upstream") << QStringLiteral("tls = off\nlisten = 127.0.0.1") << true;
    QTest::newRow("a proxy's upstream, 6") << QStringLiteral("tls = off\nlisten = ::1") << true;
    QTest::newRow("files, none") << QStringLiteral("tls = files") << false;
    QTest::newRow("files, no key") << QStringLiteral("tls = files\ncertificate_file = /c") << false;
}

void TestSettings::nothingCrossesANetworkInTheClear_F3()
{
    QFETCH(QString, file);
    QFETCH(bool, isGood);
    QCOMPARE(bool(settingsFrom(file, {})), isGood);
}

void TestSettings::theDocumentHasTheSameTable()
{
    QFile document(qEnvironmentVariable("PORCHLIGHT_SOURCE") + u"/docs/SELF-HOSTING.md");
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    int rows = 0;
    for (const SettingRow &row : settingRows()) {
        const QString preset = *row.preset ? QString::fromLatin1(row.preset) : QStringLiteral("none");
        const QString line = u"| `" + QString::fromLatin1(row.name) + u"` | " + preset + u" | " + QString::fromLatin1(row.help) + u" |";
        QVERIFY2(text.contains(line), qPrintable(line));
        ++rows;
    }
    QCOMPARE(text.count(QStringLiteral("\n| `")), rows); // and no other
}

void TestSettings::theLinkOfANewInvitation_F3_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("link");
    QTest::newRow("this machine") << QString() << QStringLiteral("porchlight://127.0.0.1:8441/i/CODE#PIN");
    QTest::newRow("an address") << QStringLiteral("listen = 192.0.2.1") << QStringLiteral("porchlight://192.0.2.1:8441/i/CODE#PIN");
    QTest::newRow("everywhere") << QStringLiteral("listen = 0.0.0.0") << QStringLiteral("porchlight://HOST:8441/i/CODE#PIN");
    QTest::newRow("said") << QStringLiteral("listen = ::\npublic_url = relay.example:99")
                          << QStringLiteral("porchlight://relay.example:99/i/CODE#PIN");
    QTest::newRow("proxy") << QStringLiteral("tls = off\npublic_url = relay.example")
                           << QStringLiteral("porchlight://relay.example:443/i/CODE");
    QTest::newRow("proxy, not said") << QStringLiteral("tls = off") << QString();
}

void TestSettings::theLinkOfANewInvitation_F3()
{
    QFETCH(QString, file);
    QFETCH(QString, link);
    QTemporaryDir folder;
    const auto settings = settingsFrom(file, {});
    QVERIFY(settings);
    const auto identity = takeIdentity(folder.path(), *settings, milliseconds(std::chrono::days(20'000)));
    QVERIFY(identity);
    const QString code = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ");
    const QStringList lines = invitationText(code, *settings, *identity, 8441).split(u'\n');
    QCOMPARE(lines.value(0), code);
    if (link.isEmpty()) {
        QVERIFY(lines.value(1).contains(u"public_url"));
        return;
    }
    const QString pin = identity->tls ? QString(u"1." + pinText(identity->tls->pin)) : QString();
    QCOMPARE(lines.value(1), QString(link).replace(QStringLiteral("CODE"), code).replace(QStringLiteral("PIN"), pin));
    const auto parsed = parseInvitationLink(lines.value(1));
    QVERIFY(parsed);
    QCOMPARE(lines.value(2).contains(u"public_url"), parsed->relay.host == u"host");
    QVERIFY(!checkReport(folder.path(), *settings)->isEmpty());
}

void TestSettings::whoIsSpokenForByAProxy_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const char *peer, const char *lines, const char *client) {
        QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(lines) << QString::fromLatin1(client);
    };
    row("no proxy", "192.0.2.9", "X-Forwarded-For: 203.0.113.1\r\n", "192.0.2.9");
    row("proxy", "127.0.0.1", "x-forwarded-for: 203.0.113.1\r\n", "203.0.113.1");
    row("proxy, mapped", "::ffff:127.0.0.1", "X-Forwarded-For: 203.0.113.1\r\n", "203.0.113.1");
    row("invented before it", "127.0.0.1", "X-Forwarded-For: 1.1.1.1, 203.0.113.1\r\n", "203.0.113.1");
    row("invented in a line of its own", "127.0.0.1", "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 203.0.113.1\r\n",
        "203.0.113.1");
    row("two proxies", "127.0.0.1", "X-Forwarded-For: 1.1.1.1, 203.0.113.1, 10.9.9.9\r\n", "203.0.113.1");
    row("six", "127.0.0.1", "X-Forwarded-For: 2001:db8::1\r\n", "2001:db8::1");
    row("none", "127.0.0.1", "Forwarded: for=1.1.1.1\r\n", "127.0.0.1");
    row("no address", "127.0.0.1", "X-Forwarded-For: unknown\r\n", "127.0.0.1");
    row("not an address behind one", "127.0.0.1", "X-Forwarded-For: 203.0.113.1, x\r\n", "127.0.0.1");
}

/// The limits for each address are for those whom a proxy speaks for, and nobody else can choose his own (F4).
void TestSettings::whoIsSpokenForByAProxy()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, lines);
    QFETCH(QString, client);
    const auto settings = settingsFrom(QStringLiteral("trusted_proxies = 127.0.0.1, ::ffff:10.0.0.0/104"), {});
    const QByteArray request = "GET / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n";
    const QHostAddress address = clientAddress(QHostAddress(peer), forwardedFor(request), settings->trustedProxies);
    QCOMPARE(address, QHostAddress(client));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_Settings.moc"
