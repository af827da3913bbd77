// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/ChainStep.h"

#include <algorithm>

namespace porchlight::crypto {

namespace {

static_assert(ChainKey::size == crypto_auth_hmacsha256_BYTES && MessageSeed::size == crypto_auth_hmacsha256_BYTES);

constexpr unsigned char seedByte = 0x01;
constexpr unsigned char chainByte = 0x02;

/// HMAC-SHA256 under one key, of one byte. A gap of 25,000 is 50,000 of them, so what depends on the key alone is
/// computed once for both.
class KeyedState
{
public:
    explicit KeyedState(const ChainKey &key) { crypto_auth_hmacsha256_init(&m_state, key.data(), ChainKey::size); }
    ~KeyedState() { sodium_memzero(&m_state, sizeof m_state); }
    KeyedState(const KeyedState &) = default;
    KeyedState &operator=(const KeyedState &) = delete;

    void finish(unsigned char byte, unsigned char *into)
    {
        crypto_auth_hmacsha256_update(&m_state, &byte, 1);
        crypto_auth_hmacsha256_final(&m_state, into);
    }

private:
    crypto_auth_hmacsha256_state m_state;
};

} // namespace

MessageSeed takeSeed(ChainKey &chain)
{
    KeyedState state(chain);
    KeyedState second(state);
    MessageSeed seed;
    state.finish(seedByte, seed.data());
    second.finish(chainByte, chain.data());
    return seed;
}

BodyKey bodyKey(const MessageSeed &seed, const BodySalt &salt)
{
    using Output = SecretBytes<struct BodyKeyTag, AeadKey::size + AeadNonce::size>;
    const auto output = derived<Output>(
        {reinterpret_cast<const char *>(salt.bytes().data()), qsizetype(BodySalt::size)}, seed.view(),
        "PORCHLIGHT/sk2/msg/v1");
    BodyKey both;
    std::copy_n(output.data(), AeadKey::size, both.key.data());
    both.nonce = *AeadNonce::fromBytes(output.view().last(qsizetype(AeadNonce::size)));
    return both;
}

QByteArray signedDigest(QByteArrayView head, QByteArrayView address, QByteArrayView sealed)
{
    crypto_hash_sha512_state state;
    crypto_hash_sha512_init(&state);
    for (const QByteArrayView part : {head, address, sealed})
        crypto_hash_sha512_update(&state, reinterpret_cast<const unsigned char *>(part.data()), quint64(part.size()));
    QByteArray digest(crypto_hash_sha512_BYTES, Qt::Uninitialized);
    crypto_hash_sha512_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

} // namespace porchlight::crypto
