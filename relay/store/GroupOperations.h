// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/DeliveryOperations.h"

/// What may be asked of the store about who belongs to what (encryption.md 5.3).
namespace porchlight::relay {

/// The next control event of a group, the create its first. Its signatures are checked by whoever asks; all else is
/// judged here, in this order:
///
/// TokenUnknown, DevicePending, KeysMissing (the account has no list of devices); ControlInvalid (it does not decode, or
/// is of another device), Unsupported (an operation of a newer version), TooLarge (more than wire::groupAddsMax come).
/// An event that is there already gets its first answer, whatever has become of the group since. ManifestStale: signed
/// under another version of the actor's list than the newest. NotAMember: neither is the actor, nor does it join; or
/// whom it is done to. NotAllowed: by its role, without the invitation, or removed before. ControlStale: not the next
/// one. LastAdmin, GroupFull. Of those who are added: NoSuchAccount; NotAllowed, if one of them does not want it by
/// this actor; KeysMissing, if one of them has no list.
///
/// Then its entry begins an epoch; whoever comes is a member from it on, and whoever goes up to it. Mail goes to devices
/// of members after it, each item once.
struct ChangeGroup
{
    DeviceId by;
    QByteArray event; ///< as it is packed
    std::vector<wire::MailItem> mail;
    quint64 nowMs = 0;
};

struct GroupOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None;
    ConversationId conversation = {};
    Seq seq = 0;       ///< where the event stands
    quint64 epoch = 0; ///< that it began
    std::vector<wire::Entry> fresh = {};      ///< its entry, unless it was there
    MemberList members = {};                  ///< who receives it: members before it or after it
    std::vector<AccountId> come = {};         ///< those of them who are members from it on
    std::vector<MailboxEntry> mail = {};      ///< items that are new with this transaction
    std::vector<AccountEntry> announced = {}; ///< to those who come, and to those who go
};

} // namespace porchlight::relay
