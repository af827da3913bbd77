// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"

#include <sodium.h>

#include <algorithm>

namespace porchlight {

namespace {

const unsigned char *raw(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const QByteArrayView part : parts)
        crypto_hash_sha256_update(&state, raw(part), size_t(part.size()));
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

TokenHash tokenHash(QByteArrayView token)
{
    return *TokenHash::fromBytes(sha256({"PORCHLIGHT/token/v1", token}));
}

ConversationId directConversationId(const AccountId &one, const AccountId &other)
{
    const auto [low, high] = std::minmax(one, other);
    return *ConversationId::fromBytes(sha256({"PORCHLIGHT/dm/v1", low.toBytes(), high.toBytes()}).left(16));
}

} // namespace porchlight
