// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/DeviceTable.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr std::size_t knownMax = 100'000;

} // namespace

DeviceTable::DeviceTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT device_no, account_no, listed, "
                         "listed = 0 AND EXISTS (SELECT 1 FROM manifest WHERE manifest.account_no = account.account_no) "
                         "FROM device JOIN account USING (account_no) WHERE uid = ?1 AND number = ?2 AND unlinked_ms = 0"),
      m_create(connection, "INSERT INTO device (account_no, number, name, token, created_ms, seen_ms) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?5)"),
      m_findToken(connection, "SELECT device_no, uid, number, token = ?1, token_successor IS ?1 "
                              "FROM device JOIN account USING (account_no) "
                              "WHERE token = ?1 OR token_successor = ?1 OR token_previous = ?1"),
      m_offerSuccessor(connection, "UPDATE device SET token_successor = ?2, seen_ms = max(seen_ms, ?3) "
                                   "WHERE device_no = ?1"),
      m_promoteSuccessor(connection, "UPDATE device SET token_previous = token, token = token_successor, "
                                     "token_successor = ?2, seen_ms = max(seen_ms, ?3) WHERE device_no = ?1"),
      m_rename(connection, "UPDATE device SET name = ?2 WHERE device_no = ?1 AND name <> ?2 RETURNING 1"),
      m_noteSeen(connection, "UPDATE device SET seen_ms = ?2 WHERE device_no = ?1 AND seen_ms < ?2"),
      // In place of a hash something that none can be: hashes are 32 bytes long.
      m_unlink(connection, "UPDATE device SET unlinked_ms = ?2, name = '', token = CAST('unlinked ' || device_no AS BLOB), "
                           "token_successor = NULL, token_previous = NULL WHERE device_no = ?1"),
      m_dropMail(connection, "DELETE FROM mail WHERE device_no = ?1"),
      m_dropCursors(connection, "DELETE FROM cursor WHERE device_no = ?1"),
      m_dropNumbers(connection, "DELETE FROM send_number WHERE device_no = ?1 AND conversation_no IN "
                                "(SELECT conversation_no FROM member WHERE account_no = ?2)"),
      m_dropRefusals(connection, "DELETE FROM refusal WHERE device_no = ?1 AND conversation_no IN "
                                 "(SELECT conversation_no FROM member WHERE account_no = ?2)"),
      m_dropPrekeys(connection, "DELETE FROM prekey WHERE device_no = ?1"),
      m_dropSignedPrekey(connection, "DELETE FROM signed_prekey WHERE device_no = ?1")
{
}

std::optional<DeviceRow> DeviceTable::find(const DeviceId &device)
{
    const auto known = m_known.find(device);
    if (known != m_known.end())
        return known->second;
    sqlite::Query query(m_find, device.account, device.number);
    if (!query.next())
        return std::nullopt;
    if (m_known.size() >= knownMax)
        m_known.clear();
    const DeviceRow row{query.integer(0), query.integer(1), query.integer(2) != 0, query.integer(3) != 0};
    return m_known.emplace(device, row).first->second;
}

void DeviceTable::forget(const AccountId &account)
{
    const auto first = m_known.lower_bound({account, 0});
    m_known.erase(first, std::find_if(first, m_known.end(), [&](const auto &known) { return known.first.account != account; }));
}

void DeviceTable::create(qint64 accountNo, quint32 number, const QString &name, const TokenHash &token, quint64 nowMs)
{
    m_create.run(accountNo, number, name, token, nowMs);
}

bool DeviceTable::rename(qint64 deviceNo, const QString &name)
{
    return sqlite::Query(m_rename, deviceNo, name).next();
}

void DeviceTable::noteSeen(qint64 deviceNo, quint64 seenMs)
{
    m_noteSeen.run(deviceNo, seenMs);
}

void DeviceTable::unlink(const DeviceId &id, const DeviceRow &device, quint64 nowMs)
{
    m_unlink.run(device.no, std::max<quint64>(1, nowMs));
    m_dropMail.run(device.no);
    m_dropCursors.run(device.no);
    m_dropNumbers.run(device.no, device.accountNo);
    m_dropRefusals.run(device.no, device.accountNo);
    m_dropPrekeys.run(device.no);
    m_dropSignedPrekey.run(device.no);
    m_known.erase(id);
}

TokenOutcome DeviceTable::useToken(const UseToken &request, bool mayBeOlder)
{
    TokenOutcome outcome = use(request.used, request);
    if (outcome.error != wire::ErrorCode::TokenUnknown || !mayBeOlder)
        return outcome;
    for (const TokenHash &older : request.older) {
        // One that this database saw replaced is not what the device held when the copy was made.
        const TokenOutcome found = use(older, request);
        if (found.error == wire::ErrorCode::None)
            return found;
        if (found.error == wire::ErrorCode::TokenReplayed)
            outcome = found;
    }
    return outcome;
}

TokenOutcome DeviceTable::use(const TokenHash &token, const UseToken &request)
{
    qint64 no = 0;
    bool isCurrent = false;
    TokenOutcome outcome;
    {
        sqlite::Query query(m_findToken, token);
        if (!query.next())
            return {wire::ErrorCode::TokenUnknown, {}};
        no = query.integer(0);
        isCurrent = query.integer(3);
        if (!isCurrent && !query.integer(4))
            return {wire::ErrorCode::TokenReplayed, {}};
        outcome.device = {query.id<AccountId>(1), quint32(query.integer(2))};
    }
    (isCurrent ? m_offerSuccessor : m_promoteSuccessor).run(no, request.successor, request.nowMs);
    return outcome;
}

} // namespace porchlight::relay
