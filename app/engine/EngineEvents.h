// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/GroupEvents.h"
#include "app/engine/HistoryEvents.h"
#include "app/engine/NoticeEvents.h"
#include "app/engine/PresenceEvents.h"
#include "app/engine/RequestEvents.h"
#include "app/engine/WritingEvents.h"
#include "shared/base/LargeVariant.h"

/// Everything the engine sees; what it may ask for in return is in EngineEffects.h.
namespace porchlight::engine {

struct Start
{
};

struct SocketOpened
{
    ConnectionId connection = 0;
};

struct SocketClosed
{
    ConnectionId connection = 0;
    QString reason; ///< for people; may be empty
    bool isStranger = false; ///< who answered is not the relay: not tried again until somebody asks for it (F3)
};

struct FrameReceived
{
    ConnectionId connection = 0;
    wire::Frame frame;
};

/// The message could not be read: the relay, or what sits between, is not to be believed.
struct MessageMalformed
{
    ConnectionId connection = 0;
};

/// deadline() has come.
struct Tick
{
};

/// The screen has shown everything up to here.
struct MarkRead
{
    ConversationId conversation;
    Seq seq = 0;
};

struct Remove
{
    ConversationId conversation;
    MessageId id; ///< of a failed message
};

struct ChangeDisplayName
{
    QString name;
};

/// "Try now": whatever waits for its time, waits no longer.
struct TryNow
{
};

/// The person has scrolled up to where something is missing.
struct WantOlder
{
    ConversationId conversation;
};

/// The same relay under a new address or with a new key, from an invitation link that the person has pasted.
struct UseRelay
{
    QString relayUrl;
};

using EngineEventTypes = std::variant<
    Start, SocketOpened, SocketClosed, FrameReceived, MessageMalformed, Tick, Compose, Edit, React, Redact,
    DeleteForMe, SetDraft, SetPinned, SetArchived, MarkRead, Remove, AskConversation, AskDevices, RenameDevice,
    UnlinkDevice, MuteConversation, AcceptConversation, ChangeDisplayName, TryNow, WantOlder, UseRelay, AskLinkCode,
    EnterLinkCode, ConfirmLink, CancelLink, AskSafetyNumber, SetVerified, AskHistory, HistoryRead, MakeRecoveryKit,
    ConfirmRecoveryKit, UseRecoveryKit, CancelRecovery, SlowTaskDone, SettleNotice, Watching, SetActive, SetTyping,
    CreateGroup, ChangeGroup, SetMembersAdd, SetInvitation, JoinGroup, SetGroupLook, ShowGroup, AskReceipts,
    ChangePassword, DeleteAccount, SetContact, SetBlocked, ChangeAccountSettings, ReportMessage, SetLocalName,
    SetHidden, SetPreferences, ChangeFace, AskInvitation>;
using EngineEvent = LargeVariant<EngineEventTypes>;

} // namespace porchlight::engine

extern template class porchlight::LargeVariant<porchlight::engine::EngineEventTypes>;
