// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/crypto/SigningKey.h"

namespace porchlight {

namespace {

QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    QByteArray all;
    for (const QByteArrayView part : parts)
        all.append(part);
    return all;
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

SigningKey::SigningKey(const SigningSeed &seed)
{
    std::array<unsigned char, SigningPublicKey::size> bytes;
    crypto_sign_seed_keypair(bytes.data(), m_secret.data(), seed.data());
    m_public = SigningPublicKey(bytes);
}

SigningSeed SigningKey::seed() const
{
    SigningSeed seed;
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.data());
    return seed;
}

Signature SigningKey::sign(std::initializer_list<QByteArrayView> parts) const
{
    const QByteArray message = joined(parts);
    std::array<unsigned char, Signature::size> bytes;
    crypto_sign_detached(bytes.data(), nullptr, raw(message), quint64(message.size()), m_secret.data());
    return Signature(bytes);
}

bool isSigned(const SigningPublicKey &by, const Signature &signature, std::initializer_list<QByteArrayView> parts)
{
    const QByteArray message = joined(parts);
    return crypto_sign_verify_detached(signature.bytes().data(), raw(message), quint64(message.size()), by.bytes().data()) == 0;
}

} // namespace porchlight
