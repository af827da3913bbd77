// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/DeviceTrust.h"
#include "app/encryption/AccountEntry.h"
#include "app/encryption/Alarm.h"
#include "app/encryption/Requests.h"
#include "app/encryption/Session.h"

namespace porchlight::encryption {

/// What is known of the devices of the accounts one talks with, one's own among them: their chains of signed lists,
/// pinned at first sight and never going back (encryption.md 5.1). Asks the relay for what is missing, and believes it
/// nothing that is not signed. One's own account is never pinned at first sight: its key is made here, or comes from
/// the linking. Everything it knows is in key records. A state machine on the storage thread; pointers to lists are
/// good until the next call that is not const.
class KnownAccounts final : public pairwise::DeviceTrust
{
public:
    /// So long after an answer that did not help it is asked again, twice as long each time, at most an hour.
    static constexpr milliseconds againAfter = 1min;
    static constexpr milliseconds againAfterMax = 1h;

    /// All handed in but @p records must outlive this.
    KnownAccounts(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
                  Alarms &alarms);

    /// The newest list. Null: nothing known yet, or older than what was known before the disk lost it.
    const DeviceList *current(const AccountId &account) const;
    /// Kept for rosters of earlier epochs. Null: not known (see want()).
    const DeviceList *at(const AccountId &account, quint64 version) const;
    /// The same by its hash, under whichever account key.
    const DeviceList *withHash(const AccountId &account, const Digest &hash) const;
    /// The highest version that was ever taken; 0: none.
    quint64 highest(const AccountId &account) const;
    /// The highest version that the relay has said it has, in this life of its database.
    quint64 told(const AccountId &account) const;
    /// True: at(@p version) is here already. Else it is asked for with the next work(), once.
    bool want(const AccountId &account, quint64 version, engine::Out &out);
    /// The relay has just got a list of this account: if one is wanted, it is asked for at once, though the last answer did
    /// not help.
    void noteNews(const AccountId &account);
    /// The relay names a list that is not ours of a version that we have: all of the account's are asked for, since
    /// either the account has signed two, or there is another key behind it, or the relay has only said so.
    void doubt(const AccountId &account);
    /// Of the newest list: nothing for a device that is unknown or removed.
    std::optional<pairwise::IdentityKey> identityOf(const DeviceId &device) const override;
    /// Of any list under the present account key.
    std::optional<pairwise::IdentityKey> formerIdentityOf(const DeviceId &device) const override;

    AccountStanding standing(const AccountId &account) const;
    /// False while nothing may be sealed for it: no list, a key that has changed and that nobody has accepted, or two
    /// histories.
    bool mayWriteTo(const AccountId &account) const { return standing(account) == AccountStanding::Known; }
    /// The account key; null before any is pinned.
    const SigningPublicKey *accountKey(const AccountId &account) const;
    /// The one that was shown instead, and that nobody has accepted; null: none.
    const SigningPublicKey *changedKey(const AccountId &account) const;
    /// It has signed two histories, and nobody has gone on in spite of that.
    bool isForked(const AccountId &account) const;
    /// Whose account key is pinned, ascending; one's own among them.
    std::vector<AccountId> pinned() const;
    /// The person has accepted the changed key, or goes on in spite of a fork: under a changed key the chain begins
    /// anew, and is asked for. Devices that were ever removed stay removed. Not for one's own account.
    void accept(const AccountId &account, engine::Out &out);
    /// In spite of a fork only, with the history that is known here. For one's own account too.
    void acceptFork(const AccountId &account, engine::Out &out);
    /// From a device of one's own, or a scanned code. False, and nothing done, when another key is pinned already.
    bool pin(const AccountId &account, const SigningPublicKey &accountKey, engine::Out &out);
    /// All of an account goes: one's own, when another device was the first to make a key for it.
    void forget(const AccountId &account, engine::Out &out);
    /// A list that one's own devices, or a backup, have shown: the relay has to come to it, from the first one on, since
    /// what was signed under the earlier ones is still to be verified (control events of groups). Nothing happens when it is
    /// none of this account.
    void expect(const AccountId &account, const SignedDeviceList &list, engine::Out &out);
    /// A list that does not come as an answer: made here and published.
    ChainVerdict take(const AccountId &account, const SignedDeviceList &list, engine::Out &out);
    /// Whose newest list or standing is another one since this was asked last, ascending.
    std::set<AccountId> takeChanged() { return std::exchange(m_changed, {}); }
    /// Rises with every such change.
    quint64 revision() const { return m_revision; }

    void online();
    void offline();
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step: what was wanted in it is asked for together.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Wanted
    {
        quint64 version = 0;
        milliseconds notBefore{0}; ///< monotonic
        int tries = 0;
        bool hasNews = false;   ///< something came while it was being asked for
        bool isDoubted = false; ///< asked for from the first one on
    };

    AccountEntry &entry(const AccountId &account);
    void noteChanged(const AccountId &account);
    const AccountEntry *find(const AccountId &account) const;
    ChainVerdict consider(AccountEntry &entry, const SignedDeviceList &list, engine::Out &out);
    void learn(const wire::AccountManifests &answer, Now now, engine::Out &out);
    void settle(const AccountId &account, bool hasProgress, quint64 latest, Now now);
    bool isAskable(const AccountId &account) const;

    const AccountId m_self;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    std::map<AccountId, AccountEntry> m_entries;
    std::map<AccountId, Wanted> m_wanted;
    std::set<AccountId> m_changed;
    quint64 m_revision = 1;
    quint64 m_request = 0;         ///< under way; 0: none
    std::set<AccountId> m_asked;   ///< in it
    milliseconds m_pausedUntil{0}; ///< monotonic: the relay has refused a request
};

} // namespace porchlight::encryption
