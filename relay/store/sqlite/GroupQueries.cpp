// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/GroupQueries.h"

#include "relay/store/sqlite/PageRows.h"
#include "shared/identity/Capability.h"
#include "shared/identity/GroupState.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

GroupQueries::GroupQueries(sqlite::Connection &c)
    : m_signer(c, "SELECT certificate.bytes, by_account, by_device, by_identity, account_key FROM device "
                  "JOIN certificate USING (device_no) JOIN manifest ON manifest.account_no = device.account_no AND version = since "
                  "WHERE device_no = ?1 AND listed = 1 AND certificate.sum IS row_sum('certificate', device_no, "
                  "certificate.account_no, since, certificate.hash, certificate.bytes, by_account, by_device, by_identity)"),
      m_group(c, "SELECT conversation.conversation_no, head, joined_seq, left_seq FROM conversation JOIN group_chain USING (conversation_no) "
                 "LEFT JOIN member ON member.conversation_no = conversation.conversation_no AND account_no = ?2 WHERE uid = ?1"),
      m_state(c, "SELECT state FROM group_chain WHERE conversation_no = ?1"),
      m_control(c, pageColumns::control),
      m_memberOf(c, "SELECT conversation_no, head, joined_seq FROM conversation JOIN member USING (conversation_no) "
                    "WHERE uid = ?1 AND account_no = ?2 AND left_seq IS NULL"),
      m_members(c, "SELECT uid, handle FROM member JOIN account USING (account_no) WHERE conversation_no = ?1 AND left_seq IS NULL "
                   "AND uid > ?2 ORDER BY uid LIMIT ?3"),
      // Of whom it still is a request, nothing is known (rule 12).
      m_receipts(c, "SELECT count(*), coalesce(sum(accepted = 1 AND delivered >= ?3), 0), "
                    "coalesce(sum(accepted = 1 AND read_public >= ?3), 0) FROM member LEFT JOIN mark USING (conversation_no, account_no) "
                    "WHERE conversation_no = ?1 AND account_no <> ?2 AND left_seq IS NULL AND joined_seq <= ?3")
{
}

std::optional<SigningDevice> GroupQueries::signer(qint64 deviceNo)
{
    sqlite::Query query(m_signer, deviceNo);
    if (!query.next())
        return std::nullopt;
    return SigningDevice{{query.blob(0), query.blob(1), query.blob(2), query.blob(3)}, query.blob(4)};
}

bool GroupQueries::isProven(qint64 conversationNo, const ConversationId &group, const DeviceId &device, const QByteArray &proof)
{
    const auto signature = Signature::fromBytes(proof);
    if (!signature)
        return false;
    sqlite::Query query(m_state, conversationNo);
    const auto state = query.next() ? GroupState::decode(query.blob(0)) : std::nullopt;
    return state && isCapabilityProven(state->capability(), group, device, *signature);
}

ControlPage GroupQueries::control(const DeviceId &device, qint64 accountNo, const ConversationId &group, Seq after,
                                  const QByteArray &proof, int limit, qsizetype bytesMax)
{
    qint64 no = 0;
    Seq upTo = 0;
    {
        sqlite::Query query(m_group, group, accountNo);
        if (query.next()) {
            no = query.integer(0);
            if (isProven(no, group, device, proof))
                upTo = query.natural(1);
            else if (!query.isNull(2))
                upTo = query.isNull(3) ? query.natural(1) : query.natural(3);
        }
    }
    ControlPage page;
    if (upTo == 0) {
        page.error = ErrorCode::NotAMember;
        return page;
    }
    sqlite::Query query(m_control, no, std::min(after, upTo), upTo, std::max(0, limit) + 1);
    fillControl(page, query, limit, bytesMax);
    return page;
}

MembersPage GroupQueries::members(qint64 accountNo, const ConversationId &conversation, const std::optional<AccountId> &after,
                                  int limit)
{
    MembersPage page;
    sqlite::Query membership(m_memberOf, conversation, accountNo);
    if (!membership.next() || membership.natural(1) == 0) {
        page.error = ErrorCode::NotAMember;
        return page;
    }
    const QByteArray from = after ? after->toBytes() : QByteArray("");
    for (sqlite::Query query(m_members, membership.integer(0), from, std::max(0, limit) + 1); query.next();) {
        page.hasMore = std::cmp_greater_equal(page.members.size(), std::max(0, limit));
        if (!page.hasMore)
            page.members.push_back({query.id<AccountId>(0), query.text(1)});
    }
    return page;
}

ReceiptCounts GroupQueries::receipts(qint64 accountNo, const ConversationId &conversation, Seq seq)
{
    ReceiptCounts counts;
    sqlite::Query membership(m_memberOf, conversation, accountNo);
    const bool isMember = membership.next();
    if (!isMember || seq == 0 || seq > membership.natural(1) || seq < membership.natural(2)) {
        counts.error = isMember ? ErrorCode::NoSuchMessage : ErrorCode::NotAMember;
        return counts;
    }
    sqlite::Query query(m_receipts, membership.integer(0), accountNo, seq);
    if (query.next())
        counts = {ErrorCode::None, quint32(query.integer(0)), quint32(query.integer(1)), quint32(query.integer(2))};
    return counts;
}

} // namespace porchlight::relay
