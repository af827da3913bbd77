// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Passage.h"

#include "relay/tls/KeyAndCertificate.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <chrono>

namespace porchlight::test {

namespace {

/// A certificate like the relay's own, of another key.
QSslConfiguration ownConfiguration()
{
    const relay::Key key = relay::makeKey();
    const auto now = std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(
        QSslCertificate::fromData(relay::certificatePem(relay::makeCertificate(key, now))));
    configuration.setPrivateKey(QSslKey(relay::keyPem(key), QSsl::Ec));
    return configuration;
}

} // namespace

Passage::Passage(quint16 relayPort) : m_relayPort(relayPort), m_own(ownConfiguration())
{
    listen(QHostAddress::LocalHost);
}

void Passage::become(Kind kind)
{
    m_kind = kind;
    m_heard.clear();
    m_firstBytes.clear();
    m_connections = 0;
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->abort();
}

void Passage::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    const bool decrypts = m_kind == Kind::Middle || m_kind == Kind::OldTls;
    auto *app = decrypts ? new QSslSocket(this) : new QTcpSocket(this);
    app->setSocketDescriptor(descriptor);
    connect(app, &QTcpSocket::disconnected, app, &QObject::deleteLater);
    if (decrypts) {
        auto *encrypted = static_cast<QSslSocket *>(app);
        QSslConfiguration own = m_own;
        own.setProtocol(m_kind == Kind::OldTls ? QSsl::TlsV1_2 : QSsl::TlsV1_3OrLater);
        encrypted->setSslConfiguration(own);
        encrypted->startServerEncryption();
        connect(encrypted, &QSslSocket::encrypted, this, [this, app] { passOn(app); });
    } else if (m_kind == Kind::Redirect) {
        connect(app, &QTcpSocket::readyRead, this, [this, app] {
            m_heard += take(app);
            app->write("HTTP/1.1 301 Moved Permanently\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        });
    } else {
        passOn(app);
    }
}

QByteArray Passage::take(QTcpSocket *app)
{
    const QByteArray bytes = app->readAll();
    if (!bytes.isEmpty() && app->objectName().isEmpty()) {
        app->setObjectName(QStringLiteral("heard of"));
        m_firstBytes += bytes.front();
    }
    return bytes;
}

void Passage::passOn(QTcpSocket *app)
{
    const bool encrypts = qobject_cast<QSslSocket *>(app) != nullptr;
    auto *relay = encrypts ? new QSslSocket(app) : new QTcpSocket(app); // goes with the app's
    const auto fromApp = [this, app, relay, encrypts, kind = m_kind] {
        const QByteArray bytes = take(app);
        if (encrypts || kind == Kind::Plain)
            m_heard += bytes;
        relay->write(bytes);
    };
    connect(app, &QTcpSocket::readyRead, relay, fromApp);
    connect(relay, &QTcpSocket::readyRead, app, [app, relay] { app->write(relay->readAll()); });
    connect(relay, &QTcpSocket::disconnected, app, [app] { app->disconnectFromHost(); });
    if (encrypts) {
        auto *encrypted = static_cast<QSslSocket *>(relay);
        encrypted->setPeerVerifyMode(QSslSocket::VerifyNone); // it believes anybody
        encrypted->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_relayPort);
    } else {
        relay->connectToHost(QHostAddress::LocalHost, m_relayPort);
    }
    fromApp(); // what came before
}

} // namespace porchlight::test
