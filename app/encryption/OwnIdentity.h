// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/AccountSecrets.h"
#include "app/crypto/pairwise/PairwiseChannel.h"
#include "app/encryption/KnownAccounts.h"
#include "shared/identity/ManifestBuilder.h"

namespace porchlight::encryption {

/// Where this device stands in its own account.
enum class OwnStanding : quint8 {
    Unknown,  ///< the relay has not been heard yet
    Pending,  ///< the account has a list, and this device is not in it: it waits to be linked
    Live,
    Removed,  ///< its account has removed it, for good
    KeysLost, ///< its account lists other keys than it has: it has to be linked anew
};

/// What is asked of the account's list of devices.
struct ManifestWish
{
    enum class Kind : quint8 { First = 1, Add = 2, Remove = 3 };

    Kind kind = Kind::First;
    std::optional<SignedCertificate> added; ///< Add, First
    std::vector<quint32> removed;           ///< Remove; ascending
    RemovalReason reason = RemovalReason::Unlinked;
};

/// The keys of this device and, where it may be, of its account: makes them, publishes the account's list of devices,
/// and keeps the relay supplied with prekeys. The channel is Encryption's, as are its identity key and the private
/// halves; this part alone makes prekeys in it, and Sessions alone begins and uses sessions. Private halves are durable
/// before anything public leaves (encryption.md 5.7). A state machine on the storage thread.
class OwnIdentity
{
public:
    /// @p records as dropOtherDevice() has left them; @p channel opened from pairwiseState() of them, or of
    /// PairwiseChannel::newDevice() when its `own` was empty. All must outlive this.
    OwnIdentity(const DeviceId &self, const engine::KeyRecords &records, pairwise::PairwiseChannel &channel,
                KnownAccounts &accounts, const Session &session, Requests &requests, Alarms &alarms, Random &random);

    OwnStanding standing() const { return m_standing; }
    bool isLive() const { return m_standing == OwnStanding::Live; }
    /// Holds the account key.
    bool isManager() const { return m_accountKey.has_value(); }
    const SigningPublicKey &signingKey() const { return m_deviceKey.publicKey(); }
    const std::optional<SigningSeed> accountSeed() const;
    const SelfSyncKey &selfSyncKey() const { return m_selfSync; }

    /// For the linking, on the new device: what its certificate will say, and its two proofs over that.
    DeviceFacts factsWith(milliseconds created, bool isManager) const;
    Signature provenByDevice(const DeviceFacts &facts) const;
    Signature provenByIdentity(const DeviceFacts &facts) const;
    /// The grant has come: the account's key is pinned, and its lists are asked for. False when another one is pinned.
    bool linked(const SigningPublicKey &accountKey, const SelfSyncKey &selfSync, const std::optional<SigningSeed> &seed,
                engine::Out &out);

    /// On a manager: the list with one device more, or fewer, is signed and published, again and again until the relay
    /// has it. False when this is no live manager, or another change is under way (isPublishing).
    bool addDevice(const DeviceFacts &facts, const Signature &byDevice, const Signature &byIdentity, Now now,
                   engine::Out &out);
    bool removeDevices(std::vector<quint32> numbers, RemovalReason reason, Now now, engine::Out &out);
    bool isPublishing() const { return m_staged.has_value(); }

    void online(const wire::Welcome &welcome, Now now, engine::Out &out);
    void offline();
    /// Another life of the relay's database: prekeys that it still has may have been given out.
    void beginGeneration(engine::Out &out);
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step, after that of KnownAccounts.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Staged
    {
        ManifestWish wish;
        SignedDeviceList list;
        quint64 version = 0;
    };

    const DeviceId m_self;
    pairwise::PairwiseChannel &m_channel;
    KnownAccounts &m_accounts;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    SigningKey m_deviceKey;
    std::optional<SigningKey> m_accountKey;
    SelfSyncKey m_selfSync;
    OwnStanding m_standing = OwnStanding::Unknown;
    std::optional<Staged> m_staged;
};

} // namespace porchlight::encryption
