// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/IdentityKeyPair.h"

#include "app/crypto/pairwise/OmemoContext.h"
#include "app/crypto/pairwise/OmemoOwned.h"
#include "shared/crypto/KeyAgreement.h"

#include <omemo/curve.h>

#include <algorithm>

namespace porchlight::pairwise {

namespace {

constexpr char montgomeryType = 0x05;

/// Below 2^255 - 19. X25519 takes larger ones for the same points, and ignores the top bit: then one key would have
/// several names, and what was begun with it could be begun again.
bool isCanonical(QByteArrayView u)
{
    const auto byte = [u](qsizetype at) { return quint8(u[at]); };
    if (byte(31) != 0x7f)
        return byte(31) < 0x7f;
    return byte(0) < 0xed ||
           std::any_of(u.begin() + 1, u.begin() + 31, [](char middle) { return quint8(middle) != 0xff; });
}

} // namespace

IdentityKeyPair IdentityKeyPair::generate(Random &random)
{
    OmemoContext context(random);
    OmemoOwned<ec_private_key> key;
    mustHold(curve_generate_private_key(context.get(), key.out()));
    OmemoBuffer bytes;
    mustHold(ec_private_key_serialize(bytes.out(), key.get()));
    return IdentityKeyPair(IdentitySecret::fromBytes(bytes.view()).value_or(IdentitySecret()));
}

IdentityKeyPair::IdentityKeyPair(const IdentitySecret &secretBytes) : secret(secretBytes)
{
    const AgreementKey key(AgreementSecret::fromBytes(secret.view()).value_or(AgreementSecret()));
    QByteArray bytes(1, montgomeryType);
    bytes += key.publicKey.toBytes();
    publicKey = IdentityKey::fromBytes(bytes).value_or(IdentityKey());
}

IdentitySignature IdentityKeyPair::sign(QByteArrayView bytes, Random &random) const
{
    OmemoContext context(random);
    OmemoOwned<ec_private_key> key;
    mustHold(curve_decode_private_point(key.out(), secret.data(), IdentitySecret::size, context.get()));
    OmemoBuffer signature;
    mustHold(
        curve_calculate_signature(context.get(), signature.out(), key.get(), raw(bytes), std::size_t(bytes.size())));
    return IdentitySignature::fromBytes(signature.view()).value_or(IdentitySignature());
}

bool isSignedByIdentity(const IdentityKey &by, const IdentitySignature &signature, QByteArrayView bytes)
{
    if (!isUsable(viewOf(by)))
        return false;
    OmemoOwned<ec_public_key> key;
    return curve_decode_point(key.out(), by.bytes().data(), IdentityKey::size, nullptr) == 0 &&
           curve_verify_signature(key.get(), raw(bytes), std::size_t(bytes.size()), signature.bytes().data(),
                                  IdentitySignature::size) == 1;
}

bool isUsable(QByteArrayView key33)
{
    if (key33.size() != qsizetype(IdentityKey::size) || key33.front() != montgomeryType ||
        !isCanonical(key33.sliced(1)))
        return false;
    return isContributory(AgreementPublicKey::fromBytes(key33.sliced(1)).value_or(AgreementPublicKey()));
}

} // namespace porchlight::pairwise
