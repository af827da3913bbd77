// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SecretBytes.h"

#include <initializer_list>

namespace porchlight {

using Digest = ByteId<struct DigestTag, 32>;

/// SHA-256 (FIPS 180-4) of the parts, one after the other.
Digest digestOf(std::initializer_list<QByteArrayView> parts);

/// HMAC-SHA256 (RFC 2104) of the parts, one after the other; a key of any length.
Digest hmacSha256(QByteArrayView key, std::initializer_list<QByteArrayView> parts);

/// HKDF-SHA256 (RFC 5869) into @p count bytes, at most 8,160. @p info begins with a label, "PORCHLIGHT/…", that no other
/// derivation has.
void hkdfSha256(QByteArrayView salt, QByteArrayView secret, QByteArrayView info, unsigned char *into, std::size_t count);

template <class Secret>
Secret derived(QByteArrayView salt, QByteArrayView secret, QByteArrayView info)
{
    Secret key;
    hkdfSha256(salt, secret, info, key.data(), Secret::size);
    return key;
}

} // namespace porchlight
