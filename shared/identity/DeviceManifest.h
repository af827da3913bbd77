// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"
#include "shared/base/Time.h"
#include "shared/crypto/KeyDerivation.h"
#include "shared/crypto/SigningKey.h"
#include "shared/identity/IdentityFault.h"

#include <vector>

namespace porchlight {

inline constexpr std::size_t liveDevicesMax = 32;
inline constexpr std::size_t removedDevicesMax = 1'024;
/// Label, account, version, previous hash, account key, both counts and the time; then 32 bytes for a live device and
/// 13 for a removed one.
inline constexpr qsizetype manifestBytesMin = 22 + 16 + 8 + 32 + 32 + 2 + 2 + 8;
inline constexpr qsizetype manifestBytesMax = manifestBytesMin + 32 * qsizetype(liveDevicesMax) +
                                              13 * qsizetype(removedDevicesMax);

/// Why a device was removed, for people. Others are a newer version's and kept (B6).
enum class RemovalReason : quint8 { Unlinked = 0, Lost = 1, Replaced = 2 };

struct RemovedDevice
{
    quint32 number = 0;
    milliseconds removed{0}; ///< since 1970, by the clock of who removed it
    RemovalReason reason = RemovalReason::Unlinked;

    friend bool operator==(const RemovedDevice &, const RemovedDevice &) = default;
};

/// What a manifest says: which devices an account has, and which it will never have again.
struct ManifestFacts
{
    AccountId account;
    quint64 version = 1;
    Digest previous; ///< hash of the manifest before; zero in version 1
    SigningPublicKey accountKey;
    std::vector<Digest> certificates;   ///< hashes, ascending: so the same devices have one form
    std::vector<RemovedDevice> removed; ///< ascending by number; all of them, for ever
    milliseconds created{0};

    friend bool operator==(const ManifestFacts &, const ManifestFacts &) = default;
};

/// A manifest as it travels and is stored: the exact bytes that were signed.
struct SignedManifest
{
    QByteArray bytes;
    Signature byAccount;

    QByteArray packed() const; ///< the bytes, the signature behind them
    /// Nothing for what is too short or too long for any; nothing is verified.
    static std::optional<SignedManifest> unpacked(QByteArrayView bytes);
    Digest hash() const { return digestOf({bytes}); }
    friend bool operator==(const SignedManifest &, const SignedManifest &) = default;
};

/// A manifest (encryption.md 5.1) that is well formed and signed by the key that it names. Whether that is the
/// account's key, and whether this version may follow, is what ManifestChain knows. Never changes, any thread.
class DeviceManifest
{
public:
    /// "PORCHLIGHT/manifest/v1" || account || version u64 || previous hash || AIK || n u16 || n hashes || m u16 ||
    /// m × (device u32 || removed ms u64 || reason u8) || created ms u64.
    static QByteArray bytesOf(const ManifestFacts &facts);

    /// Size, Label, Number, Order, TooMany, PreviousHash, OtherAccount or ByAccount.
    static Result<DeviceManifest, IdentityFault> verified(const SignedManifest &signedBytes, const AccountId &account);

    const ManifestFacts &facts() const { return m_facts; }
    const SignedManifest &signedBytes() const { return m_signed; }
    const Digest &hash() const { return m_hash; }

private:
    DeviceManifest(const ManifestFacts &facts, const SignedManifest &signedBytes);

    ManifestFacts m_facts;
    SignedManifest m_signed;
    Digest m_hash;
};

} // namespace porchlight
