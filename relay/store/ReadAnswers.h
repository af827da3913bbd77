// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/BlobOperations.h"
#include "relay/store/GroupAnswers.h"
#include "relay/store/PeopleAnswers.h"
#include "relay/store/RetentionOperations.h"
#include "relay/store/Rosters.h"
#include "shared/wire/Frame.h"

/// What is read of the store, as values.
namespace porchlight::relay {

/// A piece of a log, and how far the reading device's mailbox reached in the same snapshot (rule 9).
struct LogPage
{
    bool allowed = true; ///< false: not the device's log, and nothing else is said
    std::vector<wire::Entry> entries; ///< consecutive
    Seq first = 1;         ///< where the log begins for this reading: what lies between the cursor and there is not sent
    wire::TrimReason why = wire::TrimReason::Expired; ///< with a first beyond the cursor + 1 (rule 13)
    std::vector<Seq> damaged; ///< of the entries: what the disk gave back is not what was stored (G9)
    Seq brokenAt = 0;         ///< above 0: the row of this sequence is missing or out of place, and the page ends there
    Seq head = 0;
    Seq mailboxHead = 0;
    QByteArray tide; ///< of the same snapshot (rule 4)
    std::optional<GenerationId> generation = {}; ///< of it as well
};

/// What a device says in its hello that it has.
struct ShownPlaces
{
    quint64 marksAfter = 0;
    std::optional<quint64> acknowledged = {}; ///< sum of its positions in all logs; none: it does not say
};

/// What a session begins with, from one snapshot.
struct SessionImage
{
    bool exists = true; ///< false: the device is gone
    std::optional<quint64> parkedMs; ///< since then it is parked (rule 14)
    Seq mailboxHead = 0;
    /// It has acknowledged more than it has shown: it was put back to an older copy, and `behind` lists all of its
    /// logs.
    bool isPutBack = false;
    /// What has entries after the device's cursor: mailbox, account log, then conversations, most recent first.
    std::vector<wire::BehindLog> behind;
    std::vector<wire::AccountMark> marks; ///< newer than asked for; readPrivate only of one's own
    quint64 marksVersion = 0;
    quint64 manifestVersion = 0; ///< of the account; 0: none
    quint32 prekeysLeft = 0;     ///< of the device, that wait to be given out once
    bool isPending = false;      ///< the account has a list of devices, and this one is not in it
    QByteArray tide; ///< of the same snapshot (rule 4)
    std::optional<GenerationId> generation = {}; ///< of it as well
};

/// What is needed to verify a password.
struct Login
{
    AccountId account;
    QByteArray passwordHash;
};

/// What is kept to bring an account back when all its devices are lost. Opaque but for its beginning.
struct StoredRecovery
{
    QByteArray blob; ///< empty: there is none
    TokenHash tokenHash;
    QByteArray backup;
    quint64 madeMs = 0;
};

/// A line of the operator's list of what could not be delivered.
struct DeadLetter
{
    LogId log;
    AccountId account;  ///< whose log it is; null for a conversation that concerns all its members
    quint32 device = 0; ///< 0: no device in particular
    Seq seq = 0;
    DeadLetterReason reason = DeadLetterReason::Damaged;
    quint32 attempts = 0;
    quint64 notedMs = 0;
};

/// How retention stands.
struct RetentionState
{
    quint64 lastRunMs = 0; ///< 0: there was none
    std::optional<quint64> heldSinceMs;
    quint64 purged = 0; ///< bodies taken, ever
    quint64 parked = 0; ///< devices parked, ever
    quint64 parkedNow = 0;
    quint64 deadLetters = 0;
};

} // namespace porchlight::relay
