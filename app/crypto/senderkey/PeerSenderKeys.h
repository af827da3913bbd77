// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/PeerSenderKey.h"

namespace porchlight::crypto {

/// The keys that the other devices of one conversation gave us. A value on the engine's thread; what a call changes it
/// returns as rows for the caller's transaction, and a call that fails changes nothing. Keeps all keys until the log
/// is past them: a mailbox full of new keys is read before the log's old bodies (encryption.md, pitfall 15).
class PeerSenderKeys
{
public:
    explicit PeerSenderKeys(const ConversationId &conversation) : m_conversation(conversation) {}
    /// False for a row of another conversation, or that no call gave; seeds after the key that they belong to.
    bool restore(const PeerKeyRow &row);
    bool restore(const SkippedRow &row);

    enum class Given {
        Added,
        Known, ///< a repetition: it would take the chain back (pitfall 14), and is not even looked at
        WrongConversation,
        TooMany, ///< keysPerSenderMax of that device wait to be used
    };
    struct Accepted
    {
        Given what = Given::Added;
        PeerKeyChanges changes;
    };
    /// @p sender: whose pairwise session it came through, and nothing that it says itself.
    Accepted accept(const DeviceId &sender, const KeyDistribution &given);

    struct Opened
    {
        QByteArray plain; ///< padded (MessageInner.h)
        PeerKeyChanges changes;
    };
    /// A body at its place in the log. UnknownKey: it waits until the key has come. @p now: when passed-over seeds are
    /// from, on the clock that sweep() is given.
    Result<Opened, SealError> open(const BodyAddress &address, QByteArrayView wire, const LogPlace &place,
                                   milliseconds now);
    /// Something shown for a moment; nothing when its key is not there either.
    std::optional<QByteArray> openEphemeral(const BodyAddress &address, QByteArrayView wire) const;

    /// Drops what nothing can need any more (5.6): keys that a newer one has replaced in the log, once the log is
    /// complete up to there, and seeds of late bodies after 30 days. A clock that is set back deletes nothing; the
    /// caller holds back while it has jumped forward (architecture.md, rule 17).
    PeerKeyChanges sweep(Seq contiguous, milliseconds now);
    /// All keys of a device that is gone, when nothing of it is waiting.
    PeerKeyChanges forget(const DeviceId &sender);
    /// The relay was restored and numbers its entries anew.
    PeerKeyChanges beginGeneration();

    bool hasKey(const DeviceId &sender, const SenderKeyId &kid) const { return find(sender, kid) != nullptr; }
    qsizetype keyCount(const DeviceId &sender) const;
    qsizetype skippedCount(const DeviceId &sender) const;

private:
    struct Keys
    {
        std::map<SenderKeyId, PeerSenderKey> byId;
        qsizetype skipped = 0; ///< over all of them
    };
    const PeerSenderKey *find(const DeviceId &sender, const SenderKeyId &kid) const;

    ConversationId m_conversation;
    quint64 m_nextArrival = 1;
    std::map<DeviceId, Keys> m_senders;
};

} // namespace porchlight::crypto
