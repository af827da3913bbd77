// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/ConversationTable.h"
#include "app/store/StatusFloor.h"

namespace porchlight::store {

/// Writes what conversations that are groups have beside others: who belongs to them, title, picture and pins. Lives on the
/// storage thread, inside the transaction of SqliteLocalStore; never begins or ends one.
class GroupTable
{
public:
    GroupTable(sqlite::Connection &connection, ConversationTable &conversations);

    bool apply(const engine::PutGroup &operation);
    bool apply(const engine::PutHandles &operation);
    bool apply(const engine::PutGroupLook &operation);

private:
    ConversationTable &m_conversations;
    StatusFloor m_floor;
    sqlite::Statement m_setGroup;
    sqlite::Statement m_come;
    sqlite::Statement m_go;
    sqlite::Statement m_setHandle;
    sqlite::Statement m_setLook;
    sqlite::Statement m_unpinAll;
    sqlite::Statement m_pin;
};

} // namespace porchlight::store
