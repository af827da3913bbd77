// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"
#include "shared/base/Time.h"
#include "shared/crypto/SigningKey.h"
#include "shared/identity/IdentityFault.h"

#include <optional>

namespace porchlight {

enum class SuccessionReason : quint8 { Lost = 0, Reset = 1 }; ///< for people; others are a newer version's (B6)

struct SuccessionFacts
{
    AccountId account;
    SigningPublicKey oldKey;
    SigningPublicKey newKey;
    milliseconds created{0};
    SuccessionReason reason = SuccessionReason::Lost;

    friend bool operator==(const SuccessionFacts &, const SuccessionFacts &) = default;
};

/// A succession as it travels and is stored.
struct SignedSuccession
{
    QByteArray bytes;
    Signature byNewKey;
    std::optional<Signature> byOldKey; ///< when its owner still had it

    /// The bytes, the new key's signature, and 64 bytes that are zero without one of the old key.
    QByteArray packed() const;
    static std::optional<SignedSuccession> unpacked(QByteArrayView bytes);
    friend bool operator==(const SignedSuccession &, const SignedSuccession &) = default;
};

inline constexpr qsizetype successionBytes = 24 + 16 + 32 + 32 + 8 + 1;

/// One account key takes the place of another (encryption.md 5.1). It orders the two and does no more: anyone can make
/// one that the old key did not sign, and a thief of the old key one that it did. So it never suppresses the warning.
/// Never changes, any thread.
class Succession
{
public:
    /// "PORCHLIGHT/succession/v1" || account || old AIK || new AIK || created ms u64 || reason u8.
    static QByteArray bytesOf(const SuccessionFacts &facts);
    /// Without the old secret the succession has one signature.
    static SignedSuccession sign(const SuccessionFacts &facts, const SigningKey &newKey, const SigningKey *oldKey);

    /// Size, Label, Number, OtherAccount, OtherKey (a key that succeeds itself) or ByAccount (either signature).
    static Result<Succession, IdentityFault> verified(const SignedSuccession &signedBytes, const AccountId &account);

    const SuccessionFacts &facts() const { return m_facts; }
    bool isByOldKey() const { return m_isByOldKey; }

private:
    Succession(const SuccessionFacts &facts, bool isByOldKey) : m_facts(facts), m_isByOldKey(isByOldKey) {}

    SuccessionFacts m_facts;
    bool m_isByOldKey = false;
};

} // namespace porchlight
