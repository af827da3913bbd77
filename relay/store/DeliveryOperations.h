// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/MemberList.h"
#include "shared/wire/Frame.h"

/// What may be asked of the store about messages: appending, cursors, marks.
namespace porchlight::relay {

/// What an account may still say, by the limits of its rate (D5). Where it says it is the store's to know.
struct AppendAllowance
{
    bool toAccepted = true;  ///< where all others have accepted
    bool toStrangers = true; ///< where somebody has not
    quint32 requestsPerHour = 0; ///< that may begin for whoever it is a request to, of all accounts together; 0: any
};

/// Stores bodies in a conversation and items in mailboxes; Store::append judges it.
struct AppendRequest
{
    DeviceId device;
    wire::Append append;
    quint64 relayTimeMs = 0;
    AppendAllowance may = {};
};

/// An entry that came into the mailbox of one device.
struct MailboxEntry
{
    DeviceId to;
    wire::Entry entry;
};

/// An entry that came into the log of one account.
struct AccountEntry
{
    AccountId account;
    wire::Entry entry;
};

/// An entry that the relay itself wrote into a conversation.
struct ConversationEntry
{
    ConversationId conversation;
    wire::Entry entry;
    MemberList members; ///< who receives it
};

struct RaisedMarks
{
    struct Change
    {
        wire::AccountMark mark; ///< with readPrivate; who sends it to others leaves that out
        MemberList members;
    };
    std::vector<Change> changes; ///< only what grew
    quint64 version = 0;         ///< of the last change; counts up with each one in the whole store
};

/// What came of an append, and who hears of it.
struct AppendOutcome
{
    /// TokenUnknown (it was unlinked), DevicePending, NotAMember, NoSuchAccount (the other one has deleted theirs),
    /// KeysMissing, StaleEpoch, NumberGap, AwaitingAcceptance, NotAllowed or RateLimited: nothing was taken.
    wire::ErrorCode error = wire::ErrorCode::None;
    quint64 expected = 0;                          ///< with NumberGap
    std::vector<wire::StoredBody> stored;          ///< one for each body: the first result, also for a repeat
    std::vector<wire::Entry> fresh;                ///< entries that are new with this transaction, in order; the relay's own too
    MemberList members;                            ///< who receives them: members at this very sequence (A11)
    std::vector<MailboxEntry> mail;                ///< items that are new with this transaction
    std::vector<AccountEntry> announced;           ///< the first entry: the members' logs say so; or an acceptance
    RaisedMarks revealed = {};                     ///< by an acceptance (rule 12)
    bool isRequest = false; ///< somebody else in it has not accepted
    std::optional<quint64> retryAfterMs = {}; ///< with RateLimited, when too many requests have reached the other one
    std::vector<AccountId> withheldFrom = {};      ///< of the members: who gets withheldEntry() of what is fresh (rule 11)
};

/// Stores items in mailboxes, without a body. Those for devices that are in no list, or of an account that the asking
/// one does not talk with, both having accepted it (rule 12), are passed over.
struct PutMail
{
    DeviceId by;
    std::vector<wire::MailItem> mail;
    quint64 nowMs = 0;
};

struct MailOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< TokenUnknown or DevicePending
    std::vector<MailboxEntry> mail = {};           ///< items that are new with this transaction
};

/// Everything up to these positions is durable on the device. Mailbox items up to there are deleted. Positions never
/// go back; one beyond the head, or of a log that is not the device's, is passed over.
struct AdvanceCursors
{
    DeviceId device;
    std::vector<wire::Position> upTo;
};

/// Raises watermarks by max. A mark beyond the head counts as the head: receipts never exceed reality.
struct RaiseMarks
{
    AccountId account;
    std::vector<wire::OwnMark> marks;
};

} // namespace porchlight::relay
