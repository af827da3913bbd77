// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/IdentityPublicKey.h"

#include "shared/crypto/KeyAgreement.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr unsigned char curve25519Type = 0x05;

/// Below p = 2^255 - 19, little-endian: X25519 takes numbers from p on for small ones, and one key would have two
/// forms.
bool isReduced(const AgreementPublicKey &key)
{
    const auto &bytes = key.bytes();
    if (bytes[31] != 0x7f)
        return bytes[31] < 0x7f;
    return bytes[0] < 0xed ||
           !std::all_of(bytes.begin() + 1, bytes.end() - 1, [](unsigned char byte) { return byte == 0xff; });
}

} // namespace

bool isIdentityKey(const IdentityPublicKey &key)
{
    std::array<unsigned char, AgreementPublicKey::size> point;
    std::copy(key.bytes().begin() + 1, key.bytes().end(), point.begin());
    const AgreementPublicKey agreement(point);
    return key.bytes().front() == curve25519Type && isReduced(agreement) && isContributory(agreement);
}

} // namespace porchlight
