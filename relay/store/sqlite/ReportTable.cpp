// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/ReportTable.h"

#include "relay/store/People.h"
#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"

#include <limits>

namespace porchlight::relay {

using wire::ErrorCode;

static_assert(quint8(wire::EntryKind::AccountEvent) == 16, "whoever is no person writes kinds from there on");

ReportTable::ReportTable(sqlite::Connection &c, DeviceTable &devices, ConversationTable &conversations)
    : m_devices(devices),
      m_conversations(conversations),
      m_isThere(c, "SELECT 1 FROM report WHERE reporter_no = ?1 AND conversation_no = ?2 AND seq = ?3"),
      m_entry(c, "SELECT body, account_no = ?3 OR kind >= 16, account_no <> ?3 AND kind < 16 AND EXISTS (SELECT 1 FROM withheld AS w "
                 "WHERE w.conversation_no = ?1 AND w.account_no = ?3 AND first <= ?2 AND coalesce(last, ?2) >= ?2) "
                 "FROM entry JOIN device ON device_no = sender_no WHERE conversation_no = ?1 AND seq = ?2"),
      m_lately(c, "SELECT count(*) FROM report WHERE reporter_no = ?1 AND reported_ms + ?3 > ?2"),
      m_put(c, "INSERT INTO report (reporter_no, author_no, conversation_no, seq, sent_ms, reported_ms, commitment, inner, reason) "
               "SELECT ?1, sender_no, conversation_no, seq, time_ms, ?4, substr(body, 1, 32), ?5, ?6 "
               "FROM entry WHERE conversation_no = ?2 AND seq = ?3"),
      m_exists(c, "SELECT 1 FROM report WHERE report_no = ?1"),
      m_close(c, "UPDATE report SET closed_ms = ?2 WHERE report_no = ?1 AND closed_ms IS NULL")
{
}

AccountOutcome ReportTable::report(const ReportMessage &request)
{
    AccountOutcome outcome;
    const auto by = m_devices.find(request.by);
    const ConversationRow *conversation = by ? m_conversations.find(request.conversation) : nullptr;
    if (!by)
        outcome.error = ErrorCode::TokenUnknown;
    else if (!conversation || !conversation->hasMember(by->accountNo))
        outcome.error = ErrorCode::NotAMember;
    else if (request.seq == 0 || request.seq > conversation->head)
        outcome.error = ErrorCode::NoSuchMessage;
    if (outcome.error != ErrorCode::None || sqlite::Query(m_isThere, by->accountNo, conversation->no, request.seq).next())
        return outcome;
    outcome.error = judge(request, by->accountNo, conversation->no);
    if (outcome.error == ErrorCode::None)
        m_put.run(by->accountNo, conversation->no, request.seq, request.nowMs, request.inner, request.reason);
    return outcome;
}

ErrorCode ReportTable::judge(const ReportMessage &request, qint64 accountNo, qint64 conversationNo)
{
    {
        sqlite::Query entry(m_entry, conversationNo, request.seq, accountNo);
        if (!entry.next() || entry.integer(2) != 0)
            return ErrorCode::NoSuchMessage;
        if (entry.integer(1) != 0)
            return ErrorCode::ReportInvalid;
        if (entry.isNull(0))
            return ErrorCode::NoSuchMessage;
        if (!opensCommitment(request.inner, entry.blob(0)))
            return ErrorCode::ReportInvalid;
    }
    sqlite::Query lately(m_lately, accountNo, request.nowMs, ReportMessage::reportsWindowMs);
    const bool isMany = lately.next() && lately.integer(0) >= ReportMessage::reportsMax;
    return isMany ? ErrorCode::RateLimited : ErrorCode::None;
}

AccountOutcome ReportTable::close(const CloseReport &request)
{
    AccountOutcome outcome;
    if (sqlite::Query(m_exists, request.number).next())
        m_close.run(request.number, request.nowMs);
    else
        outcome.error = ErrorCode::NoSuchMessage;
    return outcome;
}

ReportQueries::ReportQueries(sqlite::Connection &c)
    : m_read(c, "SELECT report_no, reporter.uid, reporter.handle, author.uid, author.handle, device.number, conversation.uid, "
                "seq, sent_ms, reported_ms, commitment, inner, reason, closed_ms FROM report "
                "JOIN account AS reporter ON reporter.account_no = reporter_no "
                "JOIN device ON device.device_no = author_no JOIN account AS author ON author.account_no = device.account_no "
                "JOIN conversation USING (conversation_no) "
                "WHERE report_no < ?1 AND (?3 OR closed_ms IS NULL) ORDER BY report_no DESC LIMIT ?2")
{
}

std::vector<StoredReport> ReportQueries::read(quint64 before, int limit, bool withClosed)
{
    std::vector<StoredReport> reports;
    const auto end = before == 0 ? std::numeric_limits<qint64>::max() : qint64(before);
    for (sqlite::Query query(m_read, end, limit, withClosed); query.next();) {
        StoredReport report;
        report.number = query.natural(0);
        report.reporter = query.id<AccountId>(1);
        report.reporterHandle = query.text(2);
        report.author = query.id<AccountId>(3);
        report.authorHandle = query.text(4);
        report.authorDevice = quint32(query.integer(5));
        report.conversation = query.id<ConversationId>(6);
        report.seq = query.natural(7);
        report.sentMs = query.natural(8);
        report.reportedMs = query.natural(9);
        report.commitment = query.blob(10);
        report.inner = query.blob(11);
        report.reason = query.text(12);
        if (!query.isNull(13))
            report.closedMs = query.natural(13);
        reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace porchlight::relay
