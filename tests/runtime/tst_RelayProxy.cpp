// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/RelayProxy.h"
#include "app/runtime/SignInFlow.h"
#include "app/runtime/WebSocketTransport.h"
#include "relay/tls/KeyAndCertificate.h"
#include "tests/base/WholeFile.h"
#include "tests/runtime/EventLog.h"
#include "tests/runtime/FakeRelay.h"
#include "tests/runtime/ProxyServer.h"
#include "tests/runtime/TlsServer.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::runtime;
using namespace porchlight::test;
using Kind = ProxyChoice::Kind;
using Manner = ProxyServer::Manner;

namespace {

const QString name = QStringLiteral("relay.harbour.example"); // no computer has it

DataKey keyOf(char byte)
{
    return DataKey::fromBytes(QByteArray(qsizetype(DataKey::size), byte)).value();
}

} // namespace

/// The way to the relay through a proxy: all of it, the name as well, or not at all (F3, F8).
class tst_RelayProxy final : public QObject, private tests::EventLog
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void allOfItGoesThrough_F3_data();
    void allOfItGoesThrough_F3();
    void whatFailsIsSaid_data();
    void whatFailsIsSaid();
    void aSilentProxyIsGivenUp();
    void aChoiceCountsAtOnce();
    void thisComputerIsReachedDirectly();
    void aSignInGoesTheSameWay_F3();
    void theSystemsProxyIsTaken();
    void thePasswordIsSealed_F8();
    void nonsenseIsNotChosen_data();
    void nonsenseIsNotChosen();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("proxy.ini")); }
    QString relayUrl() const
    {
        return RelayAddress{name, 8440, RelayAddress::Proof::Pin, relay::pinOf(m_key)}.toString();
    }
    bool choose(Kind kind, const ProxyServer &server, const QString &user = {}, const QString &password = {})
    {
        return m_proxy->choose({kind, QStringLiteral("127.0.0.1"), server.serverPort(), user, password});
    }

    relay::Key m_key = relay::makeKey();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TlsServer> m_relay;
    std::shared_ptr<RelayProxy> m_proxy;
};

void tst_RelayProxy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto now = std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    const QByteArray certificate = relay::certificatePem(relay::makeCertificate(m_key, now));
    m_relay = std::make_unique<TlsServer>(TlsServer::Kind::Relay,
                                          Shown{relay::keyFromPem(relay::keyPem(m_key)), certificate}.configuration());
    m_proxy = std::make_shared<RelayProxy>(path(), keyOf('k'), std::make_shared<SystemRandom>());
}

void tst_RelayProxy::cleanup()
{
    m_proxy.reset();
    m_relay.reset();
}

void tst_RelayProxy::allOfItGoesThrough_F3_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::addColumn<QString>("user");
    QTest::newRow("SOCKS5") << true << QString();
    QTest::newRow("SOCKS5 with a password") << true << QStringLiteral("liv");
    QTest::newRow("HTTP") << false << QString();
    QTest::newRow("HTTP with a password") << false << QStringLiteral("liv");
}

void tst_RelayProxy::allOfItGoesThrough_F3()
{
    QFETCH(bool, isSocks);
    QFETCH(QString, user);
    const QString password = user.isEmpty() ? QString() : QStringLiteral("sécret words");
    ProxyServer proxy(isSocks ? ProxyServer::Kind::Socks5 : ProxyServer::Kind::Http, m_relay->serverPort(), Manner::Serves,
                      user.toUtf8(), password.toUtf8());
    QVERIFY(choose(isSocks ? Kind::Socks5 : Kind::Http, proxy, user, password));
    WebSocketTransport transport(sink(), m_proxy);
    transport.dial({1, relayUrl()});
    QTRY_VERIFY2(last<SocketOpened>() || last<SocketClosed>(), "neither opened nor closed");
    QVERIFY2(last<SocketOpened>(), qPrintable(last<SocketClosed>() ? last<SocketClosed>()->reason : QString()));
    QCOMPARE(proxy.asked(), QByteArrayList{"relay.harbour.example:8440"});
    QCOMPARE(proxy.namesAsked(), 1); // the proxy has looked it up, and nobody here
    QCOMPARE(m_relay->connections(), proxy.passages());
    const qint64 before = proxy.bytesPassed();
    const qsizetype heard = m_relay->heard().size();
    transport.transmit({1, wire::Ping()});
    QTRY_VERIFY(m_relay->heard().size() > heard);
    QVERIFY(proxy.bytesPassed() > before);
    QVERIFY(!m_relay->heard().contains("Basic ")); // what is for the proxy stays there
}

void tst_RelayProxy::whatFailsIsSaid_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::addColumn<int>("manner");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("sentence");
    for (const bool isSocks : {true, false}) {
        const char *const kind = isSocks ? "SOCKS5" : "HTTP";
        QTest::addRow("%s, refused", kind) << isSocks << int(Manner::Refuses) << QString() << QStringLiteral("cannot be reached through it");
        QTest::addRow("%s, wrong password", kind) << isSocks << int(Manner::Serves) << QStringLiteral("liv") << QStringLiteral("user and a password");
        QTest::addRow("%s, no proxy", kind) << isSocks << int(Manner::Babbles) << QString() << QStringLiteral("proxy");
    }
}

void tst_RelayProxy::whatFailsIsSaid()
{
    QFETCH(bool, isSocks);
    QFETCH(int, manner);
    QFETCH(QString, user);
    QFETCH(QString, sentence);
    ProxyServer proxy(isSocks ? ProxyServer::Kind::Socks5 : ProxyServer::Kind::Http, m_relay->serverPort(), Manner(manner),
                      user.toUtf8(), "right");
    QVERIFY(choose(isSocks ? Kind::Socks5 : Kind::Http, proxy, user, user.isEmpty() ? QString() : QStringLiteral("wrong")));
    WebSocketTransport transport(sink(), m_proxy);
    transport.dial({1, relayUrl()});
    QTRY_VERIFY_WITH_TIMEOUT(last<SocketClosed>(), 15'000);
    QVERIFY2(last<SocketClosed>()->reason.contains(sentence), qPrintable(last<SocketClosed>()->reason));
    QCOMPARE(m_relay->connections(), 0); // and no other way was tried
    const quint16 port = proxy.serverPort();
    proxy.close();
    QVERIFY(m_proxy->choose({isSocks ? Kind::Socks5 : Kind::Http, QStringLiteral("127.0.0.1"), port}));
    transport.dial({2, relayUrl()});
    QTRY_VERIFY(last<SocketClosed>() && last<SocketClosed>()->connection == 2);
    QVERIFY2(last<SocketClosed>()->reason.contains(QStringLiteral("The proxy cannot be reached")), qPrintable(last<SocketClosed>()->reason));
}

void tst_RelayProxy::aSilentProxyIsGivenUp()
{
    ProxyServer proxy(ProxyServer::Kind::Socks5, m_relay->serverPort(), Manner::Silent);
    QVERIFY(choose(Kind::Socks5, proxy));
    WebSocketTransport transport(sink(), m_proxy);
    transport.dial({1, relayUrl()});
    QTRY_VERIFY_WITH_TIMEOUT(last<SocketClosed>(), 9'500); // before the engine says that it is the relay
    QVERIFY2(last<SocketClosed>()->reason.contains(QStringLiteral("proxy")), qPrintable(last<SocketClosed>()->reason));
}

void tst_RelayProxy::aChoiceCountsAtOnce()
{
    ProxyServer one(ProxyServer::Kind::Socks5, m_relay->serverPort());
    ProxyServer two(ProxyServer::Kind::Http, m_relay->serverPort());
    QVERIFY(choose(Kind::Socks5, one));
    WebSocketTransport transport(sink(), m_proxy);
    transport.dial({1, relayUrl()});
    QTRY_VERIFY(last<SocketOpened>());
    QVERIFY(choose(Kind::Socks5, one)); // the same: nothing happens
    QTest::qWait(50);
    QVERIFY(last<SocketOpened>());
    QVERIFY(choose(Kind::Http, two));
    QTRY_VERIFY(last<SocketClosed>());
    QCOMPARE(last<SocketClosed>()->connection, ConnectionId(1));
    transport.dial({2, relayUrl()});
    QTRY_VERIFY(last<SocketOpened>() && last<SocketOpened>()->connection == 2);
    QCOMPARE(one.passages(), 1);
    QCOMPARE(two.passages(), 1);
}

void tst_RelayProxy::thisComputerIsReachedDirectly()
{
    FakeRelay here(nullptr);
    ProxyServer proxy(ProxyServer::Kind::Socks5, 1);
    QVERIFY(choose(Kind::Socks5, proxy));
    WebSocketTransport transport(sink(), m_proxy);
    transport.dial({1, here.url()});
    QTRY_VERIFY(last<SocketOpened>());
    QVERIFY(proxy.asked().isEmpty());
}

void tst_RelayProxy::aSignInGoesTheSameWay_F3()
{
    ProxyServer proxy(ProxyServer::Kind::Socks5, m_relay->serverPort(), Manner::Refuses);
    QVERIFY(choose(Kind::Socks5, proxy));
    SignInFlow flow({}, {5s, 5s, 5s});
    flow.setProxy(m_proxy);
    std::optional<SignInResult> result;
    connect(&flow, &SignInFlow::finished, this, [&](const SignInResult &got) { result = got; });
    flow.start({relayUrl(), QStringLiteral("liv"), QStringLiteral("correct horse"), {}, {}, {}, {}});
    QTRY_VERIFY(result);
    QVERIFY(!*result);
    QVERIFY2(result->error().text.contains(QStringLiteral("proxy")), qPrintable(result->error().text));
    QCOMPARE(proxy.asked(), QByteArrayList{"relay.harbour.example:8440"});
}

void tst_RelayProxy::theSystemsProxyIsTaken()
{
    ProxyServer proxy(ProxyServer::Kind::Http, m_relay->serverPort());
    qputenv("https_proxy", QStringLiteral("http://127.0.0.1:%1").arg(proxy.serverPort()).toUtf8());
    QVERIFY(m_proxy->choose({Kind::System}));
    WebSocketTransport transport(sink(), m_proxy);
    transport.dial({1, relayUrl()});
    QTRY_VERIFY(last<SocketOpened>() || last<SocketClosed>());
    QVERIFY(m_proxy->choose({}));
    qunsetenv("https_proxy");
    QCOMPARE(proxy.asked(), QByteArrayList{"relay.harbour.example:8440"});
    QCOMPARE(m_proxy->towards(*parseRelayAddress(relayUrl())).type(), QNetworkProxy::NoProxy);
}

void tst_RelayProxy::thePasswordIsSealed_F8()
{
    const ProxyChoice choice{Kind::Socks5, QStringLiteral("proxy.example"), 1080, QStringLiteral("liv"), QStringLiteral("canary words")};
    QVERIFY(m_proxy->choose(choice));
    const QByteArray text = bytesOf(path());
    QVERIFY(text.contains("proxy.example") && !text.contains("canary"));
    QVERIFY(!text.contains(QByteArray("canary words").toBase64()));
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto random = std::make_shared<SystemRandom>();
    QVERIFY(RelayProxy(path(), keyOf('k'), random).choice() == choice);
    QVERIFY(RelayProxy(path(), keyOf('x'), random).choice().password.isEmpty());
    // Of another length: QSettings takes a file of the same length and moment for the one it knows.
    QVERIFY(put(path(), QByteArray(text).replace("proxy.example", "another.example")));
    const ProxyChoice changed = RelayProxy(path(), keyOf('k'), random).choice();
    QCOMPARE(changed.host, QStringLiteral("another.example"));
    QVERIFY(changed.password.isEmpty()); // it was for another
    QVERIFY(m_proxy->choose({}));
    QVERIFY(!bytesOf(path()).contains("password"));
}

void tst_RelayProxy::nonsenseIsNotChosen_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("no host") << QString() << 1080 << QString() << QString();
    QTest::newRow("no port") << QStringLiteral("proxy") << 0 << QString() << QString();
    QTest::newRow("a URL") << QStringLiteral("http://proxy/") << 1080 << QString() << QString();
    QTest::newRow("a line break") << QStringLiteral("pro\r\nxy") << 1080 << QString() << QString();
    QTest::newRow("long user") << QStringLiteral("proxy") << 1080 << QString(256, u'u') << QString();
    QTest::newRow("password of nobody") << QStringLiteral("proxy") << 1080 << QString() << QStringLiteral("words");
    QTest::newRow("a line in the password") << QStringLiteral("proxy") << 1080 << QStringLiteral("liv") << QStringLiteral("a\r\nb");
}

void tst_RelayProxy::nonsenseIsNotChosen()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QSignalSpy changed(m_proxy.get(), &RelayProxy::changed);
    QVERIFY(!m_proxy->choose({Kind::Http, host, quint16(port), user, password}));
    QVERIFY(m_proxy->choice() == ProxyChoice());
    QCOMPARE(changed.count(), 0);
    QVERIFY(!QFile::exists(path()));
}

QTEST_GUILESS_MAIN(tst_RelayProxy)
#include "tst_RelayProxy.moc"
