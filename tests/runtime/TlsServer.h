// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/tls/KeyAndCertificate.h"

#include <QSslConfiguration>
#include <QTcpServer>

namespace porchlight::runtime {

/// What a server shows of itself: its key and a chain of certificates.
struct Shown
{
    relay::Key key;
    QByteArray certificates;

    QSslConfiguration configuration() const;
};

/// An authority as there are many: signs certificates of a host's name.
class Authority
{
public:
    explicit Authority(const char *name);
    /// Of @p key, for @p host, valid from an hour ago for ten years.
    QByteArray sign(const relay::Key &key, const char *host) const;
    QByteArray certificate() const { return relay::certificatePem(m_certificate); }

private:
    relay::Key m_key;
    relay::Certificate m_certificate;
};

/// Answers on loopback what a test tells it, and notes every byte that came in the clear or was decrypted. Owns its
/// sockets. Lives on the test's thread.
class TlsServer final : public QTcpServer
{
public:
    enum class Kind {
        Relay,    ///< TLS, then the WebSocket handshake is answered well
        Redirect, ///< no TLS: HTTP that sends one to ws://
        Silent,   ///< no TLS: waits for a request
    };

    TlsServer(Kind kind, const QSslConfiguration &configuration);

    QByteArray heard() const { return m_heard; }
    int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void answer(QTcpSocket &socket);

    const Kind m_kind;
    const QSslConfiguration m_configuration;
    QByteArray m_heard;
    int m_connections = 0;
};

} // namespace porchlight::runtime
