// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/SigningKey.h"

#include <functional>

namespace porchlight {

/// The DIK of a device (encryption.md 5.1): 0x05 and a Curve25519 key, the one form that is used anywhere. A form of 32
/// bytes would silently be taken for an Ed25519 key by the pairwise channel (pitfall 3).
using IdentityPublicKey = ByteId<struct IdentityPublicKeyTag, 33>;

/// True for 0x05 and a number below 2^255 - 19 that is no point of small order (pitfall 4). Costs a key agreement.
bool isIdentityKey(const IdentityPublicKey &key);

/// Verifies what a DIK signed. That is XEdDSA, which only the app's pairwise channel has; so it is handed in. Who has
/// no such function says so in as many words, and nobody forgets it by accident.
class IdentityCheck
{
public:
    using Verify = std::function<bool(const IdentityPublicKey &by, const Signature &signature, QByteArrayView bytes)>;

    explicit IdentityCheck(Verify verify) : m_verify(std::move(verify)) {}
    /// For the relay, which stores certificates but uses no DIK: each client verifies that signature itself.
    static IdentityCheck notHere() { return IdentityCheck(nullptr); }

    bool passes(const IdentityPublicKey &by, const Signature &signature, QByteArrayView bytes) const
    {
        return !m_verify || m_verify(by, signature, bytes);
    }

private:
    Verify m_verify;
};

} // namespace porchlight
