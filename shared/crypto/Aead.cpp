// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/crypto/Aead.h"

namespace porchlight {

namespace {

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static_assert(aeadTagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(AeadKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(AeadNonce::size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

} // namespace

QByteArray encrypted(const AeadKey &key, const AeadNonce &nonce, QByteArrayView associated, QByteArrayView plain)
{
    QByteArray sealed(plain.size() + aeadTagBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(plain), quint64(plain.size()), raw(associated),
                                               quint64(associated.size()), nullptr, nonce.bytes().data(), key.data());
    return sealed;
}

std::optional<QByteArray> decrypted(const AeadKey &key, const AeadNonce &nonce, QByteArrayView associated, QByteArrayView sealed)
{
    if (sealed.size() < aeadTagBytes)
        return std::nullopt;
    QByteArray plain(sealed.size() - aeadTagBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(sealed), quint64(sealed.size()),
                                                   raw(associated), quint64(associated.size()), nonce.bytes().data(),
                                                   key.data())
        != 0)
        return std::nullopt;
    return plain;
}

} // namespace porchlight
