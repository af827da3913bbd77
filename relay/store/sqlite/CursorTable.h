// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/ConversationTable.h"

namespace porchlight::relay {

/// The relay's copy of the devices' cursors in conversations and account logs: a lower bound. Lives on the writer's
/// thread.
class CursorTable
{
public:
    explicit CursorTable(sqlite::Connection &connection);

    /// Never back, and not beyond the head.
    void advanceConversation(qint64 deviceNo, const ConversationRow &conversation, Seq upTo);
    void advanceAccountLog(qint64 deviceNo, Seq head, Seq upTo);

private:
    sqlite::Statement m_advanceConversation;
    sqlite::Statement m_advanceAccountLog;
};

} // namespace porchlight::relay
