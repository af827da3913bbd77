// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <memory>

#include <openssl/evp.h>
#include <sodium.h>

namespace porchlight::bench {

/// The least that any implementation must compute for what the encryption does (docs/ENCRYPTION.md), as calls of
/// libsodium, and of OpenSSL for AES: on bytes of the same number, which mean nothing. Nothing is parsed, stored or
/// remembered.
class RawPrimitives
{
public:
    /// @p contentBytes: of what a body says.
    explicit RawPrimitives(qsizetype contentBytes);

    /// A body: the chain, the key of the body, the commitment, the AEAD, the signature, its digest for the next one.
    void sealBody();
    void openBody();
    /// A sender key: an Ed25519 pair.
    void makeSenderKey();
    /// An item to a device, or from it, in a chain that there is: the chain, the key, AES-256-CBC, HMAC.
    void encryptItem();
    void decryptItem();
    /// A new chain in each direction, as for every answer: two agreements and a pair.
    void turnRatchet();
    /// X3DH from a bundle, and the first chain: the bundle's signature, four agreements and one for the chain, two
    /// pairs.
    void beginSession();
    /// The other side of that.
    void answerSession();
    /// An account that is new: its list, and the certificate of its device by three keys.
    void checkAccount();
    /// So many rows of so many bytes in all, under the key of the columns.
    void sealRows(int rows, qsizetype bytes);

    void agree(int times);
    void verify(int times);

private:
    using Bytes32 = std::array<unsigned char, 32>;

    void hmac(const void *bytes, std::size_t size);
    void hkdf(int blocks);
    void stepChain();
    void makePairs(int times);
    void digestBody();
    void digestBeforeSigning();
    void authenticateItem();

    QByteArray m_plain;  ///< padded
    QByteArray m_sealed; ///< with its tag
    QByteArray m_opened;
    QByteArray m_aad;
    QByteArray m_inner;
    QByteArray m_item;
    QByteArray m_itemSealed; ///< and what else its HMAC is over
    QByteArray m_itemOpened;
    QByteArray m_list;
    QByteArray m_row;
    Bytes32 m_key{};
    Bytes32 m_hash{};
    Bytes32 m_secret{};
    Bytes32 m_point{};
    Bytes32 m_seed{};
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> m_nonce{};
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> m_rowNonce{};
    std::array<unsigned char, crypto_hash_sha512_BYTES> m_digest{};
    std::array<unsigned char, crypto_sign_BYTES> m_signature{};
    std::array<unsigned char, crypto_sign_BYTES> m_listSignature{};
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> m_signer{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> m_signing{};
    std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> m_cbc;
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> m_cipher;
};

} // namespace porchlight::bench
