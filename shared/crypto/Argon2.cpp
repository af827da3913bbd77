// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/crypto/Argon2.h"

namespace porchlight {

static_assert(Argon2Salt::size == crypto_pwhash_argon2id_SALTBYTES);

std::optional<StretchedKey> stretched(QByteArrayView password, const Argon2Salt &salt, const Argon2Cost &cost)
{
    StretchedKey key;
    const char *bytes = password.isNull() ? "" : password.data(); // the library may not be given null
    if (!cost.isBounded() ||
        crypto_pwhash_argon2id(key.data(), StretchedKey::size, bytes, quint64(password.size()), salt.bytes().data(),
                               cost.passes, std::size_t(cost.memoryKiB) * 1024,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

} // namespace porchlight
