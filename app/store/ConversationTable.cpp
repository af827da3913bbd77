// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/ConversationTable.h"

#include <algorithm>

namespace porchlight::store {

namespace {

// How far this profile's account has read, for the conversation in hand.
#define OWN_READ "max(read_own, coalesce((SELECT read_private FROM mark WHERE mark.conversation = conversation.uid" \
                 " AND account = (SELECT account FROM identity)), 0))"
#define COUNT_UNREAD "(SELECT count(*) FROM message WHERE message.conversation = conversation.id AND kind = 1" \
                     " AND place > " OWN_READ " AND seq IS NOT NULL AND mine = 0 AND seen = 0 AND hidden = 0)"

} // namespace

ConversationTable::ConversationTable(sqlite::Connection &c)
    : m_find(c, "SELECT id FROM conversation WHERE uid = ?")
    , m_insert(c, "INSERT INTO conversation (uid, created_ms) VALUES (?, ?)")
    , m_setRequest(c, "UPDATE conversation SET is_request = ? WHERE id = ?")
    , m_makeGroup(c, "UPDATE conversation SET is_group = 1 WHERE id = ?")
    , m_setMute(c, "UPDATE conversation SET muted_until_ms = ? WHERE id = ?")
    , m_setNextNumber(c, "UPDATE conversation SET next_number = ? WHERE id = ?")
    , m_forgetMember(c, "DELETE FROM member WHERE conversation = ? AND account = ?")
    , m_members(c, "SELECT account FROM member WHERE conversation = ?")
    , m_putMember(c, "INSERT INTO member (conversation, account, handle, name) VALUES (?1, ?2, ?3,"
                     " coalesce((SELECT sender_name FROM message WHERE conversation = ?1 AND sender = ?2 AND kind = 1"
                     " AND sender_name <> '' ORDER BY place DESC, tie DESC LIMIT 1), ''))"
                     " ON CONFLICT DO UPDATE SET handle = excluded.handle")
    , m_nameMember(c, "UPDATE member SET name = ?3 WHERE conversation = ?1 AND account = ?2 AND name <> ?3"
                      " AND NOT EXISTS (SELECT 1 FROM message WHERE conversation = ?1 AND kind = 1 AND place > ?4"
                      " AND seq IS NOT NULL AND sender = ?2 AND sender_name <> '')")
    , m_putMark(c, "INSERT INTO mark VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                   " delivered = max(delivered, excluded.delivered),"
                   " read_private = max(read_private, excluded.read_private),"
                   " read_public = max(read_public, excluded.read_public)")
    , m_setRead(c, "UPDATE conversation SET read_own = max(read_own, ?) WHERE id = ?")
    , m_isOwnAccount(c, "SELECT 1 FROM identity WHERE account = ?")
    , m_addUnread(c, "UPDATE conversation SET unread = unread + 1 WHERE id = ?1 AND ?2 > " OWN_READ)
    , m_recountUnread(c, "UPDATE conversation SET unread = " COUNT_UNREAD " WHERE id = ?")
    , m_recountAllUnread(c, "UPDATE conversation SET unread = " COUNT_UNREAD)
    , m_putGap(c, "INSERT OR REPLACE INTO gap VALUES (?, ?, ?, ?)")
    , m_dropGap(c, "DELETE FROM gap WHERE conversation = ? AND first = ?")
    // What was read on this device and not yet told to the relay is not unread, though the relay counts it.
    , m_noteBehind(c, "UPDATE conversation SET behind_head = ?2, behind_ms = ?4, behind_unread = max(0, ?3 - (SELECT"
                      " count(*) FROM message WHERE message.conversation = ?1 AND kind = 1 AND type <> 65536 AND seq <= read_own AND seq >"
                      " coalesce((SELECT read_private FROM mark WHERE mark.conversation = conversation.uid"
                      " AND account = (SELECT account FROM identity)), 0))) WHERE id = ?1")
    , m_settleBehind(c, "UPDATE conversation SET behind_unread = 0 WHERE uid = ?1 AND behind_unread > 0 AND ("
                        " (coalesce((SELECT seq FROM cursor WHERE kind = 1 AND cursor.conversation = ?1), 0) >= behind_head"
                        "  AND NOT EXISTS (SELECT 1 FROM gap WHERE gap.conversation = id AND reason = 2))"
                        " OR max(read_own, coalesce((SELECT read_private FROM mark WHERE mark.conversation = ?1"
                        "  AND account = (SELECT account FROM identity)), 0)) >= behind_head)")
    , m_forgetGaps(c, "DELETE FROM gap WHERE ?1 IS NULL OR conversation = ?1")
    , m_forgetBehind(c, "UPDATE conversation SET behind_head = 0, behind_unread = 0, behind_ms = 0"
                        " WHERE ?1 IS NULL OR id = ?1")
{
}

std::optional<qint64> ConversationTable::find(const ConversationId &conversation)
{
    sqlite::Query query(m_find, conversation);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::optional<qint64> ConversationTable::ensure(const ConversationId &conversation, quint64 createdMs)
{
    if (const auto row = find(conversation))
        return row;
    return m_insert.run(conversation, createdMs) ? find(conversation) : std::nullopt;
}

bool ConversationTable::apply(const engine::PutConversation &operation)
{
    const auto row = ensure(operation.conversation, operation.createdMs);
    if (!row || (operation.isRequest && !m_setRequest.run(true, *row)))
        return false;
    if (operation.isGroup) // its members are told in another way
        return m_makeGroup.run(*row);
    std::vector<AccountId> gone;
    for (sqlite::Query query(m_members, *row); query.next();) {
        const auto account = query.id<AccountId>(0);
        const auto isAccount = [&](const wire::Member &m) { return m.account == account; };
        if (std::none_of(operation.members.begin(), operation.members.end(), isAccount))
            gone.push_back(account);
    }
    const auto forget = [&](const AccountId &account) { return m_forgetMember.run(*row, account); };
    const auto put = [&](const wire::Member &member) { return putMember(*row, member); };
    return std::all_of(gone.begin(), gone.end(), forget)
        && std::all_of(operation.members.begin(), operation.members.end(), put);
}

bool ConversationTable::putMember(qint64 row, const wire::Member &member)
{
    return m_putMember.run(row, member.account, member.handle);
}

bool ConversationTable::apply(const engine::PutAccepted &operation)
{
    const auto row = ensure(operation.conversation, 0);
    return row && m_setRequest.run(false, *row);
}

bool ConversationTable::apply(const engine::PutMute &operation)
{
    const auto row = ensure(operation.conversation, 0);
    return row && m_setMute.run(operation.untilMs, *row);
}

bool ConversationTable::apply(const engine::SetNextNumber &operation)
{
    const auto row = ensure(operation.conversation, 0);
    return row && m_setNextNumber.run(operation.number, *row);
}

bool ConversationTable::apply(const engine::PutMark &operation)
{
    const wire::AccountMark &mark = operation.mark;
    if (!m_putMark.run(mark.conversation, mark.account, mark.delivered, mark.readPrivate, mark.readPublic))
        return false;
    if (!sqlite::Query(m_isOwnAccount, mark.account).next())
        return true;
    const auto row = find(mark.conversation);
    return !row || (recountUnread(*row) && settleBehind(mark.conversation));
}

bool ConversationTable::apply(const engine::SetRead &operation)
{
    const auto row = find(operation.conversation);
    return !row || (m_setRead.run(operation.seq, *row) && recountUnread(*row)
                    && settleBehind(operation.conversation));
}

bool ConversationTable::apply(const engine::PutGap &operation)
{
    const auto row = ensure(operation.conversation, 0);
    auto why = operation.gap.isExpired ? wire::TrimReason::Expired : wire::TrimReason::Asked;
    if (operation.gap.isBeforeDevice)
        why = wire::TrimReason::BeforeDevice;
    return row && m_putGap.run(*row, operation.gap.first, operation.gap.last, int(why));
}

bool ConversationTable::apply(const engine::DropGap &operation)
{
    const auto row = find(operation.conversation);
    return !row || (m_dropGap.run(*row, operation.first) && settleBehind(operation.conversation));
}

bool ConversationTable::apply(const engine::NoteBehind &operation)
{
    const auto row = ensure(operation.conversation, operation.lastTimeMs);
    return row && m_noteBehind.run(*row, operation.head, operation.unread, operation.lastTimeMs);
}

bool ConversationTable::settleBehind(const ConversationId &conversation)
{
    return m_settleBehind.run(conversation);
}

bool ConversationTable::forgetBehind(const std::optional<qint64> &row)
{
    return m_forgetGaps.run(row) && m_forgetBehind.run(row);
}

bool ConversationTable::learnName(qint64 row, const AccountId &sender, const QString &name, Seq seq)
{
    return name.isEmpty() || m_nameMember.run(row, sender, name, seq);
}

bool ConversationTable::addUnread(qint64 row, Seq seq)
{
    return m_addUnread.run(row, seq);
}

bool ConversationTable::recountUnread(qint64 row)
{
    return m_recountUnread.run(row);
}

bool ConversationTable::recountAllUnread()
{
    return m_recountAllUnread.run();
}

} // namespace porchlight::store
