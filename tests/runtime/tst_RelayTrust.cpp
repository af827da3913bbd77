// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RelayTrust.h"
#include "app/runtime/WebSocketTransport.h"
#include "tests/runtime/TlsServer.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>
#include <QWebSocket>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::runtime;
using std::chrono::days;

namespace {

milliseconds wallNow()
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
}

QByteArray selfSigned(const relay::Key &key, milliseconds at = wallNow())
{
    return relay::certificatePem(relay::makeCertificate(key, at));
}

enum class End { Open, Stranger, Distrust, Nothing };

} // namespace

Q_DECLARE_METATYPE(End)

/// The relay that was joined, and no other (F3): what the app's socket believes, and that not a byte of HTTP has left
/// before it does.
class tst_RelayTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void who_F3_data();
    void who_F3();
    void aResumedSessionIsJudgedToo_F3();
    void fromAQueuedSlotItIsTooLate_F3();
    void theUrlHoldsNoSecret_F3();

private:
    QByteArray certificatesOf(const QByteArray &which) const;
    const relay::Key &keyOf(const QByteArray &which) const { return which.startsWith("other") ? m_other : m_key; }

    relay::Key m_key = relay::makeKey();   ///< the relay's
    relay::Key m_other = relay::makeKey(); ///< somebody else's
    Authority m_trusted{"Trusted"};        ///< this computer trusts it
    Authority m_unknown{"Unknown"};
};

void tst_RelayTrust::initTestCase()
{
    QSslConfiguration computer = QSslConfiguration::defaultConfiguration();
    computer.setCaCertificates(QSslCertificate::fromData(m_trusted.certificate()));
    QSslConfiguration::setDefaultConfiguration(computer);
}

QByteArray tst_RelayTrust::certificatesOf(const QByteArray &which) const
{
    const relay::Key &key = keyOf(which);
    if (which.endsWith("expired"))
        return selfSigned(key, wallNow() - days(4000));
    if (which.endsWith("not yet valid"))
        return selfSigned(key, wallNow() + days(30));
    if (which.endsWith("with the pinned one behind"))
        return selfSigned(key) + selfSigned(m_key);
    if (which.endsWith("authority"))
        return m_trusted.sign(key, "localhost");
    if (which.endsWith("authority, other name"))
        return m_trusted.sign(key, "relay.example");
    if (which.endsWith("unknown signer"))
        return m_unknown.sign(key, "localhost");
    return selfSigned(key);
}

void tst_RelayTrust::who_F3_data()
{
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<bool>("hasPin");
    QTest::addColumn<End>("end");
    const auto row = [](const char *shown, bool hasPin, End end) {
        QTest::addRow("%s%s", shown, hasPin ? ", pinned" : "") << QByteArray(shown) << hasPin << end;
    };
    row("own self-signed", true, End::Open);
    row("own renewed", true, End::Open); // made anew for every row, of the same key
    row("own expired", true, End::Open);
    row("own not yet valid", true, End::Open);
    row("own authority", true, End::Open);
    row("own authority, other name", true, End::Open);
    row("own unknown signer", true, End::Open);
    row("other self-signed", true, End::Stranger); // so does a man in the middle who copies the names
    row("other with the pinned one behind", true, End::Stranger);
    row("other expired", true, End::Stranger);
    row("other authority", true, End::Stranger);
    row("other unknown signer", true, End::Stranger);
    row("own TLS 1.2", true, End::Distrust);
    row("redirect", true, End::Distrust);
    row("silent", true, End::Nothing);
    row("own authority", false, End::Open);
    row("own authority, other name", false, End::Distrust);
    row("own unknown signer", false, End::Distrust);
    row("own self-signed", false, End::Distrust);
    row("own TLS 1.2", false, End::Distrust);
}

void tst_RelayTrust::who_F3()
{
    QFETCH(QByteArray, shown);
    QFETCH(bool, hasPin);
    QFETCH(End, end);
    QSslConfiguration configuration = Shown{relay::keyFromPem(relay::keyPem(keyOf(shown))), certificatesOf(shown)}.configuration();
    if (shown == "own TLS 1.2")
        configuration.setProtocol(QSsl::TlsV1_2);
    TlsServer server(shown == "redirect" ? TlsServer::Kind::Redirect
                     : shown == "silent" ? TlsServer::Kind::Silent
                                         : TlsServer::Kind::Relay,
                     configuration);
    const RelayAddress address{QStringLiteral("localhost"), server.serverPort(),
                               hasPin ? RelayAddress::Proof::Pin : RelayAddress::Proof::Authority,
                               hasPin ? relay::pinOf(m_key) : KeyPin()};
    std::optional<End> outcome;
    QByteArray heardAtFirst;
    QString reason;
    WebSocketTransport transport([&](const EngineEvent &event) {
        if (std::holds_alternative<SocketOpened>(event))
            outcome = End::Open;
        if (const auto *closed = std::get_if<SocketClosed>(&event)) {
            outcome = closed->isStranger ? End::Stranger : End::Distrust;
            reason = closed->reason;
        }
    });
    transport.dial({1, address.toString()});
    if (end == End::Nothing) {
        QTest::qWait(300);
        QVERIFY(!outcome); // only a deadline ends it
        transport.hangUp(1);
        QVERIFY(!server.heard().contains("GET"));
        return;
    }
    QTRY_VERIFY(outcome);
    QCOMPARE(*outcome, end);
    QTest::qWait(50); // for what may still be on the way
    QCOMPARE(server.heard().startsWith("GET / HTTP/1.1"), end == End::Open);
    QVERIFY(server.connections() >= 1);
    if (end != End::Open) {
        QVERIFY2(!server.heard().contains("GET"), "not a byte of HTTP has left");
        QVERIFY(reason.endsWith(u'.'));
        QCOMPARE(reason.startsWith(u"This is not the relay you joined."), end == End::Stranger);
    }
}

/// Pitfall 5: with a stored ticket the list of errors is shorter. Nothing is stored, and the key is looked at again.
void tst_RelayTrust::aResumedSessionIsJudgedToo_F3()
{
    TlsServer server(TlsServer::Kind::Relay,
                     Shown{relay::keyFromPem(relay::keyPem(m_key)), m_trusted.sign(m_key, "localhost")}.configuration());
    RelayAddress address{QStringLiteral("localhost"), server.serverPort(), RelayAddress::Proof::Pin, relay::pinOf(m_key)};
    QVERIFY(trustOf(address).testSslOption(QSsl::SslOptionDisableSessionPersistence));
    int opened = 0;
    int strangers = 0;
    WebSocketTransport transport([&](const EngineEvent &event) {
        opened += std::holds_alternative<SocketOpened>(event);
        const auto *closed = std::get_if<SocketClosed>(&event);
        strangers += closed && closed->isStranger;
    });
    for (ConnectionId connection = 1; connection <= 3; ++connection) {
        transport.dial({connection, address.toString()});
        QTRY_COMPARE(opened, int(connection));
    }
    address.pin = relay::pinOf(m_other); // the same server and the same process, another pin
    transport.dial({4, address.toString()});
    QTRY_COMPARE(strangers, 1);
    QCOMPARE(opened, 3);
}

/// Pitfall 3, and why the transport's slot is a direct one.
void tst_RelayTrust::fromAQueuedSlotItIsTooLate_F3()
{
    TlsServer server(TlsServer::Kind::Relay, Shown{relay::keyFromPem(relay::keyPem(m_key)), selfSigned(m_key)}.configuration());
    const RelayAddress address{QStringLiteral("localhost"), server.serverPort(), RelayAddress::Proof::Pin, relay::pinOf(m_key)};
    for (const Qt::ConnectionType type : {Qt::DirectConnection, Qt::QueuedConnection}) {
        QWebSocket socket;
        socket.setSslConfiguration(trustOf(address));
        bool isOpen = false;
        bool hasFailed = false;
        connect(&socket, &QWebSocket::sslErrors, this, [&socket] { socket.ignoreSslErrors(); }, type);
        connect(&socket, &QWebSocket::connected, this, [&isOpen] { isOpen = true; });
        connect(&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [&hasFailed] { hasFailed = true; });
        socket.open(QUrl(address.socketUrl()));
        QTRY_VERIFY(isOpen || hasFailed);
        QCOMPARE(isOpen, type == Qt::DirectConnection);
        socket.disconnect(this); // its destructor emits
    }
}

void tst_RelayTrust::theUrlHoldsNoSecret_F3()
{
    TlsServer server(TlsServer::Kind::Relay, Shown{relay::keyFromPem(relay::keyPem(m_key)), selfSigned(m_key)}.configuration());
    const QString pin = pinText(relay::pinOf(m_key));
    const QString code = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ");
    bool isOpen = false;
    WebSocketTransport transport([&](const EngineEvent &event) { isOpen = isOpen || std::holds_alternative<SocketOpened>(event); });
    const QString link = QStringLiteral("porchlight://localhost:%1/i/%2#1.%3").arg(server.serverPort()).arg(code, pin);
    transport.dial({1, link});
    QTRY_VERIFY(isOpen);
    QVERIFY(!server.heard().contains(code.toLatin1()) && !server.heard().contains(pin.toLatin1()));
}

QTEST_GUILESS_MAIN(tst_RelayTrust)
#include "tst_RelayTrust.moc"
