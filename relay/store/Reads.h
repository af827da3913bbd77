// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <optional>

namespace porchlight::relay {

/// A piece of a log, and how far the reading device's mailbox reached in the same snapshot (rule 9).
struct LogPage
{
    bool allowed = true; ///< false: not the device's log
    std::vector<wire::Entry> entries;
    Seq head = 0;
    Seq mailboxHead = 0;
};

/// What a session begins with, from one snapshot.
struct SessionImage
{
    bool exists = true;                 ///< false: the device is gone
    Seq mailboxHead = 0;
    std::vector<wire::BehindLog> behind; ///< mailbox, account log, then conversations, most recent first
    std::vector<wire::AccountMark> marks; ///< newer than asked for; readPrivate only of one's own
    quint64 marksVersion = 0;
};

/// What is needed to verify a password.
struct Login
{
    AccountId account;
    QByteArray passwordHash;
};

/// The reading side: read-only, beside the writer, one instance for each reading thread. Every call sees one snapshot
/// that holds whatever was committed before the call.
class StoreReader
{
public:
    virtual ~StoreReader() = default;

    /// Entries after @p after, at most @p limit of them and, but for the first, at most @p bytesMax of bodies.
    virtual LogPage readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax) = 0;
    virtual SessionImage loadSession(const DeviceId &device, quint64 marksAfter) = 0;
    /// @p handle is normalised.
    virtual std::optional<Login> findLogin(const QString &handle) = 0;
};

} // namespace porchlight::relay
