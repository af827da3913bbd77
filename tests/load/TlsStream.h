// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/RelayAddress.h"

#include <QByteArray>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace porchlight::load {

/// What the encryption of many connections to one relay shares: TLS 1.3 by OpenSSL, and the pin of the relay's key.
class TlsClient
{
public:
    explicit TlsClient(const KeyPin &pin);
    ~TlsClient();
    Q_DISABLE_COPY_MOVE(TlsClient)

    ssl_ctx_st *context() const { return m_context; }
    const KeyPin &pin() const { return m_pin; }

private:
    ssl_ctx_st *const m_context;
    const KeyPin m_pin;
};

/// The client's end of one TLS connection, between buffers: whoever has the socket says when bytes arrived. Fails when
/// the other side cannot prove that it is the relay of the pin, and then stays failed.
class TlsStream
{
public:
    explicit TlsStream(const TlsClient &client);
    ~TlsStream();
    Q_DISABLE_COPY_MOVE(TlsStream)

    /// The first words of the handshake, at the end of @p wire.
    void begin(QByteArray &wire);
    /// From the wire: what is inside to the end of @p plain, what must be answered to the end of @p wire. False when the
    /// connection is over or not to be trusted.
    bool decrypt(const char *bytes, qsizetype count, QByteArray &plain, QByteArray &wire);
    /// To the end of @p wire. Only once it is secured.
    void encrypt(const QByteArray &plain, QByteArray &wire);
    /// The handshake is over, and it is the right relay.
    bool isSecured() const { return m_isSecured; }

private:
    bool shakeHands();
    bool isExpectedRelay() const;
    void drain(QByteArray &wire);

    const TlsClient &m_client;
    ssl_st *const m_ssl; ///< owns both of its buffers
    bool m_isSecured = false;
};

} // namespace porchlight::load
