// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/DeviceList.h"
#include "shared/identity/Succession.h"

namespace porchlight {

inline constexpr std::size_t formerKeysMax = 64;       ///< account keys that an account may have had before
inline constexpr std::size_t versionHashesMax = 1'024; ///< versions that a fork can still be shown for, the newest

/// What is stored of an account, by the relay as by the app. (era, version) only ever grows, where the era is the
/// number of former keys: versions begin at 1 again under each account key, so a table of manifests has both in its
/// key.
struct KnownAccount
{
    AccountId account;
    std::optional<SigningPublicKey> accountKey; ///< pinned; a contact may be known by it before any manifest is
    std::vector<SigningPublicKey> formerKeys;   ///< oldest first
    std::vector<quint32> retired;               ///< ascending: numbers that no later key may bring back
    std::map<quint64, Digest> hashes;           ///< by version, under the present key
    std::optional<SignedDeviceList> latest;

    friend bool operator==(const KnownAccount &, const KnownAccount &) = default;
};

/// A version that somebody shows us, and what the relay stores of each: whoever asks for the versions a to b gets the
/// updates of that (era, version), in this order. It has to keep the certificates of removed devices for it.
struct ManifestUpdate
{
    SignedDeviceList list; ///< certificates that we have under the same account key may be left out
    std::optional<SignedSuccession> succession; ///< with version 1 of a new account key
};

/// Stale is harmless when it was on its way, and a rollback when it is said to be the latest. UnknownKey is no alarm
/// yet: the relay may have told of a later key first, and is asked for the succession.
enum class ChainVerdict : quint8 {
    Accepted,        ///< it is the latest now
    IdentityChanged, ///< accepted, under a new account key: warn, always (encryption.md 5.9)
    Known,           ///< the latest already
    Stale,           ///< one that was in force before
    Gap,             ///< genuine, but the versions `first` to `last` have to come before it
    UnknownKey,      ///< under another account key, and the succession from ours is missing
    Forged,          ///< not from a client of this account that keeps the rules; `fault` says why
    Forked,          ///< the account key has signed two histories: security alarm, keep both
};

struct ChainAnswer
{
    ChainVerdict verdict = ChainVerdict::Forged;
    quint64 first = 0; ///< of a gap: versions under the key of the manifest that was shown
    quint64 last = 0;
    std::optional<IdentityFault> fault; ///< only when forged
    bool isByOldKey = false;            ///< of a changed identity: its old key signed too. Says nothing about who it is

    friend bool operator==(const ChainAnswer &, const ChainAnswer &) = default;
};

/// What one party knows of one account, and the rules by which it learns more (encryption.md 5.1): the next version
/// only, with the hash of the one before and the same account key; never back; a removed device never returns; a device
/// keeps its keys. At first sight any version is taken, since each lists every device ever removed and the account key
/// signs it: an older one could be shown there just as well. A value without a thread; stores nothing, fetches nothing,
/// has no clock. Only Accepted and IdentityChanged change it.
class ManifestChain
{
public:
    explicit ManifestChain(const AccountId &account) { m_known.account = account; }
    /// A contact whose account key came from elsewhere: from a device of one's own, from a scanned code.
    ManifestChain(const AccountId &account, const SigningPublicKey &accountKey);
    /// Verifies what was stored, as if it had just come. Also TooMany, OtherKey, RemovedReturned and PreviousHash, when
    /// its parts do not belong together.
    static Result<ManifestChain, IdentityFault> restored(const KnownAccount &known, const IdentityCheck &check);

    ChainAnswer consider(const ManifestUpdate &update, const IdentityCheck &check);

    const AccountId &account() const { return m_known.account; }
    const std::optional<SigningPublicKey> &accountKey() const { return m_known.accountKey; }
    std::size_t era() const { return m_known.formerKeys.size(); }
    /// Null before the first manifest.
    const DeviceList *latest() const { return m_latest ? &*m_latest : nullptr; }
    const KnownAccount &known() const { return m_known; }

private:
    ChainAnswer considerOtherKey(const ManifestUpdate &update, const ManifestFacts &shown, const IdentityCheck &check);
    ChainAnswer succeed(const ManifestUpdate &update, const Succession &succession, const IdentityCheck &check);
    ChainAnswer considerPast(const DeviceManifest &shown) const;
    std::optional<IdentityFault> successorFault(const DeviceList &next) const;
    void take(DeviceList list);

    KnownAccount m_known;
    std::optional<DeviceList> m_latest;
};

} // namespace porchlight
