// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// TLS at the door (F3): what is slow, too much, too old or not encrypted is cut, and what is encrypted is bounded as all
// else is (B-08, G20).

#include "relay/tls/TlsIdentity.h"
#include "shared/wire/Codec.h"
#include "tests/gateway/TestRelay.h"

#include <QElapsedTimer>
#include <QSslCipher>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

class TestHandshakes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSessionOverTls_F3();
    void nothingOlderThan13_F3();
    void nothingInTheClear_F3();
    void whoIsSlowIsCut();
    void aboveTheCapTheOldestGoes();
    void whoDoesNotReadIsCut();
    void withoutTlsOnlyLoopback_F3();

private:
    bool secure(QSslSocket &socket, quint16 port, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater) const;

    std::optional<QSslConfiguration> m_tls;
};

void TestHandshakes::initTestCase()
{
    const QTemporaryDir folder;
    const auto identity = ownIdentity(folder.path(), milliseconds(std::chrono::days(20'000)));
    QVERIFY(identity);
    m_tls = serverConfiguration(*identity);
    QVERIFY(m_tls);
}

bool TestHandshakes::secure(QSslSocket &socket, quint16 port, QSsl::SslProtocol protocol) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return socket.waitForEncrypted(5000);
}

void TestHandshakes::aSessionOverTls_F3()
{
    TestRelay relay({}, m_tls);
    QVERIFY(relay.start());
    const QByteArray token = relay.addAccount(QStringLiteral("ada"));
    QSslSocket socket;
    QVERIFY(secure(socket, relay.port()));
    QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
    QCOMPARE(socket.sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
    socket.write(RawClient::request());
    QTRY_VERIFY(socket.waitForReadyRead(10) || socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 101 "));
    wire::Hello hello;
    hello.token = token;
    socket.write(RawClient::frame(RawClient::Binary, wire::encode(hello)));
    QTRY_VERIFY(socket.waitForReadyRead(10) || socket.bytesAvailable() > 0);
    const QByteArray answer = socket.readAll();
    const wire::Decoded decoded = wire::decode(answer.mid(quint8(answer[1]) < 126 ? 2 : 4));
    QCOMPARE(decoded.frames.size(), std::size_t(1));
    QVERIFY(std::get<wire::Welcome>(decoded.frames[0]).signedIn);
}

void TestHandshakes::nothingOlderThan13_F3()
{
    TestRelay relay({}, m_tls);
    QVERIFY(relay.start());
    QSslSocket socket;
    QVERIFY(!secure(socket, relay.port(), QSsl::TlsV1_2));
    QSslSocket good;
    QVERIFY(secure(good, relay.port()));
}

void TestHandshakes::nothingInTheClear_F3()
{
    TestRelay relay({}, m_tls);
    QVERIFY(relay.start());
    RawClient plain(relay.port());
    QVERIFY(!plain.open());
}

void TestHandshakes::whoIsSlowIsCut()
{
    SocketLimits limits;
    limits.tlsDeadline = 300ms;
    TestRelay relay(limits, m_tls);
    QVERIFY(relay.start());
    QElapsedTimer timer;
    timer.start();
    RawClient silent(relay.port());
    RawClient half(relay.port());
    QVERIFY(half.write(QByteArray::fromHex("16030100f8010000f40303"))); // the beginning of a ClientHello
    QVERIFY(silent.waitForEnd());
    QVERIFY(half.waitForEnd());
    QVERIFY(timer.elapsed() >= 250 && timer.elapsed() < 4000);
}

void TestHandshakes::aboveTheCapTheOldestGoes()
{
    SocketLimits limits;
    limits.handshakesMax = 3;
    TestRelay relay(limits, m_tls);
    QVERIFY(relay.start());
    RawClient first(relay.port());
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 3; ++i)
        idle.push_back(std::make_unique<RawClient>(relay.port()));
    QVERIFY(first.waitForEnd(2000)); // long before the deadline
    QSslSocket honest;
    QVERIFY2(secure(honest, relay.port()), "those who only hold a place keep nobody out");
}

/// With TLS what waits is encrypted already: it counts all the same.
void TestHandshakes::whoDoesNotReadIsCut()
{
    SocketLimits limits;
    limits.writeBytesMax = 256 * 1024;
    TestRelay relay(limits, m_tls);
    QVERIFY(relay.start());
    QSslSocket socket;
    socket.setReadBufferSize(1024);
    QVERIFY(secure(socket, relay.port()));
    socket.write(RawClient::request());
    QTRY_VERIFY(socket.waitForReadyRead(10) || socket.bytesAvailable() > 0);
    const QByteArray pings = RawClient::frame(RawClient::Ping, QByteArray(125, 'p')).repeated(1000);
    for (int i = 0; i < 400 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
        socket.write(pings);
        socket.waitForBytesWritten(20);
    }
    QTRY_VERIFY_WITH_TIMEOUT(relay.server().counters().gateway.connections.value() == 0, 10'000);
}

void TestHandshakes::withoutTlsOnlyLoopback_F3()
{
    for (const bool hasTls : {false, true}) {
        TestRelay relay({}, hasTls ? m_tls : std::nullopt, QHostAddress(QHostAddress::AnyIPv4));
        QCOMPARE(relay.start(), hasTls);
    }
}

QTEST_GUILESS_MAIN(TestHandshakes)
#include "tst_Handshakes.moc"
