// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "shared/identity/ManifestChain.h"

namespace porchlight::encryption {

/// Where an account stands.
enum class AccountStanding : quint8 {
    Unknown,    ///< no list yet
    Known,      ///< all is well
    KeyChanged, ///< it has shown another account key, and nobody has accepted it
    Forked,     ///< it has signed two histories
};

/// One account of KnownAccounts: its chain, its lists, and what is stored of both. Verified when they are first asked
/// for, since most accounts of a long life are not spoken to today. A value; one thread.
class AccountEntry
{
public:
    explicit AccountEntry(const AccountId &account) : m_chain(account) {}
    /// Nothing for a record that is damaged.
    static std::optional<AccountEntry> restored(const AccountId &account, QByteArrayView record);
    /// A row of RecordKind::Manifest.
    void addStored(const Digest &hash, const QByteArray &record) { m_stored[hash] = record; }

    const AccountId &account() const { return m_chain.account(); }
    const SigningPublicKey *accountKey() const;
    AccountStanding standing() const;
    /// Null before there is one, and while it is older than what was once known.
    const DeviceList *current() const;
    const DeviceList *at(quint64 version) const;
    const DeviceList *withHash(const Digest &hash) const;
    /// The highest version that was ever taken under the present key.
    quint64 highest() const;

    /// The relay has said which version is its latest in @p generation. False when it has said a higher one there.
    bool noteTold(const GenerationId &generation, quint64 latest);
    /// As ManifestChain::consider(), with whatever certificates are there. Another key is noted, and not taken.
    ChainAnswer consider(const SignedDeviceList &list, const IdentityCheck &check);
    void pin(const SigningPublicKey &accountKey);
    void accept();

    /// The account's row and those of new lists.
    void store(engine::Out &out);
    void drop(engine::Out &out);

private:
    const ManifestChain &chain() const;
    QByteArray encode() const;

    mutable ManifestChain m_chain;      ///< without its newest list until it is asked for
    mutable bool m_isRestored = true;   ///< false: the newest list is still to be verified
    std::map<quint64, Digest> m_versions; ///< under the present key
    std::map<Digest, QByteArray> m_stored; ///< packed lists
    mutable std::map<Digest, DeviceList> m_lists; ///< of those, what has been verified
    std::optional<SigningPublicKey> m_changedTo;
    bool m_isForked = false;
    GenerationId m_generation; ///< which `m_told` is of
    quint64 m_told = 0;
    std::set<Digest> m_unstored;
    bool m_isChanged = false; ///< since store()
};

} // namespace porchlight::encryption
