// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/HistoryOperations.h"
#include "shared/content/Content.h"
#include "shared/content/Seal.h"
#include "shared/wire/Frame.h"

#include <variant>
#include <vector>

/// What the engine asks of the local database, as values: a transaction is a list of operations, whole or not at all.
namespace porchlight::engine {

/// A conversation and who is in it; told again, the members are replaced.
struct PutConversation
{
    ConversationId conversation;
    std::vector<wire::Member> members;
    quint64 createdMs = 0; ///< local time, orders the list until there is a message
};

/// An entry of a conversation's log. A row with the same message id in this conversation gets its sequence and relay
/// time and nothing else changes (it is one's own message coming back, or a repeat); its outbox row is settled. Only a row
/// that the disk has damaged is written anew.
struct PutEntry
{
    ConversationId conversation;
    wire::Entry entry;
    bool mine = false;
    ContentState state = ContentState::Readable;
    Content content;
};

/// A message just composed: its row in the timeline and its row in the outbox.
struct PutComposed
{
    ConversationId conversation;
    MessageId id;
    quint64 number = 0;
    quint8 kind = quint8(wire::EntryKind::Counts);
    Content content;
    Sealed sealed;
    quint64 composedMs = 0; ///< local time, only for show
};

/// The relay has it: the row gets sequence and relay time, the outbox row is settled.
struct MarkSent
{
    ConversationId conversation;
    MessageId id;
    Seq seq = 0;
    quint64 relayTimeMs = 0;
};

/// Finally refused: it leaves the outbox, the row says why.
struct MarkFailed
{
    ConversationId conversation;
    MessageId id;
    wire::ErrorCode reason = wire::ErrorCode::None;
};

/// The relay expects another send number.
struct Renumber
{
    ConversationId conversation;
    MessageId id;
    quint64 number = 0;
};

/// The number that the next message composed in this conversation gets.
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

struct SetCursor
{
    LogId log;
    Seq seq = 0;
};

/// Watermarks of anyone; merged by max.
struct PutMark
{
    wire::AccountMark mark;
};

/// This person has read up to here on this device. Kept apart from PutMark: the own account's mark is what the relay
/// has confirmed, this is what it must still be told. A conversation's read position is the larger of the two.
struct SetRead
{
    ConversationId conversation;
    Seq seq = 0;
};

struct SetMarksVersion
{
    quint64 version = 0;
};

/// Another life of the relay's database: cursors and marks begin anew, sequences of that life replace the old ones, and
/// settled outbox rows are unsettled: what the relay may have lost is handed back to it (rule 4).
struct BeginGeneration
{
    GenerationId generation;
};

/// Who this profile is, from the sign-in. Another device has another mailbox: its cursor begins anew.
struct PutIdentity
{
    AccountId account;
    quint32 device = 0;
    QString handle;
    QString relayUrl;
    QByteArray token;
};

struct SetToken
{
    QByteArray token;
};

struct SetDisplayName
{
    QString name;
};

using LocalOperation = std::variant<PutConversation, PutEntry, PutComposed, MarkSent, MarkFailed, Renumber, SetNextNumber,
                                    RemoveFailed, SetCursor, PutGap, DropGap, NoteBehind,
                                    SetProcessing, PutMark, SetRead, SetMarksVersion,
                                    BeginGeneration, PutIdentity, SetToken, SetDisplayName>;
using LocalTransaction = std::vector<LocalOperation>;

} // namespace porchlight::engine
