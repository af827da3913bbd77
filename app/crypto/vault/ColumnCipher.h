// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/Aead.h"
#include "shared/crypto/SecretBuffer.h"

#include <optional>

namespace porchlight {

/// DEK (encryption.md 5.1): what the secret columns of a profile are encrypted with. 32 random bytes from a keyring, or
/// out of a PassphraseLock.
using DataKey = SecretBytes<struct DataKeyTag, 32>;

/// Which cell of the database: what is encrypted for one is nothing in another.
struct ColumnPlace
{
    QByteArrayView table;
    QByteArrayView primaryKey; ///< its columns as bytes, in a form of which there is one
    QByteArrayView column;
};

/// Encrypts the columns that are marked * in encryption.md 5.6: 0x01 ‖ nonce24 ‖ XChaCha20-Poly1305, aad =
/// "PORCHLIGHT/column/v1" ‖ lp(table) ‖ lp(primary key) ‖ lp(column). It owns a copy of the DEK and nothing else; any
/// thread may use it. It does not protect against an older value of the same cell that is put back.
class ColumnCipher
{
public:
    static constexpr qsizetype overheadBytes = 1 + qsizetype(AeadNonce::size) + aeadTagBytes;
    static constexpr qsizetype valueBytesMax = 1024 * 1024; ///< a session record with all skipped keys has 182 kB

    explicit ColumnCipher(const DataKey &key);

    /// Of at most valueBytesMax bytes: empty when it is longer.
    QByteArray seal(const ColumnPlace &place, QByteArrayView value, Random &random) const;
    /// Nothing when the key, the place or a single bit are others.
    std::optional<SecretBuffer> open(const ColumnPlace &place, QByteArrayView sealed) const;

private:
    AeadKey m_key;
};

} // namespace porchlight
