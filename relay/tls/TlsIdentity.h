// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/RelayAddress.h"
#include "shared/base/Time.h"

#include <QSslConfiguration>

namespace porchlight::relay {

/// What a relay proves itself with.
struct TlsIdentity
{
    QByteArray keyPem;
    QByteArray certificatesPem; ///< its own first, then those between it and an authority's
    KeyPin pin;
    bool isSelfSigned = true;   ///< no authority vouches for it
    milliseconds ends{0};       ///< the certificate's validity, in ms since 1970
};

/// Why there is none, as a sentence for the operator; never a part of a key.
struct TlsFailure
{
    enum class Reason { CannotWrite, CannotUse };

    Reason reason = Reason::CannotUse;
    QString sentence;
};

/// The relay's own key and certificate, "relay.key" and "relay.crt" in its folder, made at the first start. The key is what
/// the apps know the relay by: it is never overwritten, and where it has gone missing beside its certificate nothing
/// is made in its place. The certificate is made again, of the same key, when less than a year of it is left or it is
/// not of that key. The folder's lock must be held.
Result<TlsIdentity, TlsFailure> ownIdentity(const QString &dataFolder, milliseconds now);

/// What the relay's key is known by; nothing when none was made yet or it cannot be read. Changes nothing.
std::optional<TlsIdentity> presentIdentity(const QString &dataFolder);

/// A key and a chain of certificates that somebody else keeps. Changes nothing.
Result<TlsIdentity, TlsFailure> identityFromFiles(const QString &certificateFile, const QString &keyFile);

/// TLS 1.3 and nothing older, no session tickets (a resume token of ours does better), ALPN http/1.1. Nothing when Qt
/// can do nothing with that kind of key.
std::optional<QSslConfiguration> serverConfiguration(const TlsIdentity &identity);

} // namespace porchlight::relay
