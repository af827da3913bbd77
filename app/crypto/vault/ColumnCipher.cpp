// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/vault/ColumnCipher.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;

QByteArray associated(const ColumnPlace &place)
{
    ByteWriter writer;
    writer.raw("PORCHLIGHT/column/v1").prefixed(place.table).prefixed(place.primaryKey).prefixed(place.column);
    return writer.bytes();
}

} // namespace

ColumnCipher::ColumnCipher(const DataKey &key) : m_key(*AeadKey::fromBytes(key.view())) {}

QByteArray ColumnCipher::seal(const ColumnPlace &place, QByteArrayView value, Random &random) const
{
    if (value.size() > valueBytesMax)
        return {};
    const auto nonce = random.id<AeadNonce>();
    return ByteWriter().u8(version).id(nonce).raw(encrypted(m_key, nonce, associated(place), value)).bytes();
}

std::optional<SecretBuffer> ColumnCipher::open(const ColumnPlace &place, QByteArrayView sealed) const
{
    ByteReader reader(sealed);
    const bool isKnown = reader.u8() == version;
    const auto nonce = reader.id<AeadNonce>();
    if (!reader.isGood() || !isKnown || sealed.size() > overheadBytes + valueBytesMax)
        return std::nullopt;
    auto value = decrypted(m_key, nonce, associated(place), reader.rest());
    return value ? std::optional(SecretBuffer(std::move(*value))) : std::nullopt;
}

} // namespace porchlight
