// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/RecoveryTable.h"

#include "relay/store/sqlite/DeviceTable.h"

namespace porchlight::relay {

using wire::ErrorCode;

RecoveryTable::RecoveryTable(sqlite::Connection &c, DeviceTable &devices)
    : m_devices(devices),
      m_put(c,
            "INSERT OR REPLACE INTO recovery (account_no, blob, token_hash, backup, made_ms) VALUES (?, ?, ?, ?, ?)"),
      m_drop(c, "DELETE FROM recovery WHERE account_no = ?"),
      m_isKit(c, "SELECT 1 FROM recovery WHERE account_no = ? AND token_hash = ?"),
      m_putBackup(c, "UPDATE recovery SET backup = ?2 WHERE account_no = ?1")
{
}

AccountOutcome RecoveryTable::put(const PutRecovery &request)
{
    AccountOutcome outcome;
    const auto by = m_devices.find(request.by);
    if (!by || !by->isListed) {
        outcome.error = by ? ErrorCode::DevicePending : ErrorCode::TokenUnknown;
    } else if (!request.blob.isEmpty()) {
        m_put.run(by->accountNo, request.blob, request.tokenHash, request.backup.value_or(QByteArray("")),
                  request.nowMs);
    } else if (!request.backup) {
        m_drop.run(by->accountNo);
    } else if (sqlite::Query(m_isKit, by->accountNo, request.tokenHash).next()) {
        m_putBackup.run(by->accountNo, *request.backup);
    } else {
        outcome.error = ErrorCode::NoRecoveryKit;
    }
    return outcome;
}

} // namespace porchlight::relay
