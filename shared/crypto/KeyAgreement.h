// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SecretBytes.h"

#include <optional>

namespace porchlight {

using AgreementPublicKey = ByteId<struct AgreementPublicKeyTag, 32>;
using AgreementSecret = SecretBytes<struct AgreementSecretTag, 32>;
using SharedSecret = SecretBytes<struct SharedSecretTag, 32>;

/// A key pair for X25519 (RFC 7748), from libsodium.
struct AgreementKey
{
    AgreementSecret secret;
    AgreementPublicKey publicKey;

    explicit AgreementKey(const AgreementSecret &secretBytes);
    static AgreementKey generate(Random &random) { return AgreementKey(AgreementSecret::random(random)); }
};

/// Nothing when the other key is a point of small order: whoever gave it would know the secret beforehand.
std::optional<SharedSecret> agreed(const AgreementSecret &own, const AgreementPublicKey &theirs);

/// False for a point of small order, which makes every secret zero (encryption.md, pitfall 4).
bool isContributory(const AgreementPublicKey &key);

} // namespace porchlight
