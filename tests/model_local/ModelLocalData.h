// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"

#include <limits>

namespace porchlight::test {

/// In this order a status only grows (A2).
enum class ModelStatus : quint8 { Received, Sending, Failed, Sent, Delivered, Read };

/// Where messages stand that have no sequence yet: below everything.
inline constexpr quint64 placeUnsent = std::numeric_limits<quint64>::max();

/// A row of a timeline.
struct ModelMessage
{
    MessageId id;
    AccountId sender;
    bool mine = false;
    quint8 kind = 0;
    std::optional<Seq> seq;
    Seq ordinal = 0;
    quint64 number = 0;
    quint64 relayTimeMs = 0;
    std::optional<MessageId> target; ///< what a redaction erases
    bool redacted = false;
    bool hidden = false;
    ContentState state = ContentState::Readable;
    Content content;
    std::optional<GroupNote> note; ///< then it is none of anybody's messages
    wire::ErrorCode failed = wire::ErrorCode::None;
    // What decides the order, greatest last; see ModelLocalStore.
    quint64 place = 0;
    quint64 era = 0;
    quint64 tie = 0;
    quint64 row = 0;
    ModelStatus reached = ModelStatus::Received; ///< in an earlier generation
    bool seen = false;                           ///< in an earlier generation
};

/// An envelope in the outbox: kept for 7 days after the relay has it (rule 4).
struct ModelEnvelope
{
    engine::OutboxItem item;
    std::optional<quint64> settledMs; ///< relay time; none while it waits
    quint64 row = 0;
};

/// What is written about a conversation.
struct ModelConversation
{
    std::vector<wire::Member> members;
    quint64 nextNumber = 1;
    Seq read = 0;
    std::map<Seq, engine::Gap> gaps; ///< by first
    Seq behindHead = 0;              ///< what the relay said is there, and how much of it was unread
    quint64 behindUnread = 0;
    bool isRequest = false;
    bool isGroup = false;
    bool isOutside = false;             ///< of a group that it belongs to no more
    QString title = {};
    QByteArray picture = {};
    std::vector<wire::Member> former = {}; ///< who went, with their handles
    quint64 mutedUntilMs = 0;
    bool hasEarlierRows = false; ///< of a generation before this one
    std::map<MessageId, ModelMessage> messages;
};

} // namespace porchlight::test
