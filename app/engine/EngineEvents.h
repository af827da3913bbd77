// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"

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

struct Compose
{
    AskId ask = 0;
    ConversationId conversation;
    QString text; ///< not empty, at most textBytesMax in UTF-8
    std::optional<Reply> reply = {};
};

/// New words for one's own message. Whether it is still time is judged by whoever shows it, from the relay's times.
struct Edit
{
    AskId ask = 0;
    ConversationId conversation;
    MessageId target;
    QString text; ///< as in Compose
};

struct React
{
    ConversationId conversation;
    MessageId target;
    QString emoji; ///< empty: taken back. Anything that is no reaction is passed over
};

/// Deletes one's own message for everyone, or takes it back if it never went out (rule 5).
struct Redact
{
    ConversationId conversation;
    MessageId id;
    std::vector<MessageId> edits = {}; ///< one's own edits of it, from any device: they go along
};

struct DeleteForMe
{
    ConversationId conversation;
    MessageId id;
};

/// What stands in the composer now. Told to the other devices when it has not changed for a moment.
struct SetDraft
{
    ConversationId conversation;
    QString text; ///< empty: nothing any more
    std::optional<Reply> reply = {};
};

struct SetPinned
{
    ConversationId conversation;
    bool pinned = false;
};

struct SetArchived
{
    ConversationId conversation;
    bool archived = false;
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

struct AskConversation
{
    AskId ask = 0;
    QString handle;
};

/// The devices of the account (B1), with their cursors in a conversation.
struct AskDevices
{
    AskId ask = 0;
    std::optional<ConversationId> conversation;
};

struct RenameDevice
{
    AskId ask = 0;
    quint32 device = 0;
    QString name;
};

/// Takes a device of the account away; one's own number signs out.
struct UnlinkDevice
{
    AskId ask = 0;
    quint32 device = 0;
};

struct MuteConversation
{
    AskId ask = 0;
    ConversationId conversation;
    quint64 untilMs = 0; ///< 0: no more
};

/// Accepts a stranger's request (rule 12).
struct AcceptConversation
{
    AskId ask = 0;
    ConversationId conversation;
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

using EngineEvent =
    std::variant<Start, SocketOpened, SocketClosed, FrameReceived, MessageMalformed, Tick, Compose, Edit, React, Redact,
                 DeleteForMe, SetDraft, SetPinned, SetArchived, MarkRead, Remove, AskConversation, AskDevices,
                 RenameDevice, UnlinkDevice, MuteConversation, AcceptConversation, ChangeDisplayName, TryNow, WantOlder,
                 UseRelay>;

} // namespace porchlight::engine
