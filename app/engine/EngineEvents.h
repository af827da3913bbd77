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

using EngineEvent = std::variant<Start, SocketOpened, SocketClosed, FrameReceived, MessageMalformed, Tick, Compose, MarkRead,
                                 Remove, AskConversation, AskDevices, RenameDevice, UnlinkDevice, MuteConversation,
                                 AcceptConversation, ChangeDisplayName, TryNow>;

} // namespace porchlight::engine
