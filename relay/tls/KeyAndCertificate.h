// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/RelayAddress.h"
#include "shared/base/Time.h"

#include <memory>

struct evp_pkey_st;
struct x509_st;

/// OpenSSL's keys and certificates, as far as a relay needs them. The only folder that includes its headers.
namespace porchlight::relay {

struct FreeKey
{
    void operator()(evp_pkey_st *key) const;
};
struct FreeCertificate
{
    void operator()(x509_st *certificate) const;
};
using Key = std::unique_ptr<evp_pkey_st, FreeKey>;
using Certificate = std::unique_ptr<x509_st, FreeCertificate>;

/// A new key on the curve P-256: what every TLS library has, and QSslKey can hold. Null when there is no randomness.
Key makeKey();
/// PKCS #8 (RFC 5958) in PEM, without a password. Empty when there is no memory.
QByteArray keyPem(const Key &key);
/// Null for what is no private key, or asks for a password.
Key keyFromPem(const QByteArray &pem);

/// Self-signed (X.509 v3, RFC 5280), 10 years from an hour before @p now. Its names are "porchlight.relay" whatever the
/// relay's address: nothing is told to whoever only looks, and nothing to renew when the address changes.
Certificate makeCertificate(const Key &key, milliseconds now);
QByteArray certificatePem(const Certificate &certificate);
/// The first in @p pem. Null when there is none.
Certificate certificateFromPem(const QByteArray &pem);

/// The end of its validity, in ms since 1970.
milliseconds endOf(const Certificate &certificate);
bool isSelfSigned(const Certificate &certificate);
bool belongTogether(const Certificate &certificate, const Key &key);
KeyPin pinOf(const Key &key);

} // namespace porchlight::relay
