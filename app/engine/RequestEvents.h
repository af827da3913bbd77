// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"
#include "shared/wire/Limits.h"

/// What the relay is asked by somebody who waits for its answer.
namespace porchlight::engine {

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

/// Another password for the account. Devices that its list does not have are signed out by it.
struct ChangePassword
{
    AskId ask = 0;
    QString current;
    QString wanted;
};

/// The account ends, everywhere. Its data on this computer is another matter.
struct DeleteAccount
{
    AskId ask = 0;
    QString password;
};

/// An invitation to the relay. Answered with InvitationTold.
struct AskInvitation
{
    AskId ask = 0;
};

/// Accepts a stranger's request (rule 12).
struct AcceptConversation
{
    AskId ask = 0;
    ConversationId conversation;
};

/// Whom one knows. Not of somebody whom one has no conversation with: that is begun first.
struct SetContact
{
    AskId ask = 0;
    AccountId account;
    bool isContact = false;
};

/// Rule 11.
struct SetBlocked
{
    AskId ask = 0;
    AccountId account;
    bool isBlocked = false;
};

struct ChangeAccountSettings
{
    AskId ask = 0;
    wire::AccountSettings settings;
};

inline constexpr int reportReasonMax = wire::reasonCharsMax;

/// Shows the operator of the relay what a message said.
struct ReportMessage
{
    AskId ask = 0;
    ConversationId conversation;
    Seq seq = 0;
    QByteArray proof; ///< as the store has it
    QString reason;   ///< at most reportReasonMax
};

} // namespace porchlight::engine
