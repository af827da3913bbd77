// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/GroupTable.h"

#include <algorithm>

namespace porchlight::store {

GroupTable::GroupTable(sqlite::Connection &c, ConversationTable &conversations)
    : m_conversations(conversations),
      m_floor(c),
      m_setGroup(c, "UPDATE conversation SET is_group = 1, is_outside = ? WHERE id = ?"),
      // The name that somebody gave themselves may be in what was said before they were told of.
      m_come(c, "INSERT INTO member (conversation, account, handle, name) VALUES (?1, ?2, '',"
                " coalesce((SELECT sender_name FROM message WHERE conversation = ?1 AND sender = ?2 AND kind = 1"
                " AND sender_name <> '' ORDER BY place DESC, tie DESC LIMIT 1), ''))"
                " ON CONFLICT DO UPDATE SET is_gone = 0"),
      m_go(c, "UPDATE member SET is_gone = 1 WHERE conversation = ? AND account = ?"),
      m_setHandle(c, "UPDATE member SET handle = ?3 WHERE conversation = ?1 AND account = ?2"),
      m_setLook(c, "UPDATE conversation SET title = ?, picture = ? WHERE id = ?"),
      m_unpinAll(c, "DELETE FROM pinned WHERE conversation = ?"),
      // Of what its author has taken back nothing is shown, also when its redaction came first.
      m_pin(c, "INSERT INTO pinned (conversation, place, uid, author, quote) SELECT ?1, ?2, ?3, ?4, ?5"
               " WHERE NOT EXISTS (SELECT 1 FROM message WHERE conversation = ?1 AND uid = ?3 AND redacted = 1)"
               " AND NOT EXISTS (SELECT 1 FROM note JOIN message r ON r.id = note.message WHERE note.conversation = ?1"
               " AND note.target = ?3 AND note.type = 0 AND r.sender = ?4)")
{
}

bool GroupTable::apply(const engine::PutGroup &operation)
{
    const auto row = m_conversations.ensure(operation.conversation, operation.createdMs);
    const auto come = [&](const AccountId &account) { return m_come.run(*row, account); };
    const auto go = [&](const AccountId &account) { return m_go.run(*row, account); };
    // Who comes has read nothing yet of what is there.
    return row && m_floor.keep(*row) && m_setGroup.run(!operation.isMember, *row) && std::ranges::all_of(operation.came, come) &&
           std::ranges::all_of(operation.went, go);
}

bool GroupTable::apply(const engine::PutHandles &operation)
{
    const auto row = m_conversations.find(operation.conversation);
    return !row || std::ranges::all_of(operation.members, [&](const wire::Member &member) {
        return m_setHandle.run(*row, member.account, member.handle);
    });
}

bool GroupTable::apply(const engine::PutGroupLook &operation)
{
    const auto row = m_conversations.ensure(operation.conversation, 0);
    std::optional<QByteArray> picture;
    if (!operation.picture.isEmpty())
        picture = operation.picture;
    if (!row || !m_setLook.run(operation.title, picture, *row) || !m_unpinAll.run(*row))
        return false;
    int place = 0;
    return std::ranges::all_of(operation.pins, [&](const Reply &pin) { return m_pin.run(*row, place++, pin.to, pin.author, pin.quote); });
}

} // namespace porchlight::store
