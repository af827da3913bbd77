// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operator's command line (G1, G7): every command and option, in any order, and nothing passed over in silence.
// Without TLS it listens on this machine only (F3), which tst_Settings holds.

#include "relay/ops/CommandLine.h"

#include <QTest>

using namespace porchlight::relay;

class TestCommandLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void serveTakesItsOptionsInAnyOrder_data();
    void serveTakesItsOptionsInAnyOrder();
    void presetsAreThoseOfTheDocuments();
    void theEnvironmentStandsInForOptions();
    void invitations();
    void whatIsShed_G3();
    void aRehearsalHasATime();
    void loopbackOnly_data();
    void loopbackOnly();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void helpAndVersion_data();
    void helpAndVersion();
    void theUsageTextListsAll();
};

namespace {

QString nothingSet(const char *)
{
    return {};
}

porchlight::Result<Invocation, UsageError> parse(const char *line, const Environment &environment = nothingSet)
{
    return parseCommandLine(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts), environment);
}

Settings settingsOf(const Invocation &invocation)
{
    const auto settings = settingsFrom(QString(), invocation.settings);
    return settings ? *settings : Settings();
}

} // namespace

void TestCommandLine::serveTakesItsOptionsInAnyOrder_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("usual") << QByteArray("serve --data /d --port 99 --listen 127.0.0.1");
    QTest::newRow("options first") << QByteArray("--port 99 --data /d serve --listen 127.0.0.1");
    QTest::newRow("equals signs") << QByteArray("--port=99 serve --listen=127.0.0.1 --data=/d");
    QTest::newRow("a name for the address") << QByteArray("serve --port 99 --listen localhost --data /d");
}

void TestCommandLine::serveTakesItsOptionsInAnyOrder()
{
    QFETCH(QByteArray, line);
    const auto parsed = parse(line.constData());
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().sentence));
    QCOMPARE(parsed->command, Command::Serve);
    QCOMPARE(parsed->dataFolder, QStringLiteral("/d"));
    const Settings settings = settingsOf(*parsed);
    QCOMPARE(settings.port, quint16(99));
    QCOMPARE(settings.listen, QHostAddress(QHostAddress::LocalHost));
}

void TestCommandLine::presetsAreThoseOfTheDocuments()
{
    const auto serve = parse("serve --data /d");
    QVERIFY(serve);
    QCOMPARE(settingsOf(*serve).port, quint16(8440));
    QCOMPARE(settingsOf(*serve).listen, QHostAddress(QHostAddress::LocalHost));
    const auto invite = parse("admin invite create --data /d");
    QVERIFY(invite);
    QCOMPARE(invite->uses, quint32(1));
    QCOMPARE(invite->expires, std::chrono::days(14));
}

void TestCommandLine::theEnvironmentStandsInForOptions()
{
    const auto environment = [](const char *name) {
        return qstrcmp(name, "PORCHLIGHT_DATA") == 0 ? QStringLiteral("/e") : QStringLiteral("77");
    };
    const auto both = parse("serve", environment);
    QVERIFY(both);
    QCOMPARE(both->dataFolder, QStringLiteral("/e"));
    QCOMPARE(settingsOf(*both).port, quint16(77));
    const auto given = parse("serve --data /d --port 0", environment);
    QVERIFY(given);
    QCOMPARE(given->dataFolder, QStringLiteral("/d"));
    QCOMPARE(settingsOf(*given).port, quint16(0));
    const auto bad = parse("serve --data /d", [](const char *) { return QStringLiteral("many"); });
    QVERIFY2(!bad, "a wrong variable is as wrong as a wrong option");
}

void TestCommandLine::invitations()
{
    const auto parsed = parse("admin --uses 10000 invite --data /d create --expires-days 3650");
    QVERIFY(parsed);
    QCOMPARE(parsed->command, Command::CreateInvitation);
    QCOMPARE(parsed->uses, quint32(10'000));
    QCOMPARE(parsed->expires, std::chrono::days(3650));
    const auto status = parse("admin status --data /d");
    QVERIFY(status);
    QCOMPARE(status->command, Command::Status);
}

void TestCommandLine::whatIsShed_G3()
{
    const auto shed = parse("admin shed history on --data /d");
    QVERIFY(shed);
    QCOMPARE(shed->command, Command::Shed);
    QVERIFY(shed->work == Work::History && shed->toggle == Toggle::On);
    const auto again = parse("admin shed --data /d receipts auto");
    QVERIFY(again && again->work == Work::Receipts && again->toggle == Toggle::Auto);
    for (const char *wrong : {"admin shed --data /d", "admin shed history --data /d", "admin shed sends on --data /d",
                              "admin shed history maybe --data /d", "admin shed history on off --data /d",
                              "admin shed history on"})
        QVERIFY2(!parse(wrong), wrong);
}

void TestCommandLine::aRehearsalHasATime()
{
    const auto parsed = parse("serve --data /d --rehearsal-from 1970-01-02T00:00:01.250Z");
    QVERIFY(parsed);
    QCOMPARE(parsed->rehearsalFrom, std::optional(std::chrono::milliseconds(86'401'250)));
    QVERIFY(parse("serve --data /d") && !parse("serve --data /d")->rehearsalFrom);
}

void TestCommandLine::loopbackOnly_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("127.0.0.1") << QByteArray("127.0.0.1") << true;
    QTest::newRow("another of this machine") << QByteArray("127.9.9.9") << true;
    QTest::newRow("::1") << QByteArray("::1") << true;
    QTest::newRow("LOCALHOST") << QByteArray("LOCALHOST") << true;
    QTest::newRow("any") << QByteArray("0.0.0.0") << false;
    QTest::newRow("any of 6") << QByteArray("::") << false;
    QTest::newRow("a network's") << QByteArray("192.168.1.5") << false;
    QTest::newRow("mapped any") << QByteArray("::ffff:0.0.0.0") << false;
    QTest::newRow("a name") << QByteArray("relay.example.org") << false;
    QTest::newRow("nearly") << QByteArray("128.0.0.1") << false;
}

void TestCommandLine::loopbackOnly()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, allowed);
    const auto parsed = parse(QByteArray("serve --data /d --tls off --listen " + address).constData());
    QCOMPARE(bool(parsed), address != "relay.example.org");
    if (!parsed)
        return;
    const auto settings = settingsFrom(QString(), parsed->settings);
    QCOMPARE(bool(settings), allowed);
    if (settings)
        QVERIFY(settings->listen.isLoopback());
    else
        QVERIFY2(settings.error().sentence.contains(u"not encrypted"), "the sentence says why");
}

void TestCommandLine::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *line, const char *said) {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(said);
    };
    row("", "command");
    row("server --data /d", "server");
    row("serve more --data /d", "serve more");
    row("admin --data /d", "admin");
    row("admin invite --data /d", "admin invite");
    row("serve", "--data");
    row("serve --data=", "--data");
    row("serve --data", "data");
    row("serve --data /d --data /e", "twice");
    row("serve --data /d --port 65536", "--port");
    row("serve --data /d --port -1", "--port");
    row("serve --data /d --port +1", "--port");
    row("serve --data /d --port 0x50", "--port");
    row("serve --data /d --port 4294967297", "--port");
    row("serve --data /d --port=", "--port");
    row("serve --data /d --uses 3", "--uses");
    row("serve --data /d --frobnicate", "frobnicate");
    row("serve --data /d --rehearsal-from yesterday", "--rehearsal-from");
    row("serve --data /d --rehearsal-from 2026-11-03T18:30:00", "--rehearsal-from"); // of which place?
    row("serve --data /d --rehearsal-from 1969-11-03T18:30:00Z", "--rehearsal-from");
    row("check --data /d --rehearsal-from 2026-11-03T18:30:00Z", "--rehearsal-from");
    row("serve --data /d -x", "x");
    row("version --data /d", "--data");
    row("admin status --data /d --port 1", "--port");
    row("admin invite create --data /d --uses 0", "--uses");
    row("admin invite create --data /d --uses 10001", "--uses");
    row("admin invite create --data /d --uses 1.5", "--uses");
    row("admin invite create --data /d --expires-days 0", "--expires-days");
    row("admin invite create --data /d --expires-days 3651", "--expires-days");
}

void TestCommandLine::whatIsWrongIsSaid()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, said);
    const auto parsed = parse(line.constData());
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().sentence.contains(said), qPrintable(parsed.error().sentence));
    QVERIFY2(parsed.error().sentence.endsWith(u'.'), "it is a sentence");
}

void TestCommandLine::helpAndVersion_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Command>("command");
    QTest::newRow("help") << QByteArray("help") << Command::Help;
    QTest::newRow("--help") << QByteArray("--help") << Command::Help;
    QTest::newRow("-h") << QByteArray("-h") << Command::Help;
    QTest::newRow("help amid mistakes") << QByteArray("serve --frobnicate --help") << Command::Help;
    QTest::newRow("version") << QByteArray("version") << Command::Version;
    QTest::newRow("--version") << QByteArray("--version") << Command::Version;
}

void TestCommandLine::helpAndVersion()
{
    QFETCH(QByteArray, line);
    QFETCH(Command, command);
    const auto parsed = parse(line.constData());
    QVERIFY(parsed);
    QCOMPARE(parsed->command, command);
}

void TestCommandLine::theUsageTextListsAll()
{
    const QString usage = usageText();
    for (const char *word :
         {"serve", "admin invite create", "admin status", "version", "help", "--data DIR", "--listen ADDRESS",
          "--port N", "--uses N", "--expires-days N", "--rehearsal-from TIME", "PORCHLIGHT_DATA", "PORCHLIGHT_PORT", "8440"})
        QVERIFY2(usage.contains(QLatin1String(word)), word);
    for (const QString &line : usage.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY(versionText().startsWith(u"porchlight-relay "));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_CommandLine.moc"
