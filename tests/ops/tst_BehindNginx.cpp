// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The example for nginx in docs/SELF-HOSTING.md, as it stands there, in front of the real relay (F3, F4): it encrypts,
// apps come through it, and the relay believes it about their addresses only if it was told to. Where there is no nginx
// this is skipped.

#include "relay/tls/KeyAndCertificate.h"
#include "shared/wire/Codec.h"
#include "tests/gateway/RawClient.h"
#include "tests/ops/RelayProgram.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

/// A port that is free just now.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// The block of the document that begins with "location / {".
QByteArray exampleOfTheDocument()
{
    const QByteArray document = contents(qEnvironmentVariable("PORCHLIGHT_SOURCE") + u"/docs/SELF-HOSTING.md");
    const qsizetype begin = document.indexOf("```\nlocation / {");
    return begin < 0 ? QByteArray() : document.mid(begin + 4, document.indexOf("\n```", begin + 4) - begin - 3);
}

} // namespace

class TestBehindNginx final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void appsComeThrough_F3();
    void addressesAreBelievedOnlyOfATrustedOne_F4();
    void olderVersionsAreRefused_F3();

private:
    /// The relay, and nginx in front of it.
    bool start(const QStringList &options, const QByteArray &example = exampleOfTheDocument());
    /// Encrypted, and upgraded to a WebSocket. Empty when that failed, or else the answer to the request.
    QByteArray upgrade(QSslSocket &socket, const QByteArray &headers = {}) const;
    /// What somebody is told who tries to register without an invitation, comes from one place, and claims another.
    wire::ErrorCode tryToRegister(const char *from, const QByteArray &claimed);

    QString m_nginx;
    QTemporaryDir m_folder;
    std::unique_ptr<RelayProgram> m_relay;
    QProcess m_process;
    quint16 m_port = 0;
};

void TestBehindNginx::initTestCase()
{
    m_nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"));
    if (m_nginx.isEmpty())
        m_nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
    if (m_nginx.isEmpty())
        QSKIP("there is no nginx here");
    const relay::Key key = relay::makeKey();
    const auto now = std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    QVERIFY(put(m_folder.filePath(QStringLiteral("key.pem")), relay::keyPem(key)));
    QVERIFY(put(m_folder.filePath(QStringLiteral("certificate.pem")), relay::certificatePem(relay::makeCertificate(key, now))));
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("temp")));
}

void TestBehindNginx::cleanup()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    m_relay.reset();
}

bool TestBehindNginx::start(const QStringList &options, const QByteArray &example)
{
    m_relay = std::make_unique<RelayProgram>();
    if (!m_relay->start(options) || !example.contains("http://127.0.0.1:8440;"))
        return false;
    m_port = freePort();
    const QByteArray folder = QFile::encodeName(m_folder.path());
    QByteArray configuration = "daemon off;\nmaster_process off;\nworker_processes 1;\nerror_log FOLDER/error.log;\npid FOLDER/pid;\n"
        "events {}\nhttp {\naccess_log off;\n";
    for (const char *path : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        configuration += QByteArray(path) + "_temp_path FOLDER/temp;\n";
    configuration += "server {\nlisten 127.0.0.1:" + QByteArray::number(m_port) + " ssl;\n"
        "ssl_certificate FOLDER/certificate.pem;\nssl_certificate_key FOLDER/key.pem;\n" + example + "}\n}\n";
    configuration.replace("FOLDER", folder);
    configuration.replace("127.0.0.1:8440;", QByteArray("127.0.0.1:" + QByteArray::number(m_relay->port()) + ';'));
    if (!put(m_folder.filePath(QStringLiteral("nginx.conf")), configuration))
        return false;
    m_process.start(m_nginx, {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), m_folder.filePath(QStringLiteral("nginx.conf"))});
    return m_process.waitForStarted() && QTest::qWaitFor([this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForConnected(200);
    }, 10'000);
}

QByteArray TestBehindNginx::upgrade(QSslSocket &socket, const QByteArray &headers) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForEncrypted(5'000))
        return {};
    socket.write(RawClient::request(headers));
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(5'000))
        answer += socket.readAll();
    return answer;
}

wire::ErrorCode TestBehindNginx::tryToRegister(const char *from, const QByteArray &claimed)
{
    QSslSocket socket;
    socket.bind(QHostAddress(QString::fromLatin1(from)));
    const QByteArray answer = upgrade(socket, "X-Forwarded-For: " + claimed + "\r\n");
    if (!answer.startsWith("HTTP/1.1 101 ")) {
        qWarning("not upgraded: %s", answer.constData());
        return wire::ErrorCode::None;
    }
    const wire::Register request{1, QStringLiteral("no-code"), QStringLiteral("ada"), QStringLiteral("correct horse"), {}};
    socket.write(RawClient::frame(RawClient::Binary, wire::encode(wire::Hello())));
    socket.write(RawClient::frame(RawClient::Binary, wire::encode(request)));
    QByteArray got;
    QDeadlineTimer patience(10'000); // of a machine that builds and tests at once
    do {
        for (const wire::ErrorCode code : {wire::ErrorCode::InvitationInvalid, wire::ErrorCode::RateLimited}) {
            if (got.contains(wire::describe(code).toUtf8()))
                return code;
        }
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(int(patience.remainingTime())))
            break;
        got += socket.readAll();
    } while (!patience.hasExpired());
    qWarning("neither refused nor limited: %s", got.toPercentEncoding().constData());
    return wire::ErrorCode::None;
}

void TestBehindNginx::appsComeThrough_F3()
{
    QVERIFY2(start({}), m_process.readAllStandardError().constData());
    QSslSocket socket;
    const QByteArray answer = upgrade(socket);
    QVERIFY2(answer.startsWith("HTTP/1.1 101 "), answer.constData());
    QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
    socket.write(RawClient::frame(RawClient::Binary, wire::encode(wire::Hello())));
    QVERIFY(socket.waitForReadyRead(5'000)); // the Welcome
    cleanup();
    // The control: it is those two lines of the example that let WebSockets through.
    QByteArray without = exampleOfTheDocument();
    without.replace("    proxy_set_header Upgrade $http_upgrade;\n", "").replace("    proxy_set_header Connection \"upgrade\";\n", "");
    QVERIFY2(start({}, without), m_process.readAllStandardError().constData());
    QSslSocket refused;
    const QByteArray words = upgrade(refused);
    QVERIFY2(words.startsWith("HTTP/1.1 502 "), words.constData());
}

/// Whoever connects may write such a line as well; nginx adds where it really came from.
void TestBehindNginx::addressesAreBelievedOnlyOfATrustedOne_F4()
{
    for (const bool isTrusted : {true, false}) {
        QVERIFY(start(isTrusted ? QStringList{QStringLiteral("--trusted-proxies"), QStringLiteral("127.0.0.1")} : QStringList()));
        wire::ErrorCode last = wire::ErrorCode::InvitationInvalid;
        for (int attempt = 0; attempt < 60 && last == wire::ErrorCode::InvitationInvalid; ++attempt)
            last = tryToRegister("127.0.0.2", "203.0.113." + QByteArray::number(attempt));
        QCOMPARE(last, wire::ErrorCode::RateLimited); // and not sixty people
        // Somebody else is somebody else, if the proxy is believed; or else all are one.
        QCOMPARE(tryToRegister("127.0.0.3", "127.0.0.2"),
                 isTrusted ? wire::ErrorCode::InvitationInvalid : wire::ErrorCode::RateLimited);
        cleanup();
    }
}

void TestBehindNginx::olderVersionsAreRefused_F3()
{
    QVERIFY(start({}));
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2);
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(!socket.waitForEncrypted(5'000));
}

QTEST_GUILESS_MAIN(TestBehindNginx)
#include "tst_BehindNginx.moc"
