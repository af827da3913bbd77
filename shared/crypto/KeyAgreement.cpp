// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/crypto/KeyAgreement.h"

namespace porchlight {

AgreementKey::AgreementKey(const AgreementSecret &secretBytes) : secret(secretBytes)
{
    std::array<unsigned char, AgreementPublicKey::size> bytes;
    crypto_scalarmult_base(bytes.data(), secret.data());
    publicKey = AgreementPublicKey(bytes);
}

std::optional<SharedSecret> agreed(const AgreementSecret &own, const AgreementPublicKey &theirs)
{
    SharedSecret secret;
    if (crypto_scalarmult(secret.data(), own.data(), theirs.bytes().data()) != 0)
        return std::nullopt;
    return secret;
}

bool isContributory(const AgreementPublicKey &key)
{
    // Any scalar tells: a multiple of the cofactor takes a point of small order to zero, and X25519 clamps to one.
    AgreementSecret any;
    any.data()[0] = 8;
    return agreed(any, key).has_value();
}

} // namespace porchlight
