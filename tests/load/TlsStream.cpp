// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/TlsStream.h"

#include <QCryptographicHash>

#include <array>

#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace porchlight::load {

TlsClient::TlsClient(const KeyPin &pin) : m_context(::SSL_CTX_new(::TLS_client_method())), m_pin(pin)
{
    ::SSL_CTX_set_min_proto_version(m_context, TLS1_3_VERSION);
    // The pin says who it is; no authority has anything to say about it.
    ::SSL_CTX_set_verify(m_context, SSL_VERIFY_NONE, nullptr);
    ::SSL_CTX_set_mode(m_context, SSL_MODE_RELEASE_BUFFERS); // there are thousands
}

TlsClient::~TlsClient()
{
    ::SSL_CTX_free(m_context);
}

TlsStream::TlsStream(const TlsClient &client) : m_client(client), m_ssl(::SSL_new(client.context()))
{
    ::SSL_set_bio(m_ssl, ::BIO_new(::BIO_s_mem()), ::BIO_new(::BIO_s_mem()));
    ::SSL_set_connect_state(m_ssl);
}

TlsStream::~TlsStream()
{
    ::SSL_free(m_ssl);
}

void TlsStream::begin(QByteArray &wire)
{
    shakeHands();
    drain(wire);
}

bool TlsStream::decrypt(const char *bytes, qsizetype count, QByteArray &plain, QByteArray &wire)
{
    ::BIO_write(::SSL_get_rbio(m_ssl), bytes, int(count));
    if (!m_isSecured) {
        const bool good = shakeHands();
        drain(wire);
        if (!good || !m_isSecured)
            return good;
    }
    std::array<char, SSL3_RT_MAX_PLAIN_LENGTH> record;
    int got = 0;
    while ((got = ::SSL_read(m_ssl, record.data(), int(record.size()))) > 0)
        plain.append(record.data(), got);
    return ::SSL_get_error(m_ssl, got) == SSL_ERROR_WANT_READ;
}

void TlsStream::encrypt(const QByteArray &plain, QByteArray &wire)
{
    ::SSL_write(m_ssl, plain.constData(), int(plain.size())); // a buffer in memory takes all of it
    drain(wire);
}

/// False when it cannot come to a good end any more.
bool TlsStream::shakeHands()
{
    const int result = ::SSL_do_handshake(m_ssl);
    if (result != 1)
        return ::SSL_get_error(m_ssl, result) == SSL_ERROR_WANT_READ;
    m_isSecured = isExpectedRelay();
    return m_isSecured;
}

bool TlsStream::isExpectedRelay() const
{
    const X509 *certificate = ::SSL_get0_peer_certificate(m_ssl);
    uchar *der = nullptr;
    const int bytes = certificate ? ::i2d_X509_PUBKEY(::X509_get_X509_PUBKEY(certificate), &der) : 0;
    if (bytes <= 0)
        return false;
    const QByteArrayView key(reinterpret_cast<const char *>(der), bytes);
    const QByteArray hash = QCryptographicHash::hash(key.toByteArray(), QCryptographicHash::Sha256);
    ::OPENSSL_free(der);
    return hash == m_client.pin().toBytes();
}

void TlsStream::drain(QByteArray &wire)
{
    char *waiting = nullptr;
    const long bytes = ::BIO_get_mem_data(::SSL_get_wbio(m_ssl), &waiting);
    if (bytes <= 0)
        return;
    wire.append(waiting, bytes);
    BIO_reset(::SSL_get_wbio(m_ssl)); // a macro
}

} // namespace porchlight::load
