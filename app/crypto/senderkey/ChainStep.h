// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKey.h"
#include "shared/crypto/Aead.h"

namespace porchlight::crypto {

using BodySalt = ByteId<struct BodySaltTag, 24>;

/// seed_i = HMAC(ck_i, 0x01); the chain key becomes ck_{i+1} = HMAC(ck_i, 0x02), and ck_i is gone.
MessageSeed takeSeed(ChainKey &chain);

/// What one body is encrypted with.
struct BodyKey
{
    AeadKey key;
    AeadNonce nonce;
};

/// key || nonce = HKDF(salt, seed_i, "PORCHLIGHT/sk2/msg/v1"). The salt is drawn for each body: a state that was rolled
/// back and seals under one seed twice uses another key and nonce all the same (encryption.md 4, objection 8).
BodyKey bodyKey(const MessageSeed &seed, const BodySalt &salt);

/// SHA-512 of H || AD || ct, which is what is signed of a body, behind a label.
QByteArray signedDigest(QByteArrayView head, QByteArrayView address, QByteArrayView sealed);

inline constexpr QByteArrayView bodySignatureLabel{"PORCHLIGHT/sk2/sig/v1", 22}; ///< with its final zero

} // namespace porchlight::crypto
