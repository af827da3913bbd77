// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "app/encryption/RosterClaims.h"
#include "shared/identity/ControlEvent.h"
#include "shared/identity/GroupState.h"
#include "shared/wire/Entry.h"

/// The tables of groups. Numbers are stored: they never change and are never used again.
namespace porchlight::encryption {

inline constexpr auto groupKind = RecordKind(56);       ///< by conversation: GroupHead
inline constexpr auto groupEntryKind = RecordKind(57);  ///< by conversation and epoch: GroupEntry
inline constexpr auto groupStartKind = RecordKind(58);  ///< by conversation and epoch: GroupStart
inline constexpr auto groupWishKind = RecordKind(59);   ///< by number: GroupWish
inline constexpr auto groupMadeKind = RecordKind(60);   ///< by conversation and number: an event of this device
inline constexpr auto groupLinkKind = RecordKind(61);   ///< by conversation: the secret of its invitation
inline constexpr auto groupLookKind = RecordKind(62);   ///< by conversation: KnownLook
inline constexpr auto groupGreetKind = RecordKind(63);  ///< by conversation and account: is to be told how it looks

/// How far the control events of a group are known, and what they come to.
struct GroupHead
{
    quint64 count = 0; ///< of control events; 0: none yet
    Digest hash;       ///< of the last
    Seq upTo = 0;      ///< where the last entry stands that has changed who belongs to it
    quint64 epoch = 0; ///< which that began
    Seq since = 0;     ///< the entry by which this account came, the last time; 0: never
    GroupState state;
    bool isForked = false;
    quint64 countBefore = 0;    ///< in an earlier life of the relay: it must come to that again
    Digest hashBefore;

    QByteArray encode() const;
    static std::optional<GroupHead> decode(QByteArrayView bytes);
};

/// An entry that begins an epoch, as it stands in the log.
struct GroupEntry
{
    Seq seq = 0;
    quint64 epoch = 0;
    quint8 kind = 0;
    MessageId id;
    quint64 timeMs = 0;
    bool isTaken = false; ///< verified, and part of what the group is
    QByteArray body;

    static GroupEntry of(const wire::Entry &entry);
    QByteArray encode() const;
    static std::optional<GroupEntry> decode(quint64 epoch, QByteArrayView bytes);
    /// Nothing for what is no event, or not well formed.
    std::optional<ControlEvent> event() const;
    friend bool operator==(const GroupEntry &, const GroupEntry &) = default;
};

/// From where on rosters can be made: who belonged to the group there, and with which lists of devices.
struct GroupStart
{
    GroupState state;
    std::optional<ClaimedMembers> lists; ///< nothing: not told yet
    std::optional<RosterDigest> digest;  ///< of an answer

    QByteArray encode() const;
    static std::optional<GroupStart> decode(QByteArrayView bytes);
};

/// Who came and who went by an event.
struct MembersMoved
{
    std::vector<AccountId> came;
    std::vector<AccountId> went;
};
MembersMoved membersMoved(const ControlEvent &event);

} // namespace porchlight::encryption
