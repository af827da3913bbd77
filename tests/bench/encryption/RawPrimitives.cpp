// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/encryption/RawPrimitives.h"

#include "app/crypto/senderkey/BodyAddress.h"
#include "app/crypto/senderkey/MessageInner.h"
#include "app/crypto/senderkey/SealedBody.h"

#include <algorithm>

namespace porchlight::bench {

namespace {

constexpr qsizetype itemBytes = 256;       // a sender key on its way, padded
constexpr qsizetype itemSealedBytes = 272; // a whole block of padding
constexpr qsizetype itemHeadBytes = 120;   // what the HMAC of an item is over, besides that
constexpr qsizetype signedBytes = 400;     // of a list or a certificate

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// A body with so much in it, as the code lays it out.
QByteArray innerWith(qsizetype contentBytes)
{
    crypto::MessageInner inner;
    inner.counter = 1;
    inner.content = QByteArray(contentBytes, 'x');
    return inner.bytes();
}

} // namespace

RawPrimitives::RawPrimitives(qsizetype contentBytes)
    : m_inner(innerWith(contentBytes)),
      m_item(itemBytes, 'i'),
      m_itemSealed(itemSealedBytes + itemHeadBytes, 'i'),
      m_itemOpened(itemSealedBytes + EVP_MAX_BLOCK_LENGTH, 'i'),
      m_list(signedBytes, 's'),
      m_cbc(EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr), &EVP_CIPHER_free),
      m_cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free)
{
    if (sodium_init() < 0 || !m_cbc || !m_cipher)
        qFatal("the primitives could not be initialised");
    m_plain = QByteArray(crypto::bucketFor(m_inner.size()), 'p');
    m_aad = QByteArray(crypto::SealedBody::headBytes + crypto::bodyAddressBytes, 'a');
    m_sealed = QByteArray(m_plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    m_opened = m_plain;
    randombytes_buf(m_secret.data(), m_secret.size());
    crypto_scalarmult_base(m_point.data(), m_secret.data());
    crypto_sign_keypair(m_signer.data(), m_signing.data());
    crypto_sign_detached(m_listSignature.data(), nullptr, raw(m_list), quint64(m_list.size()), m_signing.data());
    sealBody();
    encryptItem();
}

// ---- the parts

void RawPrimitives::hmac(const void *bytes, std::size_t size)
{
    crypto_auth_hmacsha256(m_hash.data(), static_cast<const unsigned char *>(bytes), size, m_key.data());
}

/// The extraction, and blocks of 32 bytes.
void RawPrimitives::hkdf(int blocks)
{
    hmac(m_seed.data(), m_seed.size());
    for (int block = 0; block < blocks; ++block)
        hmac(m_seed.data(), m_seed.size());
}

void RawPrimitives::stepChain()
{
    hmac(m_seed.data(), 1);
    hmac(m_seed.data(), 1);
}

void RawPrimitives::agree(int times)
{
    for (int i = 0; i < times; ++i) {
        if (crypto_scalarmult(m_hash.data(), m_secret.data(), m_point.data()) != 0)
            qFatal("an agreement failed");
    }
}

void RawPrimitives::makePairs(int times)
{
    for (int i = 0; i < times; ++i) {
        randombytes_buf(m_secret.data(), m_secret.size());
        crypto_scalarmult_base(m_hash.data(), m_secret.data());
    }
}

/// Of a list or a certificate.
void RawPrimitives::verify(int times)
{
    for (int i = 0; i < times; ++i) {
        if (crypto_sign_verify_detached(m_listSignature.data(), raw(m_list), quint64(m_list.size()), m_signer.data()) !=
            0)
            qFatal("a signature does not hold");
    }
}

void RawPrimitives::digestBeforeSigning()
{
    crypto_hash_sha512_state state;
    crypto_hash_sha512_init(&state);
    crypto_hash_sha512_update(&state, raw(m_aad), quint64(m_aad.size()));
    crypto_hash_sha512_update(&state, raw(m_sealed), quint64(m_sealed.size()));
    crypto_hash_sha512_final(&state, m_digest.data());
}

/// For the next body, which names it.
void RawPrimitives::digestBody()
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, raw(m_aad), quint64(m_aad.size()));
    crypto_hash_sha256_update(&state, raw(m_sealed), quint64(m_sealed.size()));
    crypto_hash_sha256_update(&state, m_signature.data(), m_signature.size());
    crypto_hash_sha256_final(&state, m_hash.data());
}

// ---- what is made of them

void RawPrimitives::sealBody()
{
    stepChain();
    hkdf(2);
    hmac(m_inner.constData(), std::size_t(m_inner.size())); // the commitment
    randombytes_buf(m_nonce.data(), m_nonce.size());        // the salt; the nonce follows from it
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(m_sealed), nullptr, raw(m_plain), quint64(m_plain.size()),
                                               raw(m_aad), quint64(m_aad.size()), nullptr, m_nonce.data(),
                                               m_key.data());
    digestBeforeSigning();
    crypto_sign_detached(m_signature.data(), nullptr, m_digest.data(), m_digest.size(), m_signing.data());
    digestBody();
}

void RawPrimitives::openBody()
{
    digestBeforeSigning();
    if (crypto_sign_verify_detached(m_signature.data(), m_digest.data(), m_digest.size(), m_signer.data()) != 0)
        qFatal("a body's signature does not hold");
    stepChain();
    hkdf(2);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(m_opened), nullptr, nullptr, raw(m_sealed),
                                                   quint64(m_sealed.size()), raw(m_aad), quint64(m_aad.size()),
                                                   m_nonce.data(), m_key.data()) != 0)
        qFatal("a body does not open");
    hmac(m_inner.constData(), std::size_t(m_inner.size()));
    digestBody();
}

void RawPrimitives::makeSenderKey()
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> signer;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> signing;
    crypto_sign_keypair(signer.data(), signing.data());
}

void RawPrimitives::authenticateItem()
{
    hmac(m_itemSealed.constData(), std::size_t(m_itemSealed.size()));
}

void RawPrimitives::encryptItem()
{
    stepChain();
    hkdf(3);
    int most = 0;
    int rest = 0;
    if (EVP_EncryptInit_ex2(m_cipher.get(), m_cbc.get(), m_key.data(), m_seed.data(), nullptr) != 1 ||
        EVP_EncryptUpdate(m_cipher.get(), raw(m_itemSealed), &most, raw(m_item), int(m_item.size())) != 1 ||
        EVP_EncryptFinal_ex(m_cipher.get(), raw(m_itemSealed) + most, &rest) != 1)
        qFatal("AES failed");
    authenticateItem();
}

void RawPrimitives::decryptItem()
{
    stepChain();
    hkdf(3);
    authenticateItem();
    int most = 0;
    int rest = 0;
    if (EVP_DecryptInit_ex2(m_cipher.get(), m_cbc.get(), m_key.data(), m_seed.data(), nullptr) != 1 ||
        EVP_DecryptUpdate(m_cipher.get(), raw(m_itemOpened), &most, raw(m_itemSealed), int(itemSealedBytes)) != 1 ||
        EVP_DecryptFinal_ex(m_cipher.get(), raw(m_itemOpened) + most, &rest) != 1)
        qFatal("AES failed");
}

void RawPrimitives::turnRatchet()
{
    agree(2);
    makePairs(1);
    hkdf(2);
    hkdf(2);
}

void RawPrimitives::beginSession()
{
    verify(1);
    agree(4);
    makePairs(1);
    hkdf(2);
    agree(1);
    makePairs(1);
    hkdf(2);
}

void RawPrimitives::answerSession()
{
    agree(4);
    hkdf(2);
    turnRatchet();
}

void RawPrimitives::checkAccount()
{
    verify(4);
}

void RawPrimitives::sealRows(int rows, qsizetype bytes)
{
    if (rows <= 0)
        return;
    const qsizetype each = bytes / rows;
    m_row.resize(each + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    for (int i = 0; i < rows; ++i) {
        randombytes_buf(m_rowNonce.data(), m_rowNonce.size());
        crypto_aead_xchacha20poly1305_ietf_encrypt(raw(m_row), nullptr, raw(m_row), quint64(each), raw(m_aad), 64,
                                                   nullptr, m_rowNonce.data(), m_key.data());
    }
}

} // namespace porchlight::bench
