// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as an operator meets it (G1, G7): how it starts, what it refuses and with which words and numbers, how it
// stops. One process owns the database; what was acknowledged survives any end (A1, A3).

#include "tests/ops/Person.h"
#include "tests/ops/PrivateMount.h"
#include "tests/ops/RelayProgram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <sysexits.h>

#include <sys/mount.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::tests;

class TestRelayProgram final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhereItListens();
    void helpListsAll();
    void whatItDoesNotUnderstandIsUsage();
    void theEnvironmentGivesFolderAndPort();
    void itListensOnThisMachineOnly();
    void aSecondProcessIsRefused();
    void aPortThatIsTakenIsSaid();
    void aSignalEndsItWell_data();
    void aSignalEndsItWell();
    void whatWasAcknowledgedSurvivesAKill();
    void aFileForAFolderIsRefused();
    void aReadOnlyFolderIsRefused();
    void aFolderThatCannotBeMadeIsRefused();
    void aDatabaseOfSomethingElseIsLeftAlone_data();
    void aDatabaseOfSomethingElseIsLeftAlone();
    void aDamagedDatabaseIsNotServed();
    void nobodyElseCanReadTheData();
    void theLogHoldsNoContent();
};

namespace {

const QStringList status{QStringLiteral("admin"), QStringLiteral("status")};

RelayProgram::Outcome serve(const QString &folder, const QStringList &options = {})
{
    return RelayProgram::run(QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0"),
                                         QStringLiteral("--data"), folder} +
                             options);
}

/// One sentence on stderr, and nothing on stdout.
bool isRefusal(const RelayProgram::Outcome &outcome, int code, const char *word)
{
    const bool one = outcome.err.count('\n') == 1 && outcome.err.startsWith("porchlight-relay: ") &&
                     outcome.out.isEmpty();
    const bool holds = outcome.code == code && one && outcome.err.contains(word);
    if (!holds)
        qWarning() << outcome.code << outcome.out << outcome.err;
    return holds;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContents(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

void TestRelayProgram::itSaysWhereItListens()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QCOMPARE(relay.firstLine(), "listening on ws://127.0.0.1:" + QByteArray::number(relay.port()) + '\n');
    QVERIFY(RawClient(relay.port()).open());
    RelayProgram six;
    if (six.start({QStringLiteral("--listen"), QStringLiteral("::1")}))
        QCOMPARE(six.firstLine(), "listening on ws://[::1]:" + QByteArray::number(six.port()) + '\n');
    else
        QCOMPARE(six.waitForEnd().code, EX_UNAVAILABLE); // this machine has no IPv6
}

void TestRelayProgram::helpListsAll()
{
    const auto help = RelayProgram::run({QStringLiteral("--help")});
    QCOMPARE(help.code, EX_OK);
    for (const char *word : {"serve", "admin invite create", "admin status", "version", "help", "--data", "--listen",
                             "--port", "--uses", "--expires-days"})
        QVERIFY2(help.out.contains(word), word);
    const auto version = RelayProgram::run({QStringLiteral("version")});
    QCOMPARE(version.code, EX_OK);
    QVERIFY(version.out.startsWith("porchlight-relay ") && version.out.endsWith('\n'));
}

void TestRelayProgram::whatItDoesNotUnderstandIsUsage()
{
    const RelayProgram relay;
    QVERIFY(isRefusal(RelayProgram::run({}), EX_USAGE, "command"));
    QVERIFY(isRefusal(RelayProgram::run({QStringLiteral("serve")}), EX_USAGE, "--data"));
    QVERIFY(isRefusal(serve(relay.dataFolder(), {QStringLiteral("--frobnicate")}), EX_USAGE, "frobnicate"));
    QVERIFY(isRefusal(relay.admin({QStringLiteral("admin"), QStringLiteral("drop")}), EX_USAGE, "drop"));
    QVERIFY2(!QDir(relay.dataFolder()).exists(), "nothing was made by what was not understood");
}

void TestRelayProgram::theEnvironmentGivesFolderAndPort()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString data = u"PORCHLIGHT_DATA=" + relay.dataFolder();
    const auto answer = RelayProgram::run(status, {data});
    QCOMPARE(answer.code, EX_OK);
    QVERIFY(answer.out.contains(QByteArray::number(relay.port())));
    const auto wrong = RelayProgram::run({QStringLiteral("serve")}, {data, QStringLiteral("PORCHLIGHT_PORT=http")});
    QVERIFY(isRefusal(wrong, EX_USAGE, "--port"));
}

/// F3: without encryption nothing leaves this machine.
void TestRelayProgram::itListensOnThisMachineOnly()
{
    const RelayProgram relay;
    for (const char *address : {"0.0.0.0", "::", "192.0.2.1"}) {
        const auto outcome = serve(relay.dataFolder(), {QStringLiteral("--tls"), QStringLiteral("off"),
                                                     QStringLiteral("--listen"), QString::fromLatin1(address)});
        QVERIFY(isRefusal(outcome, EX_CONFIG, "not encrypted"));
    }
}

void TestRelayProgram::aSecondProcessIsRefused()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QVERIFY(isRefusal(serve(relay.dataFolder()), EX_TEMPFAIL, "in use by another process"));
    QVERIFY(isRefusal(serve(relay.dataFolder() + u"/../data/"), EX_TEMPFAIL, "in use by another process"));
    QVERIFY2(RawClient(relay.port()).open(), "the first one is not disturbed");
    QVERIFY(!relay.invite().isEmpty());
    QCOMPARE(relay.stop().code, EX_OK);
    QVERIFY2(relay.start(), "afterwards the folder is free");
}

void TestRelayProgram::aPortThatIsTakenIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const RelayProgram relay;
    const auto outcome = RelayProgram::run({QStringLiteral("serve"), QStringLiteral("--data"), relay.dataFolder(),
                                            QStringLiteral("--port"), QString::number(other.serverPort())});
    QVERIFY(isRefusal(outcome, EX_UNAVAILABLE, QByteArray::number(other.serverPort()).constData()));
}

void TestRelayProgram::aSignalEndsItWell_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestRelayProgram::aSignalEndsItWell()
{
    QFETCH(int, signalNumber);
    RelayProgram relay;
    QVERIFY(relay.start());
    Person ada(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    RawClient idle(relay.port());
    idle.write("GET /");
    QElapsedTimer timer;
    timer.start();
    ::kill(pid_t(relay.processId()), signalNumber);
    const auto goodbye = ada.client().expect<wire::Error>(10'000);
    QVERIFY2(goodbye, "who is connected is told");
    QCOMPARE(goodbye->code, wire::ErrorCode::ShuttingDown);
    QVERIFY(goodbye->retryAfterMs.value_or(0) > 0);
    QCOMPARE(relay.waitForEnd().code, EX_OK);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!QFile::exists(relay.file(QStringLiteral("admin.sock"))));
    QVERIFY(relay.log().contains(" info stopped"));
    QCOMPARE(QFile(relay.file(QStringLiteral("relay.db-wal"))).size(), 0);
}

void TestRelayProgram::whatWasAcknowledgedSurvivesAKill()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    Person ada(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    const QByteArray generation = relay.status("generation");
    SystemRandom random;
    std::vector<MessageId> acknowledged;
    auto writer = std::make_unique<Person>(relay.port());
    QVERIFY(writer->comeBack(ada.token()));
    for (int life = 0; life < 3; ++life) {
        for (int i = 0; i < 20; ++i) {
            const auto id = random.id<MessageId>();
            const auto sent = writer->write(*notes, acknowledged.size() + 1, id, QByteArray(1000, 'm'));
            QVERIFY(sent);
            QCOMPARE(sent->seq, Seq(acknowledged.size() + 1));
            acknowledged.push_back(id);
        }
        const QByteArray token = writer->token();
        relay.kill();
        QVERIFY(QFile::exists(relay.file(QStringLiteral("admin.sock")))); // it had no time to tidy up
        QVERIFY(relay.start());
        QCOMPARE(relay.status("generation"), generation);
        writer = std::make_unique<Person>(relay.port());
        QVERIFY(writer->comeBack(token));
    }
    const auto again = writer->write(*notes, acknowledged.size(), acknowledged.back(), QByteArray(1000, 'm'));
    QVERIFY(again);
    QCOMPARE(again->seq, Seq(acknowledged.size())); // a repeat gets the first answer
    const auto entries = writer->read(*notes, acknowledged.size());
    QCOMPARE(entries.size(), acknowledged.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        QCOMPARE(entries[i].id, acknowledged[i]);
    QCOMPARE(relay.status("entries"), QByteArray::number(acknowledged.size()));
}

void TestRelayProgram::aFileForAFolderIsRefused()
{
    const RelayProgram relay;
    setContents(relay.dataFolder(), "not a folder");
    QVERIFY(isRefusal(serve(relay.dataFolder()), EX_CANTCREAT, "is a file"));
    QVERIFY(isRefusal(relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")}),
                      EX_CANTCREAT, "is a file"));
    QCOMPARE(contentsOf(relay.dataFolder()), "not a folder");
}

void TestRelayProgram::aReadOnlyFolderIsRefused()
{
    const RelayProgram relay;
    QVERIFY(QDir().mkpath(relay.dataFolder()));
    QFile::setPermissions(relay.dataFolder(), QFile::ReadOwner | QFile::ExeOwner);
    std::optional<PrivateMount> readOnly;
    if (::geteuid() == 0) { // whom no mode of a folder keeps out
        readOnly.emplace(relay.dataFolder(), MS_RDONLY, "size=64k");
        if (!readOnly->isThere())
            QSKIP("root may not mount here");
    }
    QVERIFY(isRefusal(serve(relay.dataFolder()), EX_CANTCREAT, "cannot be written to"));
}

void TestRelayProgram::aFolderThatCannotBeMadeIsRefused()
{
    QVERIFY(isRefusal(serve(QStringLiteral("/proc/porchlight/data")), EX_CANTCREAT, "cannot be made"));
    QVERIFY(
        isRefusal(RelayProgram::run(status + QStringList{QStringLiteral("--data"), QStringLiteral("/proc/porchlight")}),
                  EX_CANTCREAT, "no relay's data"));
}

void TestRelayProgram::aDatabaseOfSomethingElseIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("text") << QByteArray("dear diary\n").repeated(500);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("almost SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\x7f');
}

void TestRelayProgram::aDatabaseOfSomethingElseIsLeftAlone()
{
    QFETCH(QByteArray, contents);
    const RelayProgram relay;
    QVERIFY(QDir().mkpath(relay.dataFolder()));
    setContents(relay.file(QStringLiteral("relay.db")), contents);
    QVERIFY(isRefusal(serve(relay.dataFolder()), EX_DATAERR, "relay.db"));
    QVERIFY(isRefusal(relay.admin(status), EX_DATAERR, "relay.db"));
    QCOMPARE(contentsOf(relay.file(QStringLiteral("relay.db"))), contents);
}

void TestRelayProgram::aDamagedDatabaseIsNotServed()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QVERIFY(!relay.invite().isEmpty());
    QCOMPARE(relay.stop().code, EX_OK);
    QByteArray database = contentsOf(relay.file(QStringLiteral("relay.db")));
    QVERIFY(database.size() > 8192);
    database.replace(100, 3996, QByteArray(3996, '\x55')); // the schema's page, behind SQLite's own header
    setContents(relay.file(QStringLiteral("relay.db")), database);
    QVERIFY(isRefusal(serve(relay.dataFolder()), EX_DATAERR, "relay.db"));
    QVERIFY(isRefusal(relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")}),
                      EX_DATAERR, "relay.db"));
    QCOMPARE(contentsOf(relay.file(QStringLiteral("relay.db"))), database);
}

void TestRelayProgram::nobodyElseCanReadTheData()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QVERIFY(!relay.invite().isEmpty());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther |
                        QFile::ExeOther;
    QVERIFY(!(QFile::permissions(relay.dataFolder()) & others));
    const auto files = QDir(relay.dataFolder()).entryInfoList(QDir::Files | QDir::System | QDir::Hidden);
    QVERIFY(files.size() >= 4);
    for (const QFileInfo &info : files)
        QVERIFY2(!(info.permissions() & others), qPrintable(info.fileName()));
}

/// F5: the log of a whole life has no code, handle, password, token or text in it.
void TestRelayProgram::theLogHoldsNoContent()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    const QString code = relay.invite();
    Person ada(relay.port());
    QCOMPARE(ada.join(code, QStringLiteral("ada.lovelace")), wire::ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada.lovelace"));
    QVERIFY(notes && ada.write(*notes, 1, MessageId({1}), "the analytical engine"));
    const QByteArray log = relay.stop().err;
    QCOMPARE(log.count('\n'), 4);
    for (const char *event :
         {" info started ", " info admin-command command=\"invite create\"", " info stopping\n", " info stopped\n"})
        QVERIFY2(log.contains(event), log.constData());
    for (const QByteArray &secret : {code.toLatin1(), QByteArray("ada"), QByteArray("horse"), QByteArray("analytical"),
                                     ada.token().toHex(), notes->toHex()})
        QVERIFY2(!log.contains(secret), log.constData());
}

QTEST_GUILESS_MAIN(TestRelayProgram)
#include "tst_RelayProgram.moc"
