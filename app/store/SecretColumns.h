// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/vault/ColumnCipher.h"
#include "shared/base/Random.h"

#include <memory>

namespace porchlight::store {

/// A cell of the database that holds a secret. What is sealed for one opens in no other.
struct SecretCell
{
    QByteArrayView table;
    QByteArray primaryKey;
    QByteArrayView column;

    /// kind u8 ‖ key
    static SecretCell keyRecord(quint8 kind, QByteArrayView key);
    static SecretCell token();
    /// number u64
    static SecretCell olderToken(qint64 number);
    static SecretCell proof();
};

/// The secrets among the cells of a profile's database, sealed under its data key. Owns a copy of the key; may be
/// copied, and used on any thread that its randomness may be used on.
class SecretColumns
{
public:
    SecretColumns(const DataKey &key, std::shared_ptr<Random> random);

    /// Of at most ColumnCipher::valueBytesMax bytes: empty when it is longer.
    QByteArray seal(const SecretCell &cell, QByteArrayView value) const;
    /// As above, but nothing stays nothing: who has no connection token must be seen to have none without the key.
    QByteArray sealToken(const SecretCell &cell, QByteArrayView token) const;
    /// Nothing when it was sealed under another key or for another cell, or the disk has changed it.
    std::optional<QByteArray> open(const SecretCell &cell, QByteArrayView sealed) const;

private:
    ColumnCipher m_cipher;
    std::shared_ptr<Random> m_random;
};

} // namespace porchlight::store
