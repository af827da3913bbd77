// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/DeviceTable.h"

namespace porchlight::relay {

namespace {

constexpr std::size_t knownMax = 100'000;

} // namespace

DeviceTable::DeviceTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT device_no, account_no FROM device JOIN account USING (account_no) "
                         "WHERE uid = ?1 AND number = ?2"),
      m_create(connection, "INSERT INTO device (account_no, number, name, token, created_ms, seen_ms) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?5)"),
      m_findToken(connection, "SELECT device_no, uid, number, token = ?1, token_successor IS ?1 "
                              "FROM device JOIN account USING (account_no) "
                              "WHERE token = ?1 OR token_successor = ?1 OR token_previous = ?1"),
      m_offerSuccessor(connection, "UPDATE device SET token_successor = ?2, seen_ms = max(seen_ms, ?3) "
                                   "WHERE device_no = ?1"),
      m_promoteSuccessor(connection, "UPDATE device SET token_previous = token, token = token_successor, "
                                     "token_successor = ?2, seen_ms = max(seen_ms, ?3) WHERE device_no = ?1")
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
    return m_known.emplace(device, DeviceRow{query.integer(0), query.integer(1)}).first->second;
}

void DeviceTable::create(qint64 accountNo, quint32 number, const QString &name, const TokenHash &token, quint64 nowMs)
{
    m_create.run(accountNo, number, name, token, nowMs);
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
