// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/DeviceTrust.h"
#include "app/crypto/pairwise/PairwiseError.h"
#include "app/crypto/pairwise/PairwiseMessage.h"
#include "app/crypto/pairwise/PairwiseState.h"
#include "app/crypto/pairwise/PrekeyBundle.h"
#include "shared/base/Result.h"
#include "shared/base/Time.h"

#include <algorithm>
#include <memory>

namespace porchlight::pairwise {

/// A text as it goes to one device, and what the transaction must hold before it goes.
struct PairwiseSealed
{
    PairwiseMessage message;
    PairwiseChange change;
};

/// What a message said, and what the transaction must hold before anybody is told.
struct PairwiseOpened
{
    QByteArray plaintext;
    PairwiseChange change;
};

/// The sessions of one device with other devices, and its prekeys: X3DH and Double Ratchet, session version 4. Owns all
/// key state, in memory; each call that changes it yields the changed records, and one that fails has changed nothing.
/// When a transaction fails the caller opens a new channel from what is stored. Lives on one thread; knows no clock, no
/// disk, and draws all randomness from the one handed in. Never believes a message about who sent it: that is
/// DeviceTrust's to say, and PairwiseFrame's.
class PairwiseChannel
{
public:
    static constexpr quint32 registrationId = 1; ///< the same for all: version 4 does not send it (pitfall 8)
    /// What a message can hold besides what the library adds to it.
    static constexpr qsizetype plaintextBytesMax = messageBytesMax - 512;
    static constexpr milliseconds signedPrekeyLife = std::chrono::hours(7 * 24);
    /// From its retirement on: what was begun on its last day may lie in a mailbox for 30.
    static constexpr milliseconds retiredPrekeyLife = std::chrono::hours(35 * 24);
    static constexpr int oneTimePrekeys = 100;
    static constexpr int oneTimePrekeysFewest = 30;
    /// Private halves at most: those given out and never used are dropped, oldest first.
    static constexpr int oneTimePrekeysHeldMax = 1'000;

    /// The records of a new device: a new identity key and nothing else.
    static PairwiseState newDevice(Random &random);
    /// Null when the own record is damaged. @p trust and @p random must outlive the channel.
    static std::unique_ptr<PairwiseChannel> open(const DeviceId &self, PairwiseState state, const DeviceTrust &trust,
                                                 Random &random);
    ~PairwiseChannel();
    PairwiseChannel(const PairwiseChannel &) = delete;
    PairwiseChannel &operator=(const PairwiseChannel &) = delete;

    const DeviceId &self() const { return m_self; }
    const IdentityKey &identity() const;
    const PairwiseState &state() const { return m_state; }

    /// True when encrypt() would find a session, with the key that the account has signed.
    bool hasSession(const DeviceId &device) const;
    /// Checks everything in the bundle and begins a session; one that there is stays readable for what is under way.
    Result<PairwiseChange, PairwiseError> begin(const PrekeyBundle &bundle);
    /// At most plaintextBytesMax. The message may go once the change is durable; sent again it is the same bytes.
    Result<PairwiseSealed, PairwiseError> encrypt(const DeviceId &device, QByteArrayView plaintext);
    /// @p from is the relay's word, and holds only if this succeeds.
    Result<PairwiseOpened, PairwiseError> decrypt(const DeviceId &from, const PairwiseMessage &message);
    /// The session with a device that is gone, or whose record is damaged.
    PairwiseChange forget(const DeviceId &device);

    /// How many to make when the relay has @p atRelay left.
    static int prekeysWanted(int atRelay)
    {
        return atRelay < oneTimePrekeysFewest ? oneTimePrekeys - std::max(atRelay, 0) : 0;
    }
    PairwiseChange makePrekeys(int count);
    /// None yet, or older than signedPrekeyLife. @p now here and below is since 1970-01-01 UTC.
    bool isSignedPrekeyDue(milliseconds now) const;
    /// A new signed prekey and last resort; those before retire.
    PairwiseChange makeSignedPrekey(milliseconds now);
    /// Drops what has been retired for longer than retiredPrekeyLife.
    PairwiseChange dropRetired(milliseconds now);
    /// What the relay has not confirmed. Given to it only after the change that made them is durable.
    PublicKeys unpublished() const;
    /// The signed prekey and the last resort of now, whether it has confirmed them or not.
    PublicKeys current() const;
    PairwiseChange notePublished(const PublicKeys &keys);

    /// With the device's identity key; anybody checks it by isSignedByIdentity().
    IdentitySignature sign(QByteArrayView bytes) const;

private:
    struct Parts;
    PairwiseChannel(const DeviceId &self, PairwiseState state, const IdentitySecret &secret, const DeviceTrust &trust,
                    Random &random);

    Result<IdentityKey, PairwiseError> trustedSession(const DeviceId &device, const std::optional<IdentityKey> &trusted) const;
    /// Takes what the library has noted in a call that succeeded.
    Result<PairwiseChange, PairwiseError> taken(bool hasNewState);
    PairwiseChange applied(PairwiseChange change);

    DeviceId m_self;
    PairwiseState m_state;
    const DeviceTrust &m_trust;
    Random &m_random;
    std::unique_ptr<Parts> m_parts;
};

} // namespace porchlight::pairwise
