// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

/// What is read of the store, as values.
namespace porchlight::relay {

/// A piece of a log, and how far the reading device's mailbox reached in the same snapshot (rule 9).
struct LogPage
{
    bool allowed = true; ///< false: not the device's log, and nothing else is said
    std::vector<wire::Entry> entries;
    Seq head = 0;
    Seq mailboxHead = 0;
    QByteArray tide; ///< of the same snapshot (rule 4)
};

/// What a session begins with, from one snapshot.
struct SessionImage
{
    bool exists = true; ///< false: the device is gone
    Seq mailboxHead = 0;
    /// What has entries after the device's cursor: mailbox, account log, then conversations, most recent first.
    std::vector<wire::BehindLog> behind;
    std::vector<wire::AccountMark> marks; ///< newer than asked for; readPrivate only of one's own
    quint64 marksVersion = 0;
    QByteArray tide; ///< of the same snapshot (rule 4)
};

/// What is needed to verify a password.
struct Login
{
    AccountId account;
    QByteArray passwordHash;
};

} // namespace porchlight::relay
