// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SecretBytes.h"

#include <initializer_list>

namespace porchlight {

using SigningPublicKey = ByteId<struct SigningPublicKeyTag, 32>;
using Signature = ByteId<struct SignatureTag, 64>;
using SigningSeed = SecretBytes<struct SigningSeedTag, 32>;

/// An Ed25519 key pair (RFC 8032), from libsodium. What is signed always begins with a label that says what it is
/// ("PORCHLIGHT/manifest/v1"): a signature of one kind of thing is none of another.
class SigningKey
{
public:
    explicit SigningKey(const SigningSeed &seed);
    static SigningKey generate(Random &random) { return SigningKey(SigningSeed::random(random)); }

    const SigningPublicKey &publicKey() const { return m_public; }
    /// What is stored of it; the rest follows from it.
    SigningSeed seed() const;
    /// Over the parts, one after the other.
    Signature sign(std::initializer_list<QByteArrayView> parts) const;

private:
    SecretBytes<struct SigningSecretTag, 64> m_secret;
    SigningPublicKey m_public;
};

/// False for a bad signature as for a key that is none (a point of small order among them).
bool isSigned(const SigningPublicKey &by, const Signature &signature, std::initializer_list<QByteArrayView> parts);

} // namespace porchlight
