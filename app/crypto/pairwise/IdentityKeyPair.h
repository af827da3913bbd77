// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SecretBytes.h"

/// The channel between two devices: X3DH and Double Ratchet by libomemo-c (encryption.md, sections 2 and 5.2).
namespace porchlight::pairwise {

/// A Curve25519 public key in the only form we write: 0x05 and the Montgomery coordinate. The library takes 32 bytes
/// for an Ed25519 key without a word, which gives another one (pitfall 3).
using IdentityKey = ByteId<struct IdentityKeyTag, 33>;
using PrekeyPublic = ByteId<struct PrekeyPublicTag, 33>;
using IdentitySecret = SecretBytes<struct IdentitySecretTag, 32>;
using IdentitySignature = ByteId<struct IdentitySignatureTag, 64>;

/// The key pair of one device (DIK): what a session is bound to, and what proves with its signature that the device has
/// it. Made once, never leaves the device.
struct IdentityKeyPair
{
    IdentitySecret secret;
    IdentityKey publicKey;

    static IdentityKeyPair generate(Random &random);
    explicit IdentityKeyPair(const IdentitySecret &secretBytes);
    /// XEdDSA, of 64 fresh random bytes each time. What is signed begins with a label that says what it is.
    IdentitySignature sign(QByteArrayView bytes, Random &random) const;
};

/// XEdDSA. False for a bad signature as for a key that is none.
bool isSignedByIdentity(const IdentityKey &by, const IdentitySignature &signature, QByteArrayView bytes);

/// False for another form than ours, and for a point of small order, whose secrets everybody knows (pitfall 4): the
/// library looks at neither. Costs one multiplication.
bool isUsable(QByteArrayView key33);

} // namespace porchlight::pairwise
