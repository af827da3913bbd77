// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "shared/identity/ManifestChain.h"

#include <set>

namespace porchlight::encryption {

/// Where an account stands.
enum class AccountStanding : quint8 {
    Unknown,    ///< no list yet
    Known,      ///< all is well
    KeyChanged, ///< it has shown another account key, and nobody has accepted it
    Forked,     ///< it has signed two histories
};

/// One account of KnownAccounts: its chain, its lists, and what is stored of both. Lists are verified when they are
/// first asked for, since most accounts of a long life are not spoken to today; pointers to them are good until the
/// entry changes. Belongs to one thread, even to be read.
class AccountEntry
{
public:
    explicit AccountEntry(const AccountId &account) : m_chain(account) {}
    /// From the account's row. Nothing when that is damaged.
    static std::optional<AccountEntry> restored(const AccountId &account, QByteArrayView record);
    /// From a row of one of its lists.
    void addStored(const Digest &hash, const QByteArray &record) { m_stored[hash] = record; }

    const AccountId &account() const { return m_chain.account(); }
    /// Pinned. Null before.
    const SigningPublicKey *accountKey() const;
    /// What was shown instead, and nobody has accepted. Null: none.
    const SigningPublicKey *changedKey() const { return m_changedTo ? &*m_changedTo : nullptr; }
    AccountStanding standing() const;
    bool isForked() const { return m_isForked; }
    /// Null before there is one, and while it is older than what was known before the disk lost it.
    const DeviceList *current() const;
    /// Under the present account key.
    const DeviceList *at(quint64 version) const;
    /// Under whichever.
    const DeviceList *withHash(const Digest &hash) const;
    /// The highest version that was ever taken under the present key; 0: none.
    quint64 highest() const;
    /// The version that the next one has to follow.
    quint64 last() const { return chain().latest() ? chain().latest()->version() : 0; }

    /// The relay says which version is its latest in @p generation. False when it has said a higher one there before.
    bool noteTold(const GenerationId &generation, quint64 latest);
    quint64 told(const GenerationId &generation) const { return generation == m_generation ? m_told : 0; }
    /// As ManifestChain::consider(), with those of the certificates that the list names. A fork is noted, and another
    /// key if @p notesKey; neither is taken.
    ChainAnswer consider(SignedDeviceList list, const IdentityCheck &check, bool notesKey);
    /// A list that somebody trusted has shown: when none is known it is not taken, but has to come, at its place behind the
    /// first one. False: it is none of this account and key.
    bool expect(const SignedDeviceList &list);
    /// False when another key is pinned.
    bool pin(const SigningPublicKey &accountKey);
    /// A changed key takes the place of the pinned one; a fork is no more spoken of. False when there is neither.
    bool accept();
    /// The fork alone. False when there is none.
    bool acceptFork();

    /// What has changed since the last time, into the transaction.
    void store(engine::Out &out);
    /// All rows of it go.
    void drop(engine::Out &out) const;

private:
    const ManifestChain &chain() const;
    void restoreChain(const KnownAccount &known) const;
    ChainAnswer considerBehindLoss(const SignedDeviceList &list, const DeviceManifest &shown, const IdentityCheck &check);
    void taken();
    QByteArray encode() const;

    mutable ManifestChain m_chain;       ///< without its newest list until that is asked for
    mutable bool m_isRestored = true;    ///< false: so it is
    std::map<Digest, QByteArray> m_stored; ///< as rows
    mutable std::map<Digest, DeviceList> m_lists; ///< of those, what has been verified
    std::set<Digest> m_unstored;
    std::optional<SigningPublicKey> m_changedTo;
    bool m_isForked = false;
    GenerationId m_generation; ///< which `m_told` is of
    quint64 m_told = 0;
    bool m_isChanged = false; ///< since store()
};

} // namespace porchlight::encryption
