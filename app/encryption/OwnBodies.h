// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/KeyDistribution.h"
#include "app/crypto/senderkey/KeyRecipients.h"
#include "app/crypto/senderkey/MessageInner.h"
#include "app/crypto/senderkey/OwnChain.h"
#include "app/crypto/senderkey/OwnSenderKey.h"
#include "app/crypto/senderkey/RotationPolicy.h"
#include "app/engine/Seal.h"
#include "shared/identity/Roster.h"

namespace porchlight::encryption {

/// A body as it was sealed, and what it said: for whoever could not open it, and for a report.
struct SentBody
{
    crypto::BodyAddress address;
    QByteArray inner;
};

/// This device's side of one conversation: the key it seals with, who has been given that key, and where the chain of
/// its bodies stands (encryption.md 4, 5.4, 5.7). A value on the engine's thread; whatever it changes it puts into the
/// transaction of the step. Asks nobody for anything: who is to be given the key, and can be, says the caller.
class OwnBodies
{
public:
    OwnBodies(const ConversationId &conversation, const DeviceId &self)
        : m_conversation(conversation), m_self(self), m_chain(conversation)
    {
    }

    // ---- from the store, the key before what belongs to it; false for a row that was never given
    bool restoreKey(const crypto::OwnKeyRow &row);
    bool restoreRecipient(const crypto::RecipientRow &row);
    bool restoreChain(const crypto::OwnChainRow &row);
    bool restoreNote(QByteArrayView bytes);

    // ---- sealing, in this order
    /// Why a new key is made before the next body; nothing when the present one goes on.
    std::optional<crypto::RotationReason> whyRenewed(const Roster &roster, Now now) const;
    /// Who must be given a key before the next body, ascending.
    std::vector<DeviceId> needy(const Roster &roster, Now now) const;
    /// Makes a new key if there is none or its time has come.
    void renew(const Roster &roster, Now now, Random &random, engine::Out &out);
    /// What the needy are to be given; the caller says with give() who was.
    crypto::KeyDistribution distribution(const Roster &roster) const;
    void give(const std::vector<DeviceId> &devices, engine::Out &out);
    /// The same for those whom it reaches by itself, whatever becomes of the next body.
    void giveAhead(const std::vector<DeviceId> &devices, engine::Out &out);
    struct Batch
    {
        std::vector<QByteArray> bodies; ///< as they are appended: the commitment, and W behind it
        std::vector<SentBody> sent;     ///< of those that are not empty
    };
    Batch seal(const Roster &roster, std::span<const engine::PlainBody> bodies, Now now, Random &random,
               engine::Out &out);

    void taken(engine::Out &out);
    void withdrawn(engine::Out &out);

    // ---- what else happens
    /// What is shown for a moment: under the present key as it is, while nobody has it who may not read.
    std::optional<QByteArray> sealTyping(const Roster &roster, QByteArrayView plain, Now now, Random &random) const;
    /// Something of another device was read: the next own body begins a turn.
    void noteTurn(engine::Out &out);
    /// The device may have lost the key that it was given: it is given it again.
    void giveAgain(const DeviceId &device, engine::Out &out);
    /// Our state is older than what was sent: the next body has a new key.
    void startOver(engine::Out &out);
    bool isKey(const crypto::SenderKeyId &kid) const { return m_key && m_key->kid() == kid; }

private:
    /// What stands beside the key, in a record of its own.
    struct Note
    {
        crypto::SenderKeyId kid;
        Digest accounts;           ///< by accountsOf(), when the key was made
        bool mustRenew = false;
        std::set<DeviceId> former; ///< may have the key, and are not among the recipients
    };
    /// What a roster says of the key and of who has it: looked at once, and not for each body.
    struct Looked
    {
        quint64 epoch = 0;
        RosterDigest digest;
        quint64 revision = 0; ///< of what is known here
        std::vector<DeviceId> others;
        std::vector<DeviceId> missing;
        bool isRecipientGone = false;
        bool isOwnDeviceChanged = false;
    };
    const Looked &looked(const Roster &roster) const;
    Digest accountsOf(const Roster &roster) const;
    void forget(const std::vector<DeviceId> &devices, engine::Out &out);
    QByteArray sealed(const Roster &roster, const engine::PlainBody &body, Now now, Random &random, Batch &batch);
    void putNote(engine::Out &out) const;

    ConversationId m_conversation;
    DeviceId m_self;
    std::optional<crypto::OwnSenderKey> m_key;
    std::optional<crypto::KeyRecipients> m_recipients; ///< with the key
    std::vector<DeviceId> m_staged;                    ///< of them, with the request under way
    crypto::OwnChain m_chain;
    Note m_note;
    quint64 m_revision = 1; ///< of the key, its recipients and the note
    mutable std::optional<Looked> m_looked;
};

} // namespace porchlight::encryption
