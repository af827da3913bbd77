// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"
#include "shared/base/Time.h"
#include "shared/crypto/KeyDerivation.h"
#include "shared/identity/IdentityFault.h"
#include "shared/identity/IdentityPublicKey.h"

namespace porchlight {

/// What a certificate says of a device.
struct DeviceFacts
{
    DeviceId device;
    IdentityPublicKey identityKey; ///< DIK: the pairwise channel
    SigningPublicKey signingKey;   ///< DSK: the relay's challenge, control events
    milliseconds created{0};       ///< since 1970, by the clock of who made it: for people, decides nothing
    bool isManager = false;        ///< holds the account key, or may

    friend bool operator==(const DeviceFacts &, const DeviceFacts &) = default;
};

/// A certificate as it travels and is stored: the exact bytes that were signed, never written anew. `byDevice` and
/// `byIdentity` prove that the device has the secrets of both keys.
struct SignedCertificate
{
    QByteArray bytes;
    Signature byAccount;
    Signature byDevice;
    Signature byIdentity;

    /// The bytes and the three signatures behind them, in the order above; always certificatePackedBytes long.
    QByteArray packed() const;
    /// Nothing unless it has that length; nothing is verified.
    static std::optional<SignedCertificate> unpacked(QByteArrayView bytes);
    friend bool operator==(const SignedCertificate &, const SignedCertificate &) = default;
};

inline constexpr qsizetype certificateBytes = 21 + 16 + 4 + 33 + 32 + 8 + 1;
inline constexpr qsizetype certificatePackedBytes = certificateBytes + 3 * 64;

/// A device certificate (DevCert, encryption.md 5.1) that has been verified; there is no other way to one. Never
/// changes, owns its bytes, any thread.
class DeviceCertificate
{
public:
    /// "PORCHLIGHT/devcert/v1" || account || device u32 || DIK33 || DSK32 || created ms u64 || flags u8 (bit 0:
    /// manager).
    static QByteArray bytesOf(const DeviceFacts &facts);

    /// Size, Label, Number, IdentityKey, OtherAccount, KeyTwice, ByAccount, ByDevice or ByIdentity. Flags other than
    /// bit 0 are a newer version's and passed over (B6). Two signatures, and the third by @p check.
    static Result<DeviceCertificate, IdentityFault> verified(const SignedCertificate &signedBytes,
                                                             const AccountId &account,
                                                             const SigningPublicKey &accountKey,
                                                             const IdentityCheck &check);

    const DeviceFacts &facts() const { return m_facts; }
    const SignedCertificate &signedBytes() const { return m_signed; }
    /// SHA-256 of the bytes: how a manifest names it.
    const Digest &hash() const { return m_hash; }

private:
    DeviceCertificate(const DeviceFacts &facts, const SignedCertificate &signedBytes);

    DeviceFacts m_facts;
    SignedCertificate m_signed;
    Digest m_hash;
};

} // namespace porchlight
