// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program out of the box (F3, G1, G6): it encrypts without a single setting, says by what it is known, may leave
// loopback then, and answers for its health.

#include "shared/base/Hash.h"
#include "shared/base/RelayAddress.h"
#include "shared/wire/Codec.h"
#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

class TestRelayTls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatItShowsIsWhatItSays_F3();
    void olderVersionsAreRefused_F3_data();
    void olderVersionsAreRefused_F3();
    void itsLastWordArrives_F3_A7();
    void encryptedItMayLeaveLoopback_F3();
    void aWrongFileIsSaid();
    void aLostKeyIsNotReplaced_F3();
    void aCertificateOfSomebodyElse_F3();
    void behindAProxy_F4();
    void healthAndMetrics_G6();
};

namespace {

const QStringList own{QStringLiteral("--tls"), QStringLiteral("own")};

void connectTo(QSslSocket &socket, quint16 port)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
}

/// The pin of what answers there.
std::optional<KeyPin> pinAt(quint16 port)
{
    QSslSocket socket;
    connectTo(socket, port);
    if (!socket.waitForEncrypted(5000))
        return std::nullopt;
    return KeyPin::fromBytes(sha256({socket.peerCertificate().publicKey().toDer()}));
}

QByteArray lineOf(const RelayProgram::Outcome &outcome, const QByteArray &name)
{
    for (const QByteArray &line : outcome.out.split('\n')) {
        if (line.startsWith(QByteArray(name + ": ")))
            return line.mid(name.size() + 2);
    }
    return {};
}

QByteArray get(quint16 port, const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(5000)) {
    }
    return socket.readAll();
}

/// A ClientHello (RFC 5246, 7.4.1.2) of a version up to 1.2, as a program of then would send it: with what the relay's key
/// could be used with, and not a word of any later version.
QByteArray helloOf(int version)
{
    const auto number = [](int value, int bytes) {
        QByteArray big;
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            big += char(value >> shift & 0xff);
        return big;
    };
    const auto sized = [&number](const QByteArray &bytes, int length) -> QByteArray { return number(int(bytes.size()), length) + bytes; };
    const QByteArray groups = number(10, 2) + sized(sized(QByteArray::fromHex("0017001d"), 2), 2);
    const QByteArray points = number(11, 2) + sized(sized(QByteArray(1, '\0'), 1), 2);
    const QByteArray signatures = number(13, 2) + sized(sized(QByteArray::fromHex("040304010203"), 2), 2);
    const QByteArray hello = number(version, 2) + QByteArray(32, 'r') + sized({}, 1)
        + sized(QByteArray::fromHex("c02bc02fc009c013"), 2) + sized(QByteArray(1, '\0'), 1)
        + sized(groups + points + signatures, 2);
    return QByteArray::fromHex("160301") + sized(QByteArray(1, '\1') + sized(hello, 3), 2);
}

/// With the relay's key and certificate, but for TLS 1.2.
class OldServer final : public QTcpServer
{
public:
    explicit OldServer(const RelayProgram &relay) : m_configuration(QSslConfiguration::defaultConfiguration())
    {
        QFile key(relay.file(QStringLiteral("relay.key")));
        key.open(QIODevice::ReadOnly);
        m_configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        m_configuration.setLocalCertificateChain(QSslCertificate::fromPath(relay.file(QStringLiteral("relay.crt"))));
        m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_configuration.setProtocol(QSsl::TlsV1_2);
        listen(QHostAddress::LocalHost);
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(m_configuration);
        socket->startServerEncryption();
    }

private:
    QSslConfiguration m_configuration;
};

} // namespace

void TestRelayTls::whatItShowsIsWhatItSays_F3()
{
    RelayProgram relay;
    QVERIFY(relay.start(own));
    QCOMPARE(relay.firstLine(), "listening on wss://127.0.0.1:" + QByteArray::number(relay.port()) + '\n');
    const auto pin = pinAt(relay.port());
    QVERIFY(pin);
    const auto shown = relay.admin({QStringLiteral("tls"), QStringLiteral("show")});
    QCOMPARE(shown.code, EX_OK);
    QCOMPARE(lineOf(shown, "fingerprint"), pinText(*pin).toLatin1());
    const auto made = relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")});
    const QStringList lines = QString::fromLatin1(made.out).split(u'\n');
    const auto link = parseInvitationLink(lines.value(1));
    QVERIFY2(link, made.out.constData());
    QCOMPARE(link->code, lines.value(0));
    QCOMPARE(link->relay.pin, *pin);
    QCOMPARE(link->relay.port, relay.port());
    const auto elsewhere = relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create"),
                                        QStringLiteral("--public-url"), QStringLiteral("relay.example:99")});
    QVERIFY(elsewhere.out.contains("porchlight://relay.example:99/i/"));
    QCOMPARE(relay.stop().code, EX_OK);
    QVERIFY(relay.start(own)); // the same at every start
    QCOMPARE(pinAt(relay.port()), pin);
    QVERIFY2(!RawClient(relay.port()).open(), "nothing is answered in the clear");
}

void TestRelayTls::olderVersionsAreRefused_F3_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.0") << 0x0301;
    QTest::newRow("TLS 1.1") << 0x0302;
    QTest::newRow("TLS 1.2") << 0x0303;
}

void TestRelayTls::olderVersionsAreRefused_F3()
{
    QFETCH(int, version);
    RelayProgram relay;
    QVERIFY(relay.start(own));
    const auto answerOf = [version](quint16 port) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write(helloOf(version));
        const bool hasEnded = QTest::qWaitFor(
            [&] { return socket.bytesAvailable() > 0 || socket.state() == QAbstractSocket::UnconnectedState; });
        return hasEnded ? socket.readAll() : QByteArray("it hangs");
    };
    QVERIFY2(answerOf(relay.port()).isEmpty(), "it is closed without a word");
    if (version != 0x0303)
        return; // the system's OpenSSL knows nothing older
    const OldServer server(relay); // the control: there is nothing wrong with that hello
    QVERIFY(answerOf(server.serverPort()).startsWith(QByteArray::fromHex("160303")));
}

/// Why a connection is closed is the last that is written to it: encrypted it must not be lost on the way.
void TestRelayTls::itsLastWordArrives_F3_A7()
{
    RelayProgram relay;
    QVERIFY(relay.start(own));
    wire::Hello hello;
    hello.token = QByteArray(wire::tokenBytes, 't'); // of nobody
    for (int time = 0; time < 20; ++time) {
        QSslSocket socket;
        connectTo(socket, relay.port());
        QVERIFY(socket.waitForEncrypted(5000));
        socket.write(RawClient::request());
        QByteArray got;
        const auto readUntil = [&](auto isDone) {
            while (!isDone() && socket.waitForReadyRead(5000))
                got += socket.readAll();
            return isDone();
        };
        QVERIFY(readUntil([&] { return got.contains("\r\n\r\n"); }));
        got.clear();
        socket.write(RawClient::frame(RawClient::Binary, wire::encode(hello)));
        const QByteArray reason = wire::describe(wire::ErrorCode::TokenUnknown).toUtf8();
        QVERIFY2(readUntil([&] { return got.contains(reason) && got.endsWith(QByteArray("\x88\x02\x03\xe8", 4)); }),
                 qPrintable(QString::number(got.size())));
    }
}

void TestRelayTls::encryptedItMayLeaveLoopback_F3()
{
    RelayProgram relay;
    QVERIFY(relay.start(own + QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0")}));
    QVERIFY(pinAt(relay.port()));
    const auto made = relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")});
    QVERIFY2(made.out.contains("porchlight://HOST:") && made.out.contains("public_url"), made.out.constData());
}

void TestRelayTls::aWrongFileIsSaid()
{
    RelayProgram relay;
    QVERIFY(relay.start(own));
    QCOMPARE(relay.stop().code, EX_OK);
    QFile file(relay.file(QStringLiteral("relay.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# mine\nlisten = 127.0.0.1\nport = many\n");
    file.close();
    for (const char *command : {"serve", "check"}) {
        const auto outcome = relay.admin({QString::fromLatin1(command)});
        QCOMPARE(outcome.code, EX_CONFIG);
        QVERIFY2(outcome.err.contains("Line 3 of relay.conf: port needs"), outcome.err.constData());
    }
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("public_url = relay.example.org:8440\n");
    file.close();
    const auto good = relay.admin({QStringLiteral("check")});
    QCOMPARE(good.code, EX_OK);
    QCOMPARE(lineOf(good, "people_reach"), "relay.example.org:8440");
    QVERIFY(lineOf(good, "apps_see").contains("fingerprint"));
    QVERIFY(relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")})
                .out.contains("porchlight://relay.example.org:8440/i/"));
}

void TestRelayTls::aLostKeyIsNotReplaced_F3()
{
    RelayProgram relay;
    QVERIFY(relay.start(own));
    QCOMPARE(relay.stop().code, EX_OK);
    QVERIFY(QFile::remove(relay.file(QStringLiteral("relay.key"))));
    const auto outcome = relay.admin({QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")});
    QCOMPARE(outcome.code, EX_CONFIG);
    QVERIFY(outcome.err.contains("is missing"));
}

void TestRelayTls::aCertificateOfSomebodyElse_F3()
{
    RelayProgram maker;
    QVERIFY(maker.start(own));
    RelayProgram relay;
    QVERIFY(relay.start({QStringLiteral("--tls"), QStringLiteral("files"), QStringLiteral("--certificate-file"),
                         maker.file(QStringLiteral("relay.crt")), QStringLiteral("--key-file"),
                         maker.file(QStringLiteral("relay.key"))}));
    QCOMPARE(pinAt(relay.port()), pinAt(maker.port()));
    QVERIFY(!QFile::exists(relay.file(QStringLiteral("relay.key"))));
}

/// A proxy's clients are told apart by what it says of them, and only by what it says.
void TestRelayTls::behindAProxy_F4()
{
    RelayProgram relay;
    QVERIFY(relay.start({QStringLiteral("--trusted-proxies"), QStringLiteral("127.0.0.1")}));
    const auto tryToRegister = [&relay](const QByteArray &address) {
        RawClient client(relay.port());
        client.write(RawClient::request("X-Forwarded-For: 198.51.100.1, " + address + "\r\n"));
        if (!client.readAnswer().startsWith("HTTP/1.1 101 "))
            return wire::ErrorCode::None;
        client.send(wire::Hello());
        client.send(wire::Register{1, QStringLiteral("no-code"), QStringLiteral("ada"), QStringLiteral("correct horse"), {}});
        const auto error = client.expect<wire::Error>();
        return error ? error->code : wire::ErrorCode::None;
    };
    wire::ErrorCode last = wire::ErrorCode::InvitationInvalid;
    for (int attempt = 0; attempt < 100 && last == wire::ErrorCode::InvitationInvalid; ++attempt)
        last = tryToRegister("203.0.113.1");
    QCOMPARE(last, wire::ErrorCode::RateLimited);
    QCOMPARE(tryToRegister("203.0.113.1"), wire::ErrorCode::RateLimited);
    QCOMPARE(tryToRegister("203.0.113.2"), wire::ErrorCode::InvitationInvalid);
}

void TestRelayTls::healthAndMetrics_G6()
{
    RelayProgram relay;
    QVERIFY(relay.start({QStringLiteral("--http-port"), QStringLiteral("0")})); // without TLS: Person speaks plainly
    QByteArray log;
    QTRY_VERIFY((log = relay.log()).contains(" http port="));
    const qsizetype begin = log.indexOf(" http port=") + qstrlen(" http port=");
    const quint16 port = log.mid(begin, log.indexOf('\n', begin) - begin).toUShort();
    QVERIFY(get(port, "/healthz").startsWith("HTTP/1.1 200 "));
    QVERIFY(get(port, "/readyz").startsWith("HTTP/1.1 200 "));
    QVERIFY(get(port, "/relay.db").startsWith("HTTP/1.1 404 "));
    Person ada(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada-of-the-canary")), wire::ErrorCode::None);
    Person eve(relay.port());
    QCOMPARE(eve.join(QStringLiteral("no-code"), QStringLiteral("eve-of-the-canary")), wire::ErrorCode::InvitationInvalid);
    const auto notes = ada.talkTo(QStringLiteral("ada-of-the-canary"));
    QVERIFY(notes);
    QVERIFY(ada.write(*notes, 1, SystemRandom().id<MessageId>(), "canary words")->seq == 1);
    const QByteArray metrics = get(port, "/metrics");
    for (const char *line : {"\nporchlight_accepted_total 3\n", "\nporchlight_sessions 2\n", "\nporchlight_appends_total 1\n",
                             "\nporchlight_refusals_total{code=\"207\"} 1\n", "\nporchlight_store_full 0\n"})
        QVERIFY2(metrics.contains(line), metrics.constData());
    QVERIFY(!metrics.contains("porchlight_commits_total 0\n"));
    for (const char *secret : {"canary", "127.0.0.1"})
        QVERIFY2(!metrics.contains(secret), "numbers only (F5)");
}

QTEST_GUILESS_MAIN(TestRelayTls)
#include "tst_RelayTls.moc"
