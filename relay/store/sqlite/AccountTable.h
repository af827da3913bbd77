// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

#include <span>

namespace porchlight::relay {

/// An account as other rows know it.
struct AccountRow
{
    qint64 no = 0;
    wire::Member who;
    bool isGone = false; ///< it was deleted
};

/// Accounts and their logs. Lives on the writer's thread.
class AccountTable
{
public:
    explicit AccountTable(sqlite::Connection &connection);

    std::optional<AccountRow> find(const AccountId &account);
    /// Also of who is gone.
    std::optional<AccountRow> findHandle(const QString &handle);
    /// Returns its number.
    qint64 create(const CreateAccount &request);
    /// From 1 on, never used again.
    quint32 nextDeviceNumber(qint64 accountNo);
    Seq logHead(qint64 accountNo);
    /// Appends to the log of the account; times never go back.
    wire::Entry announce(qint64 accountNo, const QByteArray &event, quint64 timeMs);

private:
    sqlite::Statement m_find;
    sqlite::Statement m_findHandle;
    sqlite::Statement m_create;
    sqlite::Statement m_nextDevice;
    sqlite::Statement m_logHead;
    sqlite::Statement m_advanceLog;
    sqlite::Statement m_insertEntry;
};

} // namespace porchlight::relay
