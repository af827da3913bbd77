// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/Seal.h"
#include "shared/wire/ErrorCode.h"

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

/// Finally refused: the row says why. Of its outbox row only what travels with it is left (OutboxItem::mailOnly).
struct MarkFailed
{
    ConversationId conversation;
    MessageId id;
    wire::ErrorCode reason = wire::ErrorCode::None;
};

/// What was left of an envelope has gone along with another, and the relay has it: settled, and kept as the others are.
struct MarkCarried
{
    ConversationId conversation;
    MessageId id;
};

/// Deleted before the relay was known to have it (rule 5): it goes, or its envelope becomes silent and blank.
struct Withdraw
{
    ConversationId conversation;
    MessageId id;
    std::optional<Sealed> blank; ///< none: it never went out
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
