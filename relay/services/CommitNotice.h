// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/base/Time.h"

#include <memory>

/// What passes between the sessions (gateway threads) and the sequencer (writer thread).
namespace porchlight::relay {

/// A connection of a client. Chosen by the gateway that accepted it, never used again while the relay runs.
using ConnectionId = quint64;

/// A session's request to the writer. `tag` is the session's own, to find its question again.
struct Submission
{
    ConnectionId connection = 0;
    quint64 tag = 0;
    Operation operation;
};

/// The answer to a submission, given only after its transaction is durable, or was refused.
struct Settlement
{
    ConnectionId connection = 0;
    quint64 tag = 0;
    CommitStatus status = CommitStatus::Committed;
    Outcome outcome;
};

/// New entries of one conversation, for whoever of its members is connected. Shared, so that it is encoded once.
struct PublishedEntries
{
    std::shared_ptr<const wire::Entries> frame;
    MemberList members;
    std::vector<AccountId> newcomers = {}; ///< those of them to whom nothing before it is given
};

/// An account has another list of devices.
struct ListedDevices
{
    AccountId account;
    quint64 version = 0;
    std::vector<quint32> devices; ///< ascending
};

/// What every gateway hears of one committed transaction.
struct CommitNotice
{
    CommitStatus status = CommitStatus::Committed;
    milliseconds took{0}; ///< how long the transaction took, its sync included
    std::vector<Settlement> settlements;
    std::vector<DeviceId> unlinked; ///< nothing of what follows is theirs any more
    std::vector<ListedDevices> listed; ///< whoever is not in it has nothing of what follows either
    std::vector<MailboxEntry> mail; ///< published before the entries that may need it
    std::vector<AccountEntry> account;
    std::vector<PublishedEntries> entries;
    std::vector<RaisedMarks> marks;
    QByteArray tide;                        ///< how far the database has come with it; empty when nothing was committed
    std::optional<GenerationId> generation; ///< the database began another life in it (rule 4)
};

} // namespace porchlight::relay
