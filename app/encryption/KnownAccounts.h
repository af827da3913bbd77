// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/DeviceTrust.h"
#include "app/encryption/AccountEntry.h"
#include "app/encryption/Alarm.h"
#include "app/encryption/Requests.h"
#include "app/encryption/Session.h"

#include <set>

namespace porchlight::encryption {

/// What is known of the devices of the accounts one talks with, one's own among them: their chains of signed lists,
/// pinned at first sight and never going back (encryption.md 5.1). Asks the relay for what is missing, and believes it
/// nothing that is not signed. One's own account is never pinned at first sight: its key is made here, or comes from
/// the linking. A state machine on the storage thread; everything it knows is in key records.
class KnownAccounts final : public pairwise::DeviceTrust
{
public:
    /// All handed in must outlive this. @p records are read at once and not kept.
    KnownAccounts(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
                  Alarms &alarms);

    /// The newest list. Null: nothing known yet, or older than what was known before the disk lost it.
    const DeviceList *current(const AccountId &account) const;
    /// Kept for rosters of earlier epochs. Null: not known (see want()).
    const DeviceList *at(const AccountId &account, quint64 version) const;
    /// The same by its hash, under whichever account key.
    const DeviceList *withHash(const AccountId &account, const Digest &hash) const;
    /// True: at(@p version) is here already. Else it is asked for with the next work(), once.
    bool want(const AccountId &account, quint64 version, engine::Out &out);
    /// Of the newest list: nothing for a device that is unknown or removed.
    std::optional<pairwise::IdentityKey> identityOf(const DeviceId &device) const override;

    AccountStanding standing(const AccountId &account) const;
    /// False while nothing may be sealed for it: its key has changed and nobody has accepted that, or it has signed two
    /// histories.
    bool mayWriteTo(const AccountId &account) const { return standing(account) <= AccountStanding::Known; }
    /// The account key; null before any is pinned.
    const SigningPublicKey *accountKey(const AccountId &account) const;
    /// Whose account key is pinned, ascending; one's own among them.
    std::vector<AccountId> pinned() const;
    /// The person has accepted the changed key, or goes on in spite of a fork: the chain begins anew under the key that
    /// was shown last, and is asked for. Devices that were ever removed stay removed.
    void accept(const AccountId &account, engine::Out &out);
    /// From a device of one's own, or a scanned code. False, and nothing done, when another key is pinned already.
    bool pin(const AccountId &account, const SigningPublicKey &accountKey, engine::Out &out);
    /// A list from elsewhere than the relay: made here and published, or shown in a linking.
    ChainVerdict take(const AccountId &account, const SignedDeviceList &list, engine::Out &out);
    /// Everything of an account that is one's own no longer under that key: it lost the race for version 1.
    void unpin(const AccountId &account, engine::Out &out);
    /// The lists after @p version, oldest first, as far as they are kept without a gap: to be published again.
    std::vector<const DeviceList *> after(const AccountId &account, quint64 version) const;
    /// Whose newest list is another one since this was asked last, ascending.
    std::set<AccountId> takeChanged() { return std::exchange(m_changed, {}); }

    void online(Now now, engine::Out &out);
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
    };

    AccountEntry &entry(const AccountId &account);
    const AccountEntry *find(const AccountId &account) const;
    void answered(const wire::Manifests &answer, Now now, engine::Out &out);
    void learn(const wire::AccountManifests &answer, Now now, engine::Out &out);
    ChainVerdict consider(AccountEntry &entry, const SignedDeviceList &list, engine::Out &out);
    void settle(const AccountId &account, bool hasProgress, Now now);
    void waitAgain(Wanted &wanted, Now now) const;

    const AccountId m_self;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    std::map<AccountId, AccountEntry> m_entries;
    std::map<AccountId, Wanted> m_wanted;
    std::set<AccountId> m_changed;
    quint64 m_request = 0;             ///< under way; 0: none
    std::set<AccountId> m_asked;       ///< in it
    milliseconds m_pausedUntil{0};     ///< monotonic: the relay has refused a request
};

} // namespace porchlight::encryption
