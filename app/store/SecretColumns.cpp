// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SecretColumns.h"

#include "shared/crypto/ByteWriter.h"

#include <utility>

namespace porchlight::store {

namespace {

ColumnPlace placeOf(const SecretCell &cell)
{
    return {cell.table, cell.primaryKey, cell.column};
}

} // namespace

SecretCell SecretCell::keyRecord(quint8 kind, QByteArrayView key)
{
    return {"key_record", ByteWriter().u8(kind).raw(key).bytes(), "record"};
}

SecretCell SecretCell::token()
{
    return {"identity", {}, "token"}; // the table has one row
}

SecretCell SecretCell::olderToken(qint64 number)
{
    return {"older_token", ByteWriter().u64(quint64(number)).bytes(), "token"};
}

SecretCell SecretCell::proof()
{
    return {"vault", {}, "proof"};
}

SecretColumns::SecretColumns(const DataKey &key, std::shared_ptr<Random> random)
    : m_cipher(key), m_random(std::move(random))
{
}

QByteArray SecretColumns::seal(const SecretCell &cell, QByteArrayView value) const
{
    return m_cipher.seal(placeOf(cell), value, *m_random);
}

QByteArray SecretColumns::sealToken(const SecretCell &cell, QByteArrayView token) const
{
    return token.isEmpty() ? QByteArray() : seal(cell, token);
}

std::optional<QByteArray> SecretColumns::open(const SecretCell &cell, QByteArrayView sealed) const
{
    const auto value = m_cipher.open(placeOf(cell), sealed);
    return value ? std::optional(value->view().toByteArray()) : std::nullopt;
}

} // namespace porchlight::store
