// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/HistoryPage.h"
#include "app/engine/LocalOperations.h"
#include "app/engine/StorageWish.h"

#include <map>
#include <optional>
#include <set>

/// What the engine starts from, and who keeps it.
namespace porchlight::engine {

/// A message that waits to be sent, or was sent within the last days and is handed back should the relay lose it.
struct OutboxItem
{
    ConversationId conversation;
    MessageId id;
    quint64 number = 0;
    quint8 kind = quint8(wire::EntryKind::Counts);
    QByteArray content;   ///< encodeContent(); it is sealed when it is sent
    MessageId about = {}; ///< what it edits, reacts to or erases; null for a message of its own
    bool isEdit = false;  ///< then the relay is told what of, and erases both together
    bool isTried = false; ///< stood in a request: the relay may have it, perhaps in a copy that it is restored from
};

/// What the engine must know of a conversation.
struct ConversationImage
{
    std::vector<wire::Member> members;
    quint64 nextNumber = 1;
    Seq readOwn = 0;            ///< by SetRead
    Seq confirmedDelivered = 0; ///< the own account's mark, by PutMark
    Seq confirmedRead = 0;      ///< its readPrivate
    bool hasDraft = false;      ///< by the last Draft in the self conversation
    bool isRequest = false;
    quint64 mutedUntilMs = 0;
    bool isGroup = false;
    bool isAnswered = false; ///< somebody else has written there
};

/// Everything the engine starts from.
struct LocalImage
{
    std::optional<PutIdentity> identity; ///< none: not signed in
    QString displayName;
    std::optional<GenerationId> generation;
    quint64 marksVersion = 0;
    std::map<LogId, Seq> cursors;
    std::map<ConversationId, ConversationImage> conversations;
    std::vector<OutboxItem> outbox; ///< unsettled ones, by conversation and number
    std::map<ConversationId, wire::Append> requests = {}; ///< sealed, and not answered as far as is known
    QByteArray tide;                     ///< by SetTide, in this generation; may be empty
    std::vector<QByteArray> olderTokens; ///< newest first, at most wire::olderTokensMax
    std::vector<OutboxItem> kept;   ///< settled less than seven days ago, in the same order (rule 4)
    std::map<ConversationId, std::vector<Gap>> gaps = {}; ///< ascending
    bool readsAgain = false;     ///< by SetReadsAgain, in this generation
    bool wasInterrupted = false; ///< the program did not come to its own end the last time
    std::optional<SetProcessing> processing = {}; ///< what was being opened then
    std::map<ConversationId, quint64> preferences = {}; ///< by the last Preferences about each
    KeyRecords keyRecords = {}; ///< those that the disk has damaged are missing
    std::vector<wire::AccountMark> marks = {}; ///< of members of groups
    Face face = {};                            ///< one's own
    std::map<ConversationId, quint64> facesTold = {}; ///< by PutFaceTold; none of 0
    std::set<AccountId> contacts = {};
    std::set<AccountId> blocked = {};
};

enum class LocalCommit : quint8 {
    Committed,
    Failed, ///< nothing was stored: the disk is full or broken; it may be tried again
};

/// The writing side of one profile's database. One instance, on the account's storage thread.
class LocalStore
{
public:
    virtual ~LocalStore() = default;
    virtual LocalImage load() = 0;
    /// Returns after the disk has it.
    virtual LocalCommit commit(const LocalTransaction &transaction) = 0;
    /// Does some of what can wait, for some milliseconds; false: nothing is left, or nothing can be done just now.
    virtual bool catchUp() { return false; }
    /// A slice of what a person wishes about the store itself, from where the last one has ended. Between transactions.
    virtual StorageStep tend(const StorageWish &, const StoragePlace &from) { return {from, true, true}; }
    /// What lies before a place, the newest first, of what the relay has numbered: at most @p recordsMax, and but for the
    /// first at most @p bytesMax of what they say.
    virtual HistoryPage history(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype bytesMax) = 0;
};

} // namespace porchlight::engine
