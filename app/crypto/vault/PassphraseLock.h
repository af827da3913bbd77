// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/vault/ColumnCipher.h"
#include "shared/base/Result.h"
#include "shared/crypto/Argon2.h"

namespace porchlight {

enum class UnlockFailure : quint8 {
    Malformed,       ///< no lock, or a cost that is out of bounds
    OutOfMemory,     ///< there is not as much as the lock asks for
    WrongPassphrase, ///< or a lock that was changed: they cannot be told apart
};

/// The data key, encrypted under a passphrase, for who has no keyring. Another passphrase is another lock for the same
/// data key: nothing else has to be encrypted anew. Bytes: 0x01 ‖ passes u32 ‖ memory in KiB u32 ‖ salt16 ‖ nonce24 ‖
/// XChaCha20-Poly1305(DEK), key = HKDF(salt, Argon2id(passphrase in UTF-8 and normal form KC, salt, cost),
/// "PORCHLIGHT/passphrase/v1", 32), aad = "PORCHLIGHT/passphrase/v1" ‖ all before the nonce. The tag is the verifier.
class PassphraseLock
{
public:
    static constexpr qsizetype size = 1 + Argon2Cost::size + qsizetype(Argon2Salt::size) + qsizetype(AeadNonce::size) +
                                      qsizetype(DataKey::size) + aeadTagBytes;

    /// As slow as @p cost says: never on an event loop. Empty when there is no memory for it or the cost is not
    /// bounded.
    static QByteArray locked(const DataKey &key, const QString &passphrase, Random &random,
                             const Argon2Cost &cost = {});
    /// As slow as the lock says, within bounds.
    static Result<DataKey, UnlockFailure> unlocked(QByteArrayView lock, const QString &passphrase);
};

} // namespace porchlight
