// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/CursorTable.h"

namespace porchlight::relay {

CursorTable::CursorTable(sqlite::Connection &connection)
    : m_advanceConversation(connection, "INSERT INTO cursor (device_no, conversation_no, seq) VALUES (?1, ?2, ?3) "
                                        "ON CONFLICT (device_no, conversation_no) DO UPDATE SET seq = ?3 "
                                        "WHERE seq < ?3"),
      m_advanceAccountLog(connection, "UPDATE device SET account_cursor = ?2 "
                                      "WHERE device_no = ?1 AND account_cursor < ?2")
{
}

void CursorTable::advanceConversation(qint64 deviceNo, const ConversationRow &conversation, Seq upTo)
{
    if (upTo > 0 && upTo <= conversation.head)
        m_advanceConversation.run(deviceNo, conversation.no, upTo);
}

void CursorTable::advanceAccountLog(qint64 deviceNo, Seq head, Seq upTo)
{
    if (upTo <= head)
        m_advanceAccountLog.run(deviceNo, upTo);
}

} // namespace porchlight::relay
