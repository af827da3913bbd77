// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/sqlite/SqliteStatement.h"

#include <span>

namespace porchlight::relay {

/// An account as other rows know it.
struct AccountRow
{
    qint64 no = 0;
    wire::Member who;
};

/// Accounts and their logs. Lives on the writer's thread.
class AccountTable
{
public:
    explicit AccountTable(SqliteConnection &connection);

    std::optional<AccountRow> find(const AccountId &account);
    std::optional<AccountRow> findHandle(const QString &handle);
    /// Returns its number.
    qint64 create(const CreateAccount &request);
    /// From 1 on, never used again.
    quint32 nextDeviceNumber(qint64 accountNo);
    Seq logHead(qint64 accountNo);
    /// Appends to the log of the account; times never go back.
    wire::Entry announce(qint64 accountNo, const QByteArray &event, quint64 timeMs);

private:
    SqliteStatement m_find;
    SqliteStatement m_findHandle;
    SqliteStatement m_create;
    SqliteStatement m_nextDevice;
    SqliteStatement m_logHead;
    SqliteStatement m_advanceLog;
    SqliteStatement m_insertEntry;
};

} // namespace porchlight::relay
