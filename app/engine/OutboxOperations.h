// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/ErrorCode.h"
#include "shared/wire/frames/Append.h"

#include <optional>

/// What the engine asks of the local database about what is on its way; see LocalOperations.h.
namespace porchlight::engine {

/// The relay has it: the row gets sequence and relay time, the outbox row is settled.
struct MarkSent
{
    ConversationId conversation;
    MessageId id;
    Seq seq = 0;
    quint64 relayTimeMs = 0;
};

/// Finally refused: the row says why.
struct MarkFailed
{
    ConversationId conversation;
    MessageId id;
    wire::ErrorCode reason = wire::ErrorCode::None;
};

/// Deleted before the relay was known to have it (rule 5): it goes; or, since it may have gone out, what waits becomes
/// silent and empty.
struct Withdraw
{
    ConversationId conversation;
    MessageId id;
    bool isTried = false;
};

/// What the next bodies of a conversation were sealed into. These very bytes are sent until the relay has judged them,
/// its number aside; told again, it replaces the one before. From then on its bodies count as tried.
struct PutRequest
{
    wire::Append append;
};

/// The relay has judged it, or its bodies will be sealed again.
struct DropRequest
{
    ConversationId conversation;
};

/// The relay expects another send number.
struct Renumber
{
    ConversationId conversation;
    MessageId id;
    quint64 number = 0;
};

/// For the next message composed in this conversation.
struct SetNextNumber
{
    ConversationId conversation;
    quint64 number = 1;
};

/// A failed message is taken away by the user.
struct RemoveFailed
{
    ConversationId conversation;
    MessageId id;
};

} // namespace porchlight::engine
