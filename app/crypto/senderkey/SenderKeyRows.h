// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKey.h"

#include <vector>

namespace porchlight::crypto {

/// Which key of which device. Not the key's id alone: that is chosen by a peer, and whoever gave us somebody else's
/// id first would otherwise keep that somebody's key out.
struct PeerKeyName
{
    ConversationId conversation;
    DeviceId sender;
    SenderKeyId kid;

    friend auto operator<=>(const PeerKeyName &, const PeerKeyName &) = default;
};

struct SkippedName
{
    PeerKeyName key;
    quint32 iteration = 0;

    friend auto operator<=>(const SkippedName &, const SkippedName &) = default;
};

struct RecipientName
{
    ConversationId conversation;
    SenderKeyId kid;
    DeviceId device;

    friend auto operator<=>(const RecipientName &, const RecipientName &) = default;
};

struct PeerChainName
{
    ConversationId conversation;
    DeviceId sender;

    friend auto operator<=>(const PeerChainName &, const PeerChainName &) = default;
};

/// A row as the store is to have it: it goes into the transaction of the call that changed it. The bytes are secret,
/// opaque to everybody else, and encrypted by the store (5.6). No bytes: the row is to go.
template <class Name>
struct Row
{
    Name name;
    QByteArray bytes;

    bool isGone() const { return bytes.isEmpty(); }
};

using OwnKeyRow = Row<ConversationId>;
using RecipientRow = Row<RecipientName>;
using PeerKeyRow = Row<PeerKeyName>;
using SkippedRow = Row<SkippedName>;
using OwnChainRow = Row<ConversationId>;
using PeerChainRow = Row<PeerChainName>;
using LogChainRow = Row<ConversationId>;

/// What has become of the keys of others. When a row of `keys` goes, all rows of its skipped seeds go with it, whether
/// they are listed or not.
struct PeerKeyChanges
{
    std::vector<PeerKeyRow> keys;
    std::vector<SkippedRow> skipped;

    bool isEmpty() const { return keys.empty() && skipped.empty(); }
};

inline constexpr quint8 rowVersion = 1; ///< stands first in every row

} // namespace porchlight::crypto
