// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Reads.h"
#include "shared/base/LargeVariant.h"

#include <optional>
#include <variant>

/// The questions of a session to the readers; every one is answered by exactly one ReadDone.
namespace porchlight::relay {

class StoreReader;

struct LogQuery
{
    DeviceId device;
    LogId log;
    Seq after = 0;
    int limit = 0;
    qsizetype bytesMax = 0;
    std::optional<quint64> newest = {}; ///< only so many, the newest
};

/// What lies before a place (B5); answered with a LogPage.
struct FetchQuery
{
    DeviceId device;
    ConversationId conversation;
    Seq before = 0;
    int limit = 0;
    qsizetype bytesMax = 0;
};

struct SessionQuery
{
    DeviceId device;
    ShownPlaces shown;
};

struct LoginQuery
{
    QString handle;
};

/// The password's hash of one's own account.
struct OwnLoginQuery
{
    DeviceId device; ///< who asks
};

struct DevicesQuery
{
    DeviceId device; ///< who asks
    std::optional<ConversationId> conversation;
};

struct ManifestsQuery
{
    DeviceId device; ///< who asks
    std::vector<wire::KnownManifest> known;
    qsizetype bytesMax = 0;
};

struct RosterQuery
{
    DeviceId device; ///< who asks
    ConversationId conversation;
    std::optional<quint64> epoch = {}; ///< none: the one that an append is for
};

struct BlobQuery
{
    DeviceId device; ///< who asks
    BlobId blob;
    quint32 chunk = 0;
};

struct RecoveryQuery
{
    DeviceId device; ///< who asks
};

struct PeersQuery
{
    DeviceId device; ///< who asks
    std::vector<ConversationId> conversations;
};

struct SignerQuery
{
    DeviceId device; ///< who asks
};

struct ControlQuery
{
    DeviceId device; ///< who asks
    ConversationId conversation;
    Seq after = 0;
    QByteArray proof; ///< empty: none
    int limit = 0;
    qsizetype bytesMax = 0;
};

struct MembersQuery
{
    DeviceId device; ///< who asks
    ConversationId conversation;
    std::optional<AccountId> after;
    int limit = 0;
};

struct ReceiptsQuery
{
    DeviceId device; ///< who asks
    ConversationId conversation;
    Seq seq = 0;
};

using QueryTypes = std::variant<
    LogQuery, SessionQuery, LoginQuery, FetchQuery, DevicesQuery, ManifestsQuery, RosterQuery, BlobQuery,
    RecoveryQuery, PeersQuery, SignerQuery, ControlQuery, MembersQuery, ReceiptsQuery, OwnLoginQuery>;
using Query = LargeVariant<QueryTypes>;
using AnswerTypes = std::variant<
    LogPage, SessionImage, std::optional<Login>, std::vector<wire::DeviceInfo>, std::vector<wire::AccountManifests>,
    RosterAnswer, BlobChunk, StoredRecovery, std::vector<Peer>, std::optional<SigningDevice>, ControlPage,
    MembersPage, ReceiptCounts>;
using Answer = LargeVariant<AnswerTypes>;

/// What a store has to say to it; on the thread that the reader belongs to.
Answer answerOf(StoreReader &reader, const Query &query);

} // namespace porchlight::relay

extern template class porchlight::LargeVariant<porchlight::relay::QueryTypes>;
extern template class porchlight::LargeVariant<porchlight::relay::AnswerTypes>;
