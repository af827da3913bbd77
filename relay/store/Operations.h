// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/AccountOperations.h"
#include "relay/store/BlobOperations.h"
#include "relay/store/CredentialOperations.h"
#include "relay/store/DeliveryOperations.h"
#include "relay/store/GenerationOperations.h"
#include "relay/store/GroupOperations.h"
#include "relay/store/KeyOperations.h"
#include "relay/store/PeopleOperations.h"
#include "relay/store/RetentionOperations.h"
#include "shared/base/LargeVariant.h"

#include <variant>

/// What may be asked of the store, as values: a transaction is a list of operations, and each has its outcome. So a
/// transaction can cross threads, be put together from many requests (group commit), and be tried on any store.
namespace porchlight::relay {

using OperationTypes = std::variant<
    AppendRequest, AdvanceCursors, RaiseMarks, CreateAccount, AddDevice, UseToken, StartDirect, CreateInvitation,
    BeginRetention, ParkDevices, PurgeBodies, WakeDevice, NoteDeadLetter, RenameDevice, UnlinkDevice, SetMute,
    AcceptConversation, NoteContacts, OpenGeneration, PublishManifest, PutPrekeys, TakeBundles, PutMail, PutBlob,
    DropBlob, PurgeBlobs, PutRecovery, ChangeGroup, ChangePassword, DeleteAccount, SetContact, SetBlocked,
    PutSettings, ReportMessage, CloseReport>;
using Operation = LargeVariant<OperationTypes>;
using OutcomeTypes = std::variant<
    std::monostate, AppendOutcome, RaisedMarks, DeviceOutcome, TokenOutcome, ConversationOutcome, RetentionOutcome,
    AccountOutcome, GenerationOutcome, ManifestOutcome, BundlesOutcome, MailOutcome, BlobOutcome, GroupOutcome,
    CredentialOutcome>;
using Outcome = LargeVariant<OutcomeTypes>;

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
    QByteArray tide;               ///< when committed: how far the database has come with it
};

class Store;

/// Does the operations in one transaction, whole or not at all. After Committed everything is on the disk.
CommitResult commit(Store &store, const std::vector<Operation> &operations);

} // namespace porchlight::relay

extern template class porchlight::LargeVariant<porchlight::relay::OperationTypes>;
extern template class porchlight::LargeVariant<porchlight::relay::OutcomeTypes>;
