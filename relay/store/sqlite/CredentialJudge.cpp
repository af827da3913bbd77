// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/CredentialJudge.h"

#include "relay/store/sqlite/AccountJudge.h"
#include "relay/store/sqlite/AccountTable.h"
#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/EpochJudge.h"
#include "relay/store/sqlite/GroupJudge.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

CredentialJudge::CredentialJudge(sqlite::Connection &c, AccountTable &accounts, DeviceTable &devices,
                                 ConversationTable &conversations, AccountJudge &accountJudge, EpochJudge &epochs, GroupJudge &groups)
    : m_accounts(accounts), m_devices(devices), m_conversations(conversations), m_accountJudge(accountJudge), m_epochs(epochs), m_groups(groups),
      m_hasPassword(c, "SELECT 1 FROM account WHERE account_no = ?1 AND password_hash = ?2 AND gone_ms = 0"),
      m_setPassword(c, "UPDATE account SET password_hash = ?2 WHERE account_no = ?1"),
      m_devicesOf(c, "SELECT number FROM device WHERE account_no = ?1 AND unlinked_ms = 0 ORDER BY number"),
      m_leave(c, "UPDATE account SET gone_ms = ?2, password_hash = x'' WHERE account_no = ?1"),
      m_dropLog(c, "DELETE FROM account_entry WHERE account_no = ?1"),
      m_dropRecovery(c, "DELETE FROM recovery WHERE account_no = ?1"),
      m_dropChunks(c, "DELETE FROM blob_chunk WHERE blob_no IN (SELECT blob_no FROM blob WHERE account_no = ?1)"),
      m_dropBlobs(c, "DELETE FROM blob WHERE account_no = ?1")
{
}

ErrorCode CredentialJudge::judge(const std::optional<DeviceRow> &by, const QByteArray &was)
{
    if (!by)
        return ErrorCode::TokenUnknown;
    return sqlite::Query(m_hasPassword, by->accountNo, was).next() ? ErrorCode::None : ErrorCode::CredentialsWrong;
}

std::vector<quint32> CredentialJudge::devicesOf(qint64 accountNo)
{
    std::vector<quint32> numbers;
    for (sqlite::Query query(m_devicesOf, accountNo); query.next();)
        numbers.push_back(quint32(query.integer(0)));
    return numbers;
}

CredentialOutcome CredentialJudge::change(const ChangePassword &request)
{
    const auto by = m_devices.find(request.by);
    CredentialOutcome outcome{judge(by, request.was)};
    if (outcome.error != ErrorCode::None)
        return outcome;
    m_setPassword.run(by->accountNo, request.wanted);
    const bool hasList = by->isListed || by->isPending;
    for (const quint32 number : devicesOf(by->accountNo)) {
        const auto device = m_devices.find({request.by.account, number});
        if (number == request.by.number || !device || (hasList && device->isListed))
            continue;
        AccountOutcome unlinked = m_accountJudge.unlink({request.by, number, request.nowMs});
        outcome.unlinked.push_back(number);
        std::ranges::move(unlinked.announced, std::back_inserter(outcome.announced));
    }
    return outcome;
}

CredentialOutcome CredentialJudge::remove(const DeleteAccount &request)
{
    const auto by = m_devices.find(request.by);
    CredentialOutcome outcome{judge(by, request.was)};
    if (outcome.error != ErrorCode::None)
        return outcome;
    outcome.gone = m_epochs.gone(request.by.account, *by, request.nowMs);
    std::ranges::move(m_groups.leaveAll(request.by.account, *by, request.nowMs), std::back_inserter(outcome.gone));
    outcome.unlinked = devicesOf(by->accountNo);
    for (const quint32 number : outcome.unlinked) {
        const DeviceId id{request.by.account, number};
        if (const auto device = m_devices.find(id))
            m_devices.unlink(id, *device, request.nowMs);
    }
    m_leave.run(by->accountNo, std::max<quint64>(1, request.nowMs));
    m_dropLog.run(by->accountNo);
    m_dropRecovery.run(by->accountNo);
    m_dropChunks.run(by->accountNo);
    m_dropBlobs.run(by->accountNo);
    m_conversations.forget(); // they know who is in them
    return outcome;
}

} // namespace porchlight::relay
