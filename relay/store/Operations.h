// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <variant>

/// What may be asked of the store, as values: a transaction is a list of operations, and each has its outcome. So a
/// transaction can cross threads, be put together from many requests (group commit), and be tried on any store.
namespace porchlight::relay {

/// Stores bodies in a conversation and items in mailboxes; Store::append judges it.
struct AppendRequest
{
    DeviceId device;
    wire::Append append;
    quint64 relayTimeMs = 0;
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

struct AppendOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< NumberGap, StaleEpoch or NotAMember: nothing was taken
    quint64 expected = 0;                          ///< with NumberGap
    std::vector<wire::StoredBody> stored;          ///< one for each body: the first result, also for a repeat
    std::vector<wire::Entry> fresh;                ///< entries that are new with this transaction, in order
    std::vector<AccountId> members;                ///< who receives them: members at this very sequence (A11)
    std::vector<MailboxEntry> mail;                ///< items that are new with this transaction
    std::vector<AccountEntry> announced;           ///< the conversation's first entry: its members' logs say so
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

struct RaisedMarks
{
    struct Change
    {
        wire::AccountMark mark; ///< with readPrivate; who sends it to others leaves that out
        std::vector<AccountId> members;
    };
    std::vector<Change> changes; ///< only what grew
    quint64 version = 0;         ///< of the last change; counts up with each one in the whole store
};

/// Makes an account and its first device, using up one use of the invitation.
struct CreateAccount
{
    AccountId account; ///< random, made by whoever asks
    QString handle;    ///< normalised
    QByteArray passwordHash;
    TokenHash invitation;
    QString deviceName;
    TokenHash token;
    quint64 nowMs = 0;
};

/// Adds a device to an account whose password was verified.
struct AddDevice
{
    AccountId account;
    QString deviceName;
    TokenHash token;
    quint64 nowMs = 0;
};

struct DeviceOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< HandleTaken, InvitationInvalid, CredentialsWrong (account gone)
    DeviceId device;
    QString handle;
};

/// A token was shown. The current one, and the successor handed out last, are good; using the successor makes it the
/// current one and the old one the previous. The previous one after that is a clone alarm: TokenReplayed.
struct UseToken
{
    TokenHash used;
    TokenHash successor; ///< handed out with the answer, good from now on
    quint64 nowMs = 0;
};

struct TokenOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< TokenUnknown or TokenReplayed
    DeviceId device;
};

/// Finds the account and makes the conversation of the two; nobody hears of it before its first entry.
struct StartDirect
{
    AccountId self;
    QString handle; ///< normalised
};

struct ConversationOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< UnknownHandle
    ConversationId conversation;
    std::vector<wire::Member> members;
};

struct CreateInvitation
{
    TokenHash code; ///< invitationHash() of the code
    quint32 uses = 1;
    quint64 expiresMs = 0;
    quint64 nowMs = 0;
};

using Operation =
    std::variant<AppendRequest, AdvanceCursors, RaiseMarks, CreateAccount, AddDevice, UseToken, StartDirect, CreateInvitation>;
using Outcome =
    std::variant<std::monostate, AppendOutcome, RaisedMarks, DeviceOutcome, TokenOutcome, ConversationOutcome>;

/// How a transaction ended.
enum class CommitStatus : quint8 {
    Committed,
    Full,   ///< no room: nothing was stored, it may be tried again
    Failed, ///< the disk or the database cannot be believed any more: stop acknowledging and exit
};

struct CommitResult
{
    CommitStatus status = CommitStatus::Committed;
    std::vector<Outcome> outcomes; ///< one for each operation when committed, else empty
};

class Store;

/// Does the operations in one transaction, whole or not at all. After Committed everything is on the disk.
CommitResult commit(Store &store, const std::vector<Operation> &operations);

} // namespace porchlight::relay
