// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/bodies/ResendBody.h"
#include "app/crypto/senderkey/MessageInner.h"
#include "app/crypto/senderkey/PeerChain.h"
#include "app/crypto/senderkey/PeerSenderKeys.h"
#include "app/encryption/Alarm.h"
#include "app/engine/Seal.h"
#include "shared/identity/Roster.h"

namespace porchlight::encryption {

/// The key that a body says it is sealed with. Nothing for what is no body of ours.
std::optional<crypto::SenderKeyId> keyOfBody(const wire::Entry &entry);

/// What the sender must have authenticated, as the relay shows the entry and by our own roster. Nothing for what is no
/// body of ours.
std::optional<crypto::BodyAddress> addressOf(const Roster &roster, const wire::Entry &entry);

/// The others' side of one conversation: the keys they have given this device, and where their bodies stand. Believes
/// the relay nothing: what it says in clear of an entry opens no body that was not sealed under just that
/// (encryption.md 5.4). A value on the engine's thread; whatever it changes it puts into the transaction of the step.
class PeerBodies
{
public:
    PeerBodies(const ConversationId &conversation, const DeviceId &self)
        : m_conversation(conversation), m_self(self), m_keys(conversation)
    {
    }

    // ---- from the store, seeds behind their keys; false for a row that was never given
    bool restoreKey(const crypto::PeerKeyRow &row) { return m_keys.restore(row); }
    bool restoreSkipped(const crypto::SkippedRow &row);
    bool restoreChain(const crypto::PeerChainRow &row);
    void restoreRestored() { m_isRestored = true; }
    void restoreEpoch(quint64 epoch, Seq seq) { addEpoch(epoch, seq); }

    /// @p sender: whose session it came through.
    crypto::PeerSenderKeys::Given accept(const DeviceId &sender, const crypto::KeyDistribution &given,
                                         engine::Out &out);
    /// The log has told that @p epoch begins behind this entry.
    void noteEpoch(quint64 epoch, Seq seq, engine::Out &out);

    struct Judged
    {
        engine::Opening opening;
        std::optional<Alarm::Kind> alarm; ///< with it nothing was opened, but for BodiesDiffer
    };
    /// @p roster: that of the entry's epoch. WaitingForKey: another key than those that are here, or one that begins
    /// behind it.
    Judged open(const Roster &roster, const wire::Entry &entry, Now now, engine::Out &out);
    /// The same for an entry that waits, by what another device says was in it. Unreadable: that is not so.
    Judged openResent(const Roster &roster, const wire::Entry &entry, const pairwise::ResendBody &resent,
                      engine::Out &out);
    /// What an entry of this device said has come in another way.
    void came(const DeviceId &sender, quint64 counter, engine::Out &out);
    /// What is shown for a moment (OwnBodies::sealTyping()).
    std::optional<QByteArray> openTyping(const Roster &roster, const DeviceId &sender, const QByteArray &wire) const;

    /// Of whom bodies are not here that were sealed between others that are: still on their way, or swallowed. Numbers
    /// without a sealed body, as redactions have them, are no such thing.
    const std::set<DeviceId> &withHoles() const { return m_withHoles; }

    /// The log is complete up to @p contiguous: keys that nothing can need any more go.
    void sweep(Seq contiguous, Now now, engine::Out &out);
    /// The relay numbers its entries anew.
    void beginGeneration(engine::Out &out);
    bool isEmpty() const { return m_chains.empty(); }

private:
    bool addEpoch(quint64 epoch, Seq seq);
    void noteHoles(const DeviceId &sender, const crypto::PeerChain &chain);
    bool isInItsEpoch(const wire::Entry &entry) const;
    Judged refused(crypto::SealError error) const;
    Judged readable(const crypto::MessageInner &inner, const crypto::BodyAddress &address, const wire::Entry &entry,
                    engine::Out &out);
    void put(const crypto::PeerKeyChanges &changes, engine::Out &out);

    ConversationId m_conversation;
    DeviceId m_self;
    crypto::PeerSenderKeys m_keys;
    std::map<crypto::PeerKeyName, std::set<quint32>> m_skipped; ///< the rows of seeds that there are
    std::map<DeviceId, crypto::PeerChain> m_chains;
    /// Its log has begun anew once: what was sealed in both of its lives is there in either sealing, and does not fit.
    bool m_isRestored = false;
    std::map<quint64, Seq> m_epochs; ///< where each begins, as far as the log has told
    bool m_areEpochsInOrder = true;  ///< of an honest relay they are
    std::set<DeviceId> m_withHoles;  ///< as withHoles(), kept with each chain
};

} // namespace porchlight::encryption
