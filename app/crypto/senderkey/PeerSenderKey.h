// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/KeyDistribution.h"
#include "app/crypto/senderkey/SealedBody.h"
#include "app/crypto/senderkey/SenderKeyRows.h"
#include "shared/base/Result.h"
#include "shared/base/Time.h"

#include <map>

namespace porchlight::crypto {

/// Where an entry lies in the log, as this device's own copy of the membership has it: what the sender says in the
/// body's address is held against it.
struct LogPlace
{
    Seq seq = 0;
    quint64 epoch = 0;
    RosterDigest roster;
    bool hasSender = false; ///< the sending device is in that roster
};

/// One key of one device of others: its chain, and the seeds of bodies that were passed over. A value on the engine's
/// thread; bound for ever to the conversation, account and device whose pairwise channel it came through. A call that
/// fails leaves it as it was.
class PeerSenderKey
{
public:
    /// @p arrival: numbers the keys of a conversation as they came; of two of one device the higher is the newer.
    PeerSenderKey(const DeviceId &sender, const KeyDistribution &given, quint64 arrival);
    static std::optional<PeerSenderKey> fromRow(const PeerKeyRow &row);
    PeerKeyRow row() const;
    /// False for a row of another key, or that no call gave.
    bool restoreSkipped(const SkippedRow &row);

    struct Opened
    {
        QByteArray plain; ///< padded
        std::vector<SkippedRow> skipped;
    };
    /// In this order, as encryption.md 5.4 has it: the signature, the binding, the place, the chain, the tag. @p room:
    /// how many passed-over seeds may be added. The work is one signature unless the key's owner signed, and at most
    /// gapMax steps then.
    Result<Opened, SealError> open(const BodyAddress &address, const SealedBody &body, const LogPlace &place,
                                   qsizetype room, milliseconds now);
    std::optional<QByteArray> openEphemeral(const BodyAddress &address, QByteArrayView wire) const;

    // ---- when it goes (5.6)
    /// A newer key of the same device was used at @p seq. False when that was known.
    bool retire(Seq seq);
    bool isRetired() const { return m_retiredSeq != 0; }
    /// The log is complete up to @p contiguous. True when its row has changed.
    bool noteCursor(Seq contiguous, milliseconds now);
    /// Nothing can come that needs it: at once without seeds of late bodies, else 7 days after the log was complete.
    bool isDone(milliseconds now) const;
    /// Drops the seeds that are 30 days old.
    std::vector<SkippedRow> expire(milliseconds now);
    /// The relay numbers its entries anew: what hangs on numbers is forgotten. True when there was something.
    bool beginGeneration();

    const PeerKeyName &name() const { return m_name; }
    quint64 arrival() const { return m_arrival; }
    bool isUsed() const { return m_firstSeq != 0; }
    qsizetype skippedCount() const { return qsizetype(m_skipped.size()); }
    quint64 epochGiven() const { return m_epochGiven; }
    const RosterDigest &rosterGiven() const { return m_rosterGiven; }

private:
    struct Skipped
    {
        MessageSeed seed;
        milliseconds created{0};
    };
    PeerSenderKey() = default;
    Result<Opened, SealError> openLate(const BodyAddress &address, const SealedBody &body);
    Result<Opened, SealError> openAhead(const BodyAddress &address, const SealedBody &body, qsizetype room,
                                        milliseconds now);
    SkippedRow skippedRow(quint32 iteration, const Skipped &skipped) const;

    PeerKeyName m_name;
    quint32 m_first = 0; ///< the iteration it was given at
    quint64 m_next = 0;  ///< up to iterationEnd
    ChainKey m_chain;    ///< of m_next
    SigningPublicKey m_signer;
    EphemeralSecret m_ephemeral;
    quint64 m_epochGiven = 0;
    RosterDigest m_rosterGiven;
    quint64 m_arrival = 0;
    Seq m_firstSeq = 0;              ///< of the first body opened with it; 0: none yet
    Seq m_retiredSeq = 0;            ///< of the first body under a newer key; 0: none yet
    milliseconds m_completeSince{0}; ///< when the log was found complete up to there; 0: not yet
    std::map<quint32, Skipped> m_skipped;
};

inline constexpr auto lateBodiesKept = std::chrono::hours(7 * 24); ///< a retired key with seeds of late bodies
inline constexpr auto skippedSeedKept = std::chrono::hours(30 * 24);

} // namespace porchlight::crypto
