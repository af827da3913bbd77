// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SecretBytes.h"

#include <optional>

namespace porchlight {

using AeadKey = SecretBytes<struct AeadKeyTag, 32>;
using AeadNonce = ByteId<struct AeadNonceTag, 24>; ///< long enough to be drawn at random

inline constexpr qsizetype aeadTagBytes = 16;

/// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), from libsodium: @p plain and a tag of 16 bytes, bound to @p associated.
QByteArray encrypted(const AeadKey &key, const AeadNonce &nonce, QByteArrayView associated, QByteArrayView plain);

/// Nothing when key, nonce, associated bytes or a single bit are others.
std::optional<QByteArray> decrypted(const AeadKey &key, const AeadNonce &nonce, QByteArrayView associated, QByteArrayView sealed);

} // namespace porchlight
