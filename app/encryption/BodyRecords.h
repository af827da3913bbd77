// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKeyRows.h"
#include "app/encryption/Records.h"

/// The tables of what seals and opens bodies. Numbers are stored: they never change and are never used again.
namespace porchlight::encryption {

inline constexpr auto ownKeyKind = RecordKind(32);    ///< by conversation
inline constexpr auto ownNoteKind = RecordKind(33);   ///< by conversation: OwnBodies, beside the key
inline constexpr auto ownChainKind = RecordKind(34);  ///< by conversation
inline constexpr auto recipientKind = RecordKind(35); ///< by RecipientName
inline constexpr auto peerKeyKind = RecordKind(36);   ///< by PeerKeyName
inline constexpr auto skippedKind = RecordKind(37);   ///< by SkippedName
inline constexpr auto peerChainKind = RecordKind(38); ///< by PeerChainName
inline constexpr auto epochKind = RecordKind(39);     ///< by conversation and epoch: where in the log it begins
inline constexpr auto waitingKind = RecordKind(40);   ///< by conversation and place in the log
inline constexpr auto sentKind = RecordKind(41);      ///< by conversation and message: what own bodies said
inline constexpr auto answersKind = RecordKind(42);   ///< by device: what it has been answered today
inline constexpr auto activityKind = RecordKind(43);  ///< by device: PeerActivity
inline constexpr auto heldKind = RecordKind(44);      ///< by number: items whose sender is not known yet
inline constexpr auto restoredKind = RecordKind(45);  ///< by conversation: its log has begun anew once

QByteArray rowName(const crypto::RecipientName &name);
QByteArray rowName(const crypto::PeerKeyName &name);
QByteArray rowName(const crypto::SkippedName &name);
QByteArray rowName(const crypto::PeerChainName &name);
QByteArray rowName(const ConversationId &conversation, const MessageId &message);
/// Nothing for what is no name of that kind.
std::optional<crypto::RecipientName> recipientOfRow(QByteArrayView name);
std::optional<crypto::PeerKeyName> peerKeyOfRow(QByteArrayView name);
std::optional<crypto::SkippedName> skippedOfRow(QByteArrayView name);
std::optional<crypto::PeerChainName> peerChainOfRow(QByteArrayView name);
std::optional<std::pair<ConversationId, quint64>> placeOfRow(QByteArrayView name);
std::optional<std::pair<ConversationId, MessageId>> messageOfRow(QByteArrayView name);

/// Into the transaction of the step; a row that is gone removes its record.
template <class Name>
void put(RecordKind kind, const crypto::Row<Name> &row, engine::Out &out)
{
    put(kind, rowName(row.name), row.bytes, out);
}

} // namespace porchlight::encryption
