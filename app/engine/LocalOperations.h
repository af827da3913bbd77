// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/AccountLogOperations.h"
#include "app/engine/Face.h"
#include "app/engine/GenerationOperations.h"
#include "app/engine/GroupOperations.h"
#include "app/engine/HistoryOperations.h"
#include "app/engine/KeyOperations.h"
#include "app/engine/OutboxOperations.h"
#include "shared/base/LargeVariant.h"
#include "shared/content/Content.h"
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
    bool isRequest = false; ///< a stranger's (rule 12); stays one until PutAccepted
    bool isGroup = false;   ///< whose members PutGroup tells, and not this
};

/// An entry of a conversation's log. A row with the same message id (one's own coming back) gets its sequence, relay
/// time and kind, and nothing else changes; its outbox row is settled. Only a row that the disk has damaged, or that
/// waited for its key, is written anew.
struct PutEntry
{
    ConversationId conversation;
    wire::Entry entry;
    bool mine = false;
    ContentState state = ContentState::Readable;
    Content content;
    QByteArray proof = {}; ///< of a message of another, see Opening: kept for as long as it
};

/// A body just composed: its row among the messages and its row in the outbox.
struct PutComposed
{
    ConversationId conversation;
    MessageId id;
    quint64 number = 0;
    quint8 kind = quint8(wire::EntryKind::Counts);
    Content content;
    quint64 composedMs = 0; ///< local time, only for show
    std::optional<MessageId> target = {}; ///< with the kind redact: what is erased once the relay has it
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
/// The relay has said that this store was put back, and what it has is not all read again. Until then the sum of the positions
/// says nothing: where this device had been before counts as read with one log, and is missing in another.
struct SetReadsAgain
{
    bool isOn = false;
};
/// Who this profile is, from the sign-in. Another device has another mailbox.
struct PutIdentity
{
    AccountId account;
    quint32 device = 0;
    QString handle;
    QString relayUrl;
    QByteArray token;
};

/// The one before is kept, as those before it: a relay restored from a copy may know no later one (rule 4).
struct SetToken
{
    QByteArray token;
};
struct SetDisplayName
{
    QString name;
};

using LocalOperationTypes = std::variant<
    PutConversation, PutAccepted, PutMute, PutEntry, PutComposed, MarkSent, MarkFailed, Withdraw, PutRequest,
    DropRequest, Renumber, SetNextNumber, RemoveFailed, SetCursor, PutGap, DropGap, NoteBehind, SetProcessing,
    PutMark, SetRead, SetMarksVersion, SetReadsAgain, BeginGeneration, RewindLog, PutIdentity, SetToken, SetTide, SetDisplayName,
    PutKeyRecord, PutGroup, PutHandles, PutGroupNote, PutGroupLook, PutContact, PutBlocked, PutAccountSettings,
    PutFace, PutFaceTold>;
using LocalOperation = LargeVariant<LocalOperationTypes>;
using LocalTransaction = std::vector<LocalOperation>;

} // namespace porchlight::engine

extern template class porchlight::LargeVariant<porchlight::engine::LocalOperationTypes>;
