// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/StatusFloor.h"

namespace porchlight::store {

// The members of a message's conversation other than oneself, with how far each has come; no mark counts as 0.
#define OF_OTHERS(column) \
    "(SELECT min(coalesce(mark." column ", 0)) FROM member JOIN conversation ON conversation.id = member.conversation" \
    " LEFT JOIN mark ON mark.conversation = conversation.uid AND mark.account = member.account" \
    " WHERE member.conversation = message.conversation AND member.account <> message.sender AND is_gone = 0)"

// Notes to self: whoever wrote them is all there is. A group that everybody else has left is none.
#define ALONE \
    "(SELECT count(*) = 1 AND max(account = message.sender) AND max(is_group) = 0 FROM member" \
    " JOIN conversation ON conversation.id = member.conversation WHERE member.conversation = message.conversation)"

StatusFloor::StatusFloor(sqlite::Connection &connection)
    : m_keep(connection, "UPDATE message SET floor = max(floor, CASE WHEN " ALONE " THEN 3"
                         " WHEN seq <= " OF_OTHERS("read_public") " THEN 3"
                         " WHEN seq <= " OF_OTHERS("delivered") " THEN 2 ELSE 1 END)"
                         " WHERE mine = 1 AND seq IS NOT NULL AND floor < 3 AND (?1 IS NULL OR conversation = ?1)")
{
}

} // namespace porchlight::store
