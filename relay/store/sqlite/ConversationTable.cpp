// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/ConversationTable.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr std::size_t knownMax = 20'000;

} // namespace

void ConversationRow::setMembers(std::vector<AccountRow> members)
{
    std::ranges::sort(members, {}, [](const AccountRow &member) { return member.who.account; });
    m_members = std::move(members);
    m_numbers.clear();
    std::vector<AccountId> ids;
    ids.reserve(m_members.size());
    for (const AccountRow &member : m_members) {
        m_numbers.push_back(member.no);
        ids.push_back(member.who.account);
    }
    std::ranges::sort(m_numbers);
    m_ids = std::move(ids);
}

bool ConversationRow::hasMember(qint64 accountNo) const
{
    return std::ranges::binary_search(m_numbers, accountNo);
}

const AccountRow *ConversationRow::member(const AccountId &account) const
{
    const auto found = std::ranges::lower_bound(m_members, account, {}, [](const AccountRow &row) { return row.who.account; });
    return found != m_members.end() && found->who.account == account ? &*found : nullptr;
}

bool ConversationRow::hasAccepted(qint64 accountNo) const
{
    return std::find(strangers.begin(), strangers.end(), accountNo) == strangers.end();
}

bool ConversationRow::isWithholding(qint64 accountNo) const
{
    return std::find(withholding.begin(), withholding.end(), accountNo) != withholding.end();
}

bool ConversationRow::isLeft() const
{
    return !group && m_members.size() == 2 && std::any_of(m_members.begin(), m_members.end(), [](const AccountRow &m) { return m.isGone; });
}

std::vector<wire::Member> ConversationRow::memberList() const
{
    std::vector<wire::Member> list;
    for (const AccountRow &member : m_members)
        list.push_back(member.who);
    return list;
}

ConversationTable::ConversationTable(sqlite::Connection &connection)
    : m_find(connection, "SELECT conversation_no, epoch, roster_digest, head, ordinal, last_time_ms, "
                         "restored_head "
                         "FROM conversation WHERE uid = ?1"),
      m_members(connection, "SELECT account_no, uid, handle, accepted, gone_ms FROM member JOIN account USING (account_no) "
                            "WHERE conversation_no = ?1 AND left_seq IS NULL"),
      // The version beside the greatest epoch is that of the same row; 0: it has gone.
      m_listed(connection, "SELECT uid FROM (SELECT account_no, version, max(epoch) FROM roster WHERE conversation_no = ?1 "
                           "GROUP BY account_no) JOIN account USING (account_no) WHERE version > 0"),
      m_group(connection, "SELECT events, hash, state FROM group_chain WHERE conversation_no = ?1"),
      m_left(connection, "SELECT left_seq FROM member WHERE conversation_no = ?1 AND account_no = ?2"),
      m_create(connection, "INSERT INTO conversation (uid, epoch, roster_digest, head, ordinal, last_time_ms) "
                           "VALUES (?1, 0, zeroblob(32), 0, 0, 0) RETURNING conversation_no"),
      m_addMember(connection, "INSERT INTO member (conversation_no, account_no, accepted) VALUES (?1, ?2, ?3)"),
      m_storeHead(connection, "UPDATE conversation SET head = ?2, ordinal = ?3, last_time_ms = ?4 "
                              "WHERE conversation_no = ?1"),
      m_storeEpoch(connection, "UPDATE conversation SET epoch = ?2, roster_digest = ?3 WHERE conversation_no = ?1"),
      m_accept(connection, "UPDATE member SET accepted = 1 WHERE conversation_no = ?1 AND account_no = ?2"),
      m_setMute(connection, "UPDATE member SET muted_until_ms = ?3 WHERE conversation_no = ?1 AND account_no = ?2 "
                            "AND muted_until_ms <> ?3 RETURNING 1"),
      m_withholding(connection, "SELECT account_no FROM withheld WHERE conversation_no = ?1 AND last IS NULL"),
      m_withholdNew(connection, "INSERT INTO withheld (conversation_no, account_no, first, last) SELECT ?1, account_no, 1, NULL "
                                "FROM block WHERE (account_no = ?2 AND other_no = ?3) OR (account_no = ?3 AND other_no = ?2)")
{
}

ConversationRow *ConversationTable::find(const ConversationId &id)
{
    const auto known = m_known.find(id);
    if (known != m_known.end())
        return &known->second;
    ConversationRow row;
    {
        sqlite::Query query(m_find, id);
        if (!query.next())
            return nullptr;
        row.id = id;
        row.no = query.integer(0);
        row.epoch = query.natural(1);
        row.rosterDigest = query.id<RosterDigest>(2);
        row.head = query.natural(3);
        row.ordinal = query.natural(4);
        row.lastTimeMs = query.natural(5);
        row.restoredHead = query.natural(6);
    }
    readMembers(row);
    if (sqlite::Query group(m_group, row.no); group.next()) {
        auto state = GroupState::decode(group.blob(2));
        row.group = GroupRow{state.value_or(GroupState()), group.natural(0), group.id<Digest>(1)};
    }
    for (sqlite::Query withholding(m_withholding, row.no); withholding.next();)
        row.withholding.push_back(withholding.integer(0));
    if (row.epoch > 0 && !row.group) {
        for (sqlite::Query listed(m_listed, row.no); listed.next();)
            row.listed.push_back(listed.id<AccountId>(0));
    }
    if (m_known.size() >= knownMax)
        m_known.clear();
    return &m_known.emplace(id, std::move(row)).first->second;
}

void ConversationTable::readMembers(ConversationRow &row)
{
    std::vector<AccountRow> found;
    for (sqlite::Query members(m_members, row.no); members.next();) {
        found.push_back({members.integer(0), {members.id<AccountId>(1), members.text(2)}, members.integer(4) != 0});
        if (!members.integer(3))
            row.strangers.push_back(members.integer(0));
    }
    row.setMembers(std::move(found));
}

ConversationRow *ConversationTable::createGroup(const ConversationId &id)
{
    ConversationRow *row = create(id, {});
    row->group.emplace();
    return row;
}

Seq ConversationTable::servedUpTo(const ConversationRow &row, qint64 accountNo)
{
    if (row.hasMember(accountNo))
        return row.head;
    sqlite::Query query(m_left, row.no, accountNo);
    return query.next() && !query.isNull(0) ? query.natural(0) : 0;
}

ConversationRow *ConversationTable::create(const ConversationId &id, std::vector<AccountRow> members)
{
    ConversationRow row;
    {
        sqlite::Query query(m_create, id);
        row.id = id;
        row.no = query.next() ? query.integer(0) : 0;
    }
    const bool isDirect = members.size() == 2;
    for (const AccountRow &member : members) {
        m_addMember.run(row.no, member.no, isDirect ? 0 : 1);
        if (isDirect)
            row.strangers.push_back(member.no);
    }
    if (isDirect) { // they may know each other from elsewhere
        m_withholdNew.run(row.no, members.front().no, members.back().no);
        for (sqlite::Query withholding(m_withholding, row.no); withholding.next();)
            row.withholding.push_back(withholding.integer(0));
    }
    row.setMembers(std::move(members));
    return &m_known.insert_or_assign(id, std::move(row)).first->second;
}

void ConversationTable::accept(ConversationRow &row, qint64 accountNo)
{
    m_accept.run(row.no, accountNo);
    std::erase(row.strangers, accountNo);
}

bool ConversationTable::setMute(const ConversationRow &row, qint64 accountNo, quint64 untilMs)
{
    return sqlite::Query(m_setMute, row.no, accountNo, untilMs).next();
}

void ConversationTable::storeHead(const ConversationRow &row)
{
    m_storeHead.run(row.no, row.head, row.ordinal, row.lastTimeMs);
}

void ConversationTable::storeEpoch(const ConversationRow &row)
{
    m_storeEpoch.run(row.no, row.epoch, row.rosterDigest);
}

} // namespace porchlight::relay
