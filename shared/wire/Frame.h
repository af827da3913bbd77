// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/LargeVariant.h"
#include "shared/wire/frames/AcceptConversation.h"
#include "shared/wire/frames/Ack.h"
#include "shared/wire/frames/Active.h"
#include "shared/wire/frames/Append.h"
#include "shared/wire/frames/Appended.h"
#include "shared/wire/frames/Behind.h"
#include "shared/wire/frames/Blob.h"
#include "shared/wire/frames/Bundles.h"
#include "shared/wire/frames/ChangeGroup.h"
#include "shared/wire/frames/ChangePassword.h"
#include "shared/wire/frames/Control.h"
#include "shared/wire/frames/Conversation.h"
#include "shared/wire/frames/DeleteAccount.h"
#include "shared/wire/frames/DeviceSays.h"
#include "shared/wire/frames/Devices.h"
#include "shared/wire/frames/Done.h"
#include "shared/wire/frames/DropBlob.h"
#include "shared/wire/frames/Entries.h"
#include "shared/wire/frames/Error.h"
#include "shared/wire/frames/Fetch.h"
#include "shared/wire/frames/Fetched.h"
#include "shared/wire/frames/GetBlob.h"
#include "shared/wire/frames/GetBundles.h"
#include "shared/wire/frames/GetControl.h"
#include "shared/wire/frames/GetManifests.h"
#include "shared/wire/frames/GetMembers.h"
#include "shared/wire/frames/GetReceipts.h"
#include "shared/wire/frames/GetRecovery.h"
#include "shared/wire/frames/GetRoster.h"
#include "shared/wire/frames/GroupChanged.h"
#include "shared/wire/frames/Hello.h"
#include "shared/wire/frames/Invitation.h"
#include "shared/wire/frames/Invite.h"
#include "shared/wire/frames/ListDevices.h"
#include "shared/wire/frames/MailboxFence.h"
#include "shared/wire/frames/Manifests.h"
#include "shared/wire/frames/Mark.h"
#include "shared/wire/frames/Marks.h"
#include "shared/wire/frames/Members.h"
#include "shared/wire/frames/Mute.h"
#include "shared/wire/frames/OpenLog.h"
#include "shared/wire/frames/Packed.h"
#include "shared/wire/frames/Ping.h"
#include "shared/wire/frames/Pong.h"
#include "shared/wire/frames/Presences.h"
#include "shared/wire/frames/PublishManifest.h"
#include "shared/wire/frames/PutBlob.h"
#include "shared/wire/frames/PutMail.h"
#include "shared/wire/frames/PutPrekeys.h"
#include "shared/wire/frames/PutRecovery.h"
#include "shared/wire/frames/PutSettings.h"
#include "shared/wire/frames/Quarantined.h"
#include "shared/wire/frames/Receipts.h"
#include "shared/wire/frames/Recovery.h"
#include "shared/wire/frames/Register.h"
#include "shared/wire/frames/RenameDevice.h"
#include "shared/wire/frames/Report.h"
#include "shared/wire/frames/Roster.h"
#include "shared/wire/frames/SetBlocked.h"
#include "shared/wire/frames/SetContact.h"
#include "shared/wire/frames/SignIn.h"
#include "shared/wire/frames/SignedIn.h"
#include "shared/wire/frames/StartConversation.h"
#include "shared/wire/frames/TellDevice.h"
#include "shared/wire/frames/Trimmed.h"
#include "shared/wire/frames/Typed.h"
#include "shared/wire/frames/Typing.h"
#include "shared/wire/frames/UnlinkDevice.h"
#include "shared/wire/frames/Watch.h"
#include "shared/wire/frames/Welcome.h"

namespace porchlight::wire {

/// A frame of a type this version does not know: passed over, or refused when it is a request.
struct UnknownFrame
{
    quint64 type = 0;
    quint64 request = 0; ///< 0 when it bore none

    friend bool operator==(const UnknownFrame &, const UnknownFrame &) = default;
};

/// Every frame there is. The alternatives stand in the order of their numbers.
using FrameTypes = std::variant<UnknownFrame, Hello, Welcome, Error, Ping, Pong, Register,
    SignIn, SignedIn, OpenLog, Entries, Ack, MailboxFence, Behind,
    Trimmed, Packed, Fetch, Fetched, Quarantined,
    Append, Appended, Mark, Marks, Watch, Presences, Active, Typing, Typed,
    StartConversation, Conversation, ListDevices, Devices, RenameDevice, UnlinkDevice, Done, Mute, AcceptConversation,
    PublishManifest, GetManifests, Manifests, PutPrekeys, GetBundles, Bundles,
    GetRoster, Roster, PutMail, TellDevice, DeviceSays,
    PutBlob, GetBlob, Blob, DropBlob, PutRecovery, GetRecovery, Recovery,
    ChangeGroup, GroupChanged, GetControl, Control, GetMembers, Members, GetReceipts, Receipts,
    SetContact, SetBlocked, PutSettings, Report, ChangePassword, DeleteAccount, Invite,
    Invitation>;
using Frame = LargeVariant<FrameTypes>;

bool operator==(const Frame &a, const Frame &b);

/// The request a frame bears, 0 for none.
quint64 requestOf(const Frame &frame);

} // namespace porchlight::wire

extern template class porchlight::LargeVariant<porchlight::wire::FrameTypes>;
