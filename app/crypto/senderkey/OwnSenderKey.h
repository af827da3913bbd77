// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/BodyAddress.h"
#include "app/crypto/senderkey/KeyDistribution.h"
#include "app/crypto/senderkey/SenderKeyRows.h"
#include "shared/base/Result.h"
#include "shared/base/Time.h"

namespace porchlight::crypto {

/// The key that this device seals its bodies of one conversation with. A value: it lives with the engine on its thread,
/// and what changes it gives the row for the same transaction. Were that transaction lost, the row in the store seals
/// again from the same iteration; so nothing sealed may leave before it is durable. Never replaces itself: whether it
/// is time is said by RotationPolicy, and a new one is made by create().
class OwnSenderKey
{
public:
    /// @p now: on the wall, for the age that RotationPolicy asks about.
    static OwnSenderKey create(const ConversationId &conversation, Random &random, milliseconds now);
    /// Nothing for a row that row() never gave.
    static std::optional<OwnSenderKey> fromRow(const OwnKeyRow &row);
    OwnKeyRow row() const;

    struct Sealed
    {
        QByteArray wire;
        OwnKeyRow row;
    };
    /// W for a padded message (MessageInner.h). The chain steps on and the seed is gone. WrongConversation; Malformed
    /// when @p plain is not padded; Exhausted after 2^32 bodies.
    Result<Sealed, SealError> seal(const BodyAddress &address, QByteArrayView plain, Random &random);

    /// What a device is to be given that does not have this key: it will open what is sealed from now on. Nothing when
    /// the chain is at its end.
    std::optional<KeyDistribution> distribution(quint64 epoch, const RosterDigest &roster) const;

    /// Something shown for a moment (EphemeralSeal.h). Changes nothing.
    QByteArray sealEphemeral(const BodyAddress &address, QByteArrayView plain, Random &random) const;

    /// A body from another device of the conversation was processed, one's own other devices among them: the next own
    /// one begins a turn. The row when that is news.
    std::optional<OwnKeyRow> noteTurn();

    const ConversationId &conversation() const { return m_conversation; }
    const SenderKeyId &kid() const { return m_kid; }
    /// Iterations used, those of withdrawn tries among them.
    quint64 sealedCount() const { return m_next; }
    milliseconds created() const { return m_created; }
    bool isTurnChanged() const { return m_isTurnChanged; }

private:
    explicit OwnSenderKey(const SigningKey &signer) : m_signer(signer) {}

    ConversationId m_conversation;
    SenderKeyId m_kid;
    quint64 m_next = 0; ///< up to iterationEnd
    ChainKey m_chain;   ///< of m_next
    SigningKey m_signer;
    EphemeralSecret m_ephemeral;
    milliseconds m_created{0};
    bool m_isTurnChanged = false;
};

} // namespace porchlight::crypto
