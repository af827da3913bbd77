// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/crypto/KeyDerivation.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr std::size_t hashBytes = crypto_auth_hmacsha256_BYTES;

/// Never null, which the library may not be given, not even for a salt of no bytes.
const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.isNull() ? "" : bytes.data());
}

class Hmac
{
public:
    explicit Hmac(QByteArrayView key) { crypto_auth_hmacsha256_init(&m_state, raw(key), std::size_t(key.size())); }
    ~Hmac() { sodium_memzero(&m_state, sizeof m_state); }
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    void add(QByteArrayView part) { crypto_auth_hmacsha256_update(&m_state, raw(part), quint64(part.size())); }
    void finish(unsigned char *hash) { crypto_auth_hmacsha256_final(&m_state, hash); }

private:
    crypto_auth_hmacsha256_state m_state;
};

} // namespace

Digest digestOf(std::initializer_list<QByteArrayView> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const QByteArrayView part : parts)
        crypto_hash_sha256_update(&state, raw(part), quint64(part.size()));
    std::array<unsigned char, Digest::size> bytes;
    crypto_hash_sha256_final(&state, bytes.data());
    return Digest(bytes);
}

Digest hmacSha256(QByteArrayView key, std::initializer_list<QByteArrayView> parts)
{
    Hmac hmac(key);
    for (const QByteArrayView part : parts)
        hmac.add(part);
    std::array<unsigned char, Digest::size> bytes;
    hmac.finish(bytes.data());
    return Digest(bytes);
}

void hkdfSha256(QByteArrayView salt, QByteArrayView secret, QByteArrayView info, unsigned char *into, std::size_t count)
{
    Q_ASSERT(count <= 255 * hashBytes);
    SecretBytes<struct PseudorandomKeyTag, hashBytes> key;
    Hmac extract(salt);
    extract.add(secret);
    extract.finish(key.data());
    SecretBytes<struct HkdfBlockTag, hashBytes> block;
    for (unsigned char round = 1; count > 0; ++round) {
        Hmac expand(key.view());
        if (round > 1)
            expand.add(block.view());
        expand.add(info);
        expand.add({reinterpret_cast<const char *>(&round), 1});
        expand.finish(block.data());
        const std::size_t part = std::min(count, hashBytes);
        std::copy_n(block.data(), part, into);
        into += part;
        count -= part;
    }
}

} // namespace porchlight
