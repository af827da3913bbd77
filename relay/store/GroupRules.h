// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/GroupOperations.h"
#include "shared/base/Result.h"
#include "shared/identity/GroupState.h"

/// What every store has to say alike about control events, without looking at what it has.
namespace porchlight::relay {

/// ControlInvalid, Unsupported or TooLarge.
Result<ControlEvent, wire::ErrorCode> controlEventOf(const ChangeGroup &request);

wire::ErrorCode codeOf(GroupFault fault);
/// Who is no member and cannot become one by this event is told so, and nothing of how far the group has come.
std::optional<wire::ErrorCode> refusalOfStranger(const GroupState &group, const ControlEvent &event);

/// Whom somebody else brings in, ascending: they may have something against it.
std::vector<AccountId> addedBy(const ControlEvent &event);
/// Who is a member from it on, ascending: those added, and who creates or joins.
std::vector<AccountId> comeBy(const ControlEvent &event);
/// Who is a member up to it, ascending.
std::vector<AccountId> goneBy(const ControlEvent &event);

/// Of its entry: the first 16 bytes of SHA-256("PORCHLIGHT/control-entry/v1" || hash of the event || attempt u32). As for
/// devicesEntryId(), a client may have used the id on purpose.
MessageId controlEntryId(const Digest &event, quint32 attempt);

} // namespace porchlight::relay
