// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/BodyAddress.h"

namespace porchlight::crypto {

/// What is shown for a moment and stored nowhere, like "is typing" (encryption.md 5.4): it takes no step of the chain
/// and has no signature. So every device that holds the sender's key could make it up, and a relay could repeat it:
/// nothing that matters may be said this way.
///
///     E = 0x02 || kid16 || nonce24 || ct, ct = XChaCha20-Poly1305(HKDF(eph, "PORCHLIGHT/eph/v1"), nonce,
///                                                                  aad = 0x02 || kid || nonce || AD, plain)
///
/// @p plain: at most 256 bytes, and of one length whatever it says, since it is not padded.
QByteArray sealedEphemeral(const SenderKeyId &kid, const EphemeralSecret &secret, const BodyAddress &address,
                           QByteArrayView plain, Random &random);

/// Whose key it says it is under; nothing for what cannot be one.
std::optional<SenderKeyId> ephemeralKeyId(QByteArrayView wire);

std::optional<QByteArray> openedEphemeral(const EphemeralSecret &secret, const BodyAddress &address,
                                          QByteArrayView wire);

inline constexpr qsizetype ephemeralBytesMax = 256;

} // namespace porchlight::crypto
