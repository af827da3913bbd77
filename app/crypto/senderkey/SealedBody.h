// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/BodyAddress.h"
#include "app/crypto/senderkey/ChainStep.h"

namespace porchlight::crypto {

/// A body on the wire (encryption.md 5.4): W = 0x02 || kid16 || it u32 || salt24 || ct || sig64. A view: it lives no
/// longer than the bytes it was read from, and nothing in it has been checked but its lengths.
struct SealedBody
{
    SenderKeyId kid;
    quint32 iteration = 0;
    BodySalt salt;
    QByteArrayView head;   ///< H, everything before the ciphertext
    QByteArrayView sealed; ///< ct, with its tag
    Signature signature;

    static constexpr qsizetype headBytes = 45;
    static constexpr qsizetype overheadBytes = headBytes + aeadTagBytes + qsizetype(Signature::size);

    /// Nothing for another suite, and for a length that no padded message has.
    static std::optional<SealedBody> fromWire(QByteArrayView wire);

    /// Whether the owner of the key signed this body under this address.
    bool isSignedBy(const SigningPublicKey &key, const BodyAddress &address) const;
    /// The padded message; nothing when seed, address or a bit are others.
    std::optional<QByteArray> opened(const MessageSeed &seed, const BodyAddress &address) const;
};

inline constexpr qsizetype wireBytesMax = 65'536 + SealedBody::overheadBytes;

/// W, for @p plain already padded (MessageInner.h).
QByteArray sealedWire(const SenderKeyId &kid, quint32 iteration, const BodySalt &salt, const MessageSeed &seed,
                      const SigningKey &signer, const BodyAddress &address, QByteArrayView plain);

} // namespace porchlight::crypto
