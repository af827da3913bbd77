// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/KnownAccounts.h"
#include "app/encryption/OwnRecords.h"
#include "app/encryption/PrekeySupply.h"
#include "shared/identity/ManifestBuilder.h"

namespace porchlight::encryption {

/// Where this device stands in its own account.
enum class OwnStanding : quint8 {
    Unknown,  ///< the relay has not been heard yet
    Pending,  ///< the account's list does not have it, or not yet: nothing can be sealed
    Live,
    Removed,  ///< its account has removed it, for good
    KeysLost, ///< its account lists other keys than it has: it has to be linked anew
};

/// The keys of this device and, where it may be, of its account: makes them, publishes the account's lists of devices,
/// and keeps the relay supplied with prekeys. The channel is Encryption's; this part makes its prekeys, Sessions its
/// sessions. What it has signed is durable before it leaves, and leaves with the same bytes until the relay has judged
/// it. The account key leaves only in a grant. A state machine on the storage thread.
class OwnIdentity
{
public:
    static constexpr milliseconds againAfter = 10s;
    static constexpr milliseconds againAfterMax = 10min;

    /// @p records as dropOtherDevice() has left them; @p channel opened from pairwiseState() of them, or of
    /// PairwiseChannel::newDevice() when its `own` was empty. All but @p records must outlive this.
    OwnIdentity(const DeviceId &self, const engine::KeyRecords &records, pairwise::PairwiseChannel &channel,
                KnownAccounts &accounts, const Session &session, Requests &requests, Alarms &alarms, Random &random);

    OwnStanding standing() const { return m_standing; }
    bool isLive() const { return m_standing == OwnStanding::Live; }
    /// The relay has been given the list with this device, or has told of it, since it said that the device is pending.
    /// One that was restored from a copy has to be given what it lacks first; one that says both at once is not asked
    /// again.
    bool isListedSinceWelcome() const { return isListedAtRelay() && !m_wasListedAtWelcome; }
    /// Holds the account key.
    bool isManager() const { return m_accountKey.has_value(); }
    const SigningKey &deviceKey() const { return m_deviceKey; }
    const std::optional<SigningKey> &accountKey() const { return m_accountKey; }
    /// What a grant gives to another manager.
    std::optional<SigningSeed> accountSeed() const
    {
        return m_accountKey ? std::optional(m_accountKey->seed()) : std::nullopt;
    }
    const SelfSyncKey &selfSyncKey() const { return m_selfSync; }

    /// For the linking, on the new device: what its certificate will say, and its two proofs over that.
    DeviceFacts factsWith(milliseconds created, bool isManager) const;
    Signature provenByDevice(const DeviceFacts &facts) const;
    Signature provenByIdentity(const DeviceFacts &facts) const;
    /// The grant has come: the account's key is pinned, and its lists are asked for. False, and nothing done, when
    /// another key is pinned or @p seed is not that of the key.
    bool linked(const SigningPublicKey &accountKey, const SelfSyncKey &selfSync, const std::optional<SigningSeed> &seed,
                engine::Out &out);

    /// The account was brought back from its recovery kit: as linked(), and this device lists itself as a manager. With
    /// @p takesOver the same list removes all others as lost.
    bool recovered(const SigningSeed &seed, const SelfSyncKey &selfSync, bool takesOver, engine::Out &out);

    /// On a manager: the list with one device more, or fewer, is signed, and published until the relay has it. False
    /// when this is no live manager, another change is under way, or the list would break a rule.
    bool addDevice(const DeviceFacts &facts, const Signature &byDevice, const Signature &byIdentity, Now now,
                   engine::Out &out);
    bool removeDevices(const std::vector<quint32> &numbers, RemovalReason reason, Now now, engine::Out &out);
    bool isPublishing() const { return m_staged.has_value(); }
    /// Whom lists that were made here have added or removed, since this was asked last.
    std::set<quint32> takeOwnChanges() { return std::exchange(m_ownChanges, {}); }
    /// The relay has told in the account's log that it serves these devices no more. The list decides who can read what
    /// follows, so whoever may takes them out of it.
    void noteUnlinked(const std::vector<quint32> &numbers, engine::Out &out);
    /// The relay has told in the account's log that it has this version.
    void noteTold(quint64 version);

    void online(const wire::Welcome &welcome);
    void offline();
    /// Another life of the relay's database: prekeys that it still has may have been given out.
    void beginGeneration(engine::Out &out);
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step, before that of KnownAccounts.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    void begin(engine::Out &out);
    bool isListedAtRelay() const { return isLive() && m_told && *m_told >= m_accounts.highest(m_self.account); }
    OwnStanding judged() const;
    void judge(engine::Out &out);
    void wish(Now now, engine::Out &out);
    void makeFirst(Now now, engine::Out &out);
    void addSelf(const DeviceList &list, Now now, engine::Out &out);
    void removeGone(const DeviceList &list, Now now, engine::Out &out);
    SignedCertificate ownCertificate(Now now) const;
    bool stage(const ListWish &wish, const Result<DeviceList, IdentityFault> &list, engine::Out &out);
    void unstage(engine::Out &out);
    void publish(Now now, engine::Out &out);
    bool publishAgain(engine::Out &out);
    void signAgain(Now now, engine::Out &out);
    void send(const SignedDeviceList &list, const DeviceList *before, quint64 version, engine::Out &out);
    void published(engine::Out &out);
    void refused(const wire::Error &error, Now now, engine::Out &out);
    void loseAccountKey(engine::Out &out);
    void storeDevice(engine::Out &out);
    void storeAccount(engine::Out &out);

    const DeviceId m_self;
    pairwise::PairwiseChannel &m_channel;
    KnownAccounts &m_accounts;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    Random &m_random;
    PrekeySupply m_prekeys;
    OwnDeviceRecord m_own;
    SigningKey m_deviceKey;
    std::optional<SigningKey> m_accountKey;
    SelfSyncKey m_selfSync;
    bool m_isStored;           ///< the device's own keys are
    OwnStanding m_standing = OwnStanding::Unknown;
    std::optional<StagedListRecord> m_staged;
    quint64 m_stagedVersion = 0;
    std::set<quint32> m_ownChanges;
    bool m_isStale = false;        ///< the staged one: to be signed anew behind what has come
    std::optional<quint64> m_told; ///< the account's version that the relay has, in this connection
    bool m_wasListedAtWelcome = false;
    quint64 m_request = 0;         ///< of the publication under way; 0: none
    quint64 m_sentVersion = 0;     ///< in it
    bool m_isRefused = false;      ///< in this connection; not tried again in it
    milliseconds m_notBefore{0};   ///< monotonic
    int m_tries = 0;
};

} // namespace porchlight::encryption
