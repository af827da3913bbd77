// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

class AccountJudge;
class AccountTable;
class ConversationTable;
class DeviceTable;
class EpochJudge;
class GroupJudge;
struct DeviceRow;

/// Another password for an account, and its end (D1). Owns its statements; lives on the writer's thread, within its
/// transactions.
class CredentialJudge
{
public:
    CredentialJudge(sqlite::Connection &connection, AccountTable &accounts, DeviceTable &devices,
                    ConversationTable &conversations, AccountJudge &accountJudge, EpochJudge &epochs, GroupJudge &groups);

    CredentialOutcome change(const ChangePassword &request);
    CredentialOutcome remove(const DeleteAccount &request);

private:
    /// None, or why not.
    wire::ErrorCode judge(const std::optional<DeviceRow> &by, const QByteArray &was);
    std::vector<quint32> devicesOf(qint64 accountNo);

    AccountTable &m_accounts;
    DeviceTable &m_devices;
    ConversationTable &m_conversations;
    AccountJudge &m_accountJudge;
    EpochJudge &m_epochs;
    GroupJudge &m_groups;
    sqlite::Statement m_hasPassword;
    sqlite::Statement m_setPassword;
    sqlite::Statement m_devicesOf;
    sqlite::Statement m_leave;
    sqlite::Statement m_dropLog;
    sqlite::Statement m_dropRecovery;
    sqlite::Statement m_dropChunks;
    sqlite::Statement m_dropBlobs;
};

} // namespace porchlight::relay
