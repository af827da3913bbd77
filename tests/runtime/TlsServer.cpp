// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/runtime/TlsServer.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace porchlight::runtime {

namespace {

milliseconds wallNow()
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
}

void setSubject(X509 *certificate, const char *text)
{
    X509_NAME *const name = X509_NAME_new();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text), -1, -1, 0);
    X509_set_subject_name(certificate, name);
    X509_NAME_free(name);
}

void setExtension(X509 *certificate, X509 *issuer, int what, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value.constData());
    if (const int old = X509_get_ext_by_NID(certificate, what, -1); old >= 0)
        X509_EXTENSION_free(X509_delete_ext(certificate, old));
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

QSslConfiguration Shown::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(QSslCertificate::fromData(certificates));
    configuration.setPrivateKey(QSslKey(relay::keyPem(key), QSsl::Ec));
    return configuration;
}

Authority::Authority(const char *name) : m_key(relay::makeKey()), m_certificate(relay::makeCertificate(m_key, wallNow()))
{
    X509 *const raw = m_certificate.get();
    setSubject(raw, name);
    X509_set_issuer_name(raw, X509_get_subject_name(raw));
    setExtension(raw, raw, NID_basic_constraints, "critical,CA:TRUE");
    setExtension(raw, raw, NID_key_usage, "critical,keyCertSign");
    X509_sign(raw, m_key.get(), EVP_sha256());
}

QByteArray Authority::sign(const relay::Key &key, const char *host) const
{
    const relay::Certificate certificate = relay::makeCertificate(key, wallNow());
    X509 *const raw = certificate.get();
    setSubject(raw, host);
    X509_set_issuer_name(raw, X509_get_subject_name(m_certificate.get()));
    setExtension(raw, m_certificate.get(), NID_subject_alt_name, QByteArray(QByteArray("DNS:") + host));
    X509_sign(raw, m_key.get(), EVP_sha256());
    return relay::certificatePem(certificate);
}

TlsServer::TlsServer(Kind kind, const QSslConfiguration &configuration) : m_kind(kind), m_configuration(configuration)
{
    listen(QHostAddress::LocalHost);
}

void TlsServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { answer(*socket); });
    if (m_kind != Kind::Relay)
        return;
    socket->setSslConfiguration(m_configuration);
    socket->startServerEncryption();
}

void TlsServer::answer(QTcpSocket &socket)
{
    m_heard += socket.readAll();
    if (m_kind == Kind::Redirect)
        socket.write("HTTP/1.1 301 Moved Permanently\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    static const QByteArray nameOfKey = "Sec-WebSocket-Key: ";
    const qsizetype begin = m_heard.lastIndexOf(nameOfKey);
    if (m_kind != Kind::Relay || begin < 0 || !m_heard.endsWith("\r\n\r\n"))
        return;
    const QByteArray key = m_heard.mid(begin + nameOfKey.size(), 24);
    const QByteArray accept = QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                                       QCryptographicHash::Sha1).toBase64();
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Accept: " + accept + "\r\n\r\n");
}

} // namespace porchlight::runtime
