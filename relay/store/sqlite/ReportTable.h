// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/ReadAnswers.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

class ConversationTable;
class DeviceTable;

/// What was reported to the operator (D4). Lives on the writer's thread, within its transactions.
class ReportTable
{
public:
    /// What is handed in must outlive this.
    ReportTable(sqlite::Connection &connection, DeviceTable &devices, ConversationTable &conversations);

    AccountOutcome report(const ReportMessage &request);
    AccountOutcome close(const CloseReport &request);

private:
    /// None; or why there is nothing that could be reported.
    wire::ErrorCode judge(const ReportMessage &request, qint64 accountNo, qint64 conversationNo);

    DeviceTable &m_devices;
    ConversationTable &m_conversations;
    sqlite::Statement m_isThere;
    sqlite::Statement m_entry;
    sqlite::Statement m_lately;
    sqlite::Statement m_put;
    sqlite::Statement m_exists;
    sqlite::Statement m_close;
};

/// Reads them.
class ReportQueries
{
public:
    explicit ReportQueries(sqlite::Connection &connection);

    std::vector<StoredReport> read(quint64 before, int limit, bool withClosed);

private:
    sqlite::Statement m_read;
};

} // namespace porchlight::relay
