// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/ConversationTable.h"

namespace porchlight::store {

/// Writes who this profile is, its few settings, the cursors, and the change of generation. Lives on the storage thread,
/// inside the transaction of SqliteLocalStore; never begins or ends one.
class ProfileTable
{
public:
    ProfileTable(SqliteConnection &connection, ConversationTable &conversations);

    /// How many generations of the relay's database this profile has seen.
    qint64 era();

    bool apply(const engine::PutIdentity &operation);
    bool apply(const engine::SetToken &operation);
    bool apply(const engine::SetDisplayName &operation);
    bool apply(const engine::SetCursor &operation);
    bool apply(const engine::SetMarksVersion &operation);
    /// What was sent, delivered, read or seen by then stays so; sequences, cursors and marks are forgotten.
    bool apply(const engine::BeginGeneration &operation, qint64 revision);

private:
    ConversationTable &m_conversations;
    SqliteStatement m_putIdentity;
    SqliteStatement m_setToken;
    SqliteStatement m_putSetting;
    SqliteStatement m_putCursor;
    SqliteStatement m_era;
    SqliteStatement m_keepStatus;
    SqliteStatement m_keepSeen;
    SqliteStatement m_keepOrder;
    SqliteStatement m_forgetSequences;
    SqliteStatement m_forgetRead;
    SqliteStatement m_forgetCursors;
    SqliteStatement m_forgetMarks;
    SqliteStatement m_unsettle;
    SqliteStatement m_forgetMailbox;
};

} // namespace porchlight::store
