// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/ReadAnswers.h"

#include <optional>

namespace porchlight::relay {

/// The reading side: read-only, beside the writer, one instance for each reading thread. Every call sees one snapshot
/// that holds whatever was committed before the call.
class StoreReader
{
public:
    virtual ~StoreReader() = default;

    /// Entries after @p after, at most @p limit of them and, but for the first, at most @p bytesMax of bodies. They begin
    /// where the log does: retention may have taken what lies before (rule 13).
    virtual LogPage readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax) = 0;
    /// As readLog(), of the newest @p newest entries only: the page says where they begin (rule 9).
    virtual LogPage readNewest(const DeviceId &device, const LogId &log, Seq after, quint64 newest, int limit,
                               qsizetype bytesMax) = 0;
    /// Of a conversation, the last @p limit entries below @p before, or as many of the last as fit into @p bytesMax, one
    /// at least. The page's `first` is the lowest that has a body at all.
    virtual LogPage readBefore(const DeviceId &device, const ConversationId &conversation, Seq before, int limit,
                               qsizetype bytesMax) = 0;
    virtual SessionImage loadSession(const DeviceId &device, const ShownPlaces &shown) = 0;
    virtual RetentionState retentionState() = 0;
    /// Oldest first.
    virtual std::vector<DeadLetter> deadLetters(int limit) = 0;
    /// The linked devices of the account of @p device, by number, with their cursors in @p conversation; empty when it is
    /// none of them any more. `connected` is left to the sessions.
    virtual std::vector<wire::DeviceInfo> listDevices(const DeviceId &device,
                                                      const std::optional<ConversationId> &conversation) = 0;
    /// Of those that the device may ask about, what came after the versions that it knows: as many versions as make
    /// @p bytesMax together, one at least, with the certificates that came with them; accounts beyond that are left out.
    /// A version that the disk has damaged ends the list of its account.
    virtual std::vector<wire::AccountManifests> readManifests(const DeviceId &device, const std::vector<wire::KnownManifest> &known,
                                                              qsizetype bytesMax) = 0;
    /// What the device signs with, if its account's list has it.
    virtual std::optional<SigningDevice> readSigner(const DeviceId &device) = 0;
    /// Of a group: the entries of the kinds control and gone after @p after, at most @p limit and, but for the first, at
    /// most @p bytesMax of bodies. For members, for those who were up to the entry by which they went, and for who shows
    /// by @p proof, unless it is empty, that it holds the
    /// invitation. NotAMember.
    virtual ControlPage readControl(const DeviceId &device, const ConversationId &group, Seq after,
                                    const QByteArray &proof, int limit, qsizetype bytesMax) = 0;
    /// Of a conversation with entries, by account, those after @p after; for its members only. NotAMember.
    virtual MembersPage readMembers(const DeviceId &device, const ConversationId &conversation,
                                    const std::optional<AccountId> &after, int limit) = 0;
    /// How many of the others that are members since @p seq have it, and show that they have read it; for members only.
    /// NotAMember; NoSuchMessage: there is none, or it is not for the asking one.
    virtual ReceiptCounts readReceipts(const DeviceId &device, const ConversationId &conversation, Seq seq) = 0;
    /// Of one epoch; of a group, one while the asking one is or was a member the last time; without one, that which an append is for: in a conversation without an entry the one that it begins
    /// with.
    virtual RosterAnswer readRoster(const DeviceId &device, const ConversationId &conversation,
                                    std::optional<quint64> epoch) = 0;
    /// Of a blob of the device's own account.
    virtual BlobChunk readBlob(const DeviceId &device, const BlobId &blob, quint32 chunk) = 0;
    /// Of the account of @p device.
    virtual StoredRecovery readRecovery(const DeviceId &device) = 0;
    /// The other members of those conversations, groups among them, of the account of @p device which all have accepted (rule
    /// 12), and what it sees of each; in order.
    virtual std::vector<Peer> readPeers(const DeviceId &device, const std::vector<ConversationId> &conversations) = 0;
    /// The newest first, from below @p before (0: from the last one) on; @p withClosed: those too that were closed.
    virtual std::vector<StoredReport> readReports(quint64 before, int limit, bool withClosed) = 0;
    /// Of the account of @p device, as long as that is there.
    virtual std::optional<Login> readLogin(const DeviceId &device) = 0;
    /// @p handle is normalised. None of who is gone.
    virtual std::optional<Login> findLogin(const QString &handle) = 0;
};

} // namespace porchlight::relay
