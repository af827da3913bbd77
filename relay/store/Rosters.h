// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/DevicesNotice.h"
#include "shared/wire/ErrorCode.h"

#include <vector>

/// Who may read a conversation, as every store must say it (encryption.md 5.3). An epoch begins with each entry of the
/// kind devices-changed, and is numbered by it; before the first of them there is epoch 0.
namespace porchlight::relay {

/// Which list of devices a member has in an epoch. A member that has published none is in no roster.
struct ListInForce
{
    wire::DevicesNotice said;
    QByteArray accountKey; ///< 32 bytes
};

/// What an append must name. All zero without a member, as everything was before there were lists. @p lists in any order.
RosterDigest rosterDigestOf(const ConversationId &conversation, quint64 epoch, const std::vector<ListInForce> &lists);

/// Of the entry that begins an epoch, since every entry has an id: the first 16 bytes of SHA-256(
/// "PORCHLIGHT/devices-entry/v1" || conversation || epoch u64 || attempt u32). A client may have used the id for a
/// message of its own, on purpose: then the next attempt is taken.
MessageId devicesEntryId(const ConversationId &conversation, quint64 epoch, quint32 attempt);

/// A roster as it is read.
struct RosterAnswer
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< NotAMember; NoSuchMessage: such an epoch never was
    quint64 epoch = 0;
    RosterDigest digest;
    std::vector<wire::DevicesNotice> members; ///< ascending by account
};

RosterAnswer rosterAnswer(const ConversationId &conversation, quint64 epoch, const std::vector<ListInForce> &lists);

} // namespace porchlight::relay
