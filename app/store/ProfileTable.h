// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/ConversationTable.h"
#include "app/store/SecretColumns.h"
#include "app/store/StatusFloor.h"

namespace porchlight::store {

/// Writes who this profile is, its few settings, the cursors, and the change of generation; the connection tokens sealed.
/// Lives on the storage thread, inside the transaction of SqliteLocalStore; never begins or ends one.
class ProfileTable
{
public:
    ProfileTable(sqlite::Connection &connection, ConversationTable &conversations, const SecretColumns &secrets);

    /// How many generations of the relay's database this profile has seen.
    qint64 era();

    bool apply(const engine::PutIdentity &operation);
    bool apply(const engine::SetToken &operation);
    bool apply(const engine::SetTide &operation);
    bool apply(const engine::SetDisplayName &operation);
    bool apply(const engine::SetCursor &operation);
    bool apply(const engine::SetMarksVersion &operation);
    bool apply(const engine::SetReadsAgain &operation);
    bool apply(const engine::SetProcessing &operation);
    /// What was sent, delivered, read or seen by then stays so; sequences, cursors and marks are forgotten.
    bool apply(const engine::BeginGeneration &operation, qint64 revision);
    /// The same for one log.
    bool apply(const engine::RewindLog &operation, qint64 revision);

private:
    /// What is in use so far, unless it is @p next or the disk has changed it.
    bool keepToken(const QByteArray &next);
    /// All conversations, or the one with this row.
    bool forgetPlaces(const std::optional<qint64> &conversation, qint64 revision);

    ConversationTable &m_conversations;
    const SecretColumns &m_secrets;
    sqlite::Statement m_token;
    sqlite::Statement m_lastTokenNumber;
    sqlite::Statement m_keepToken;
    sqlite::Statement m_thinTokens;
    sqlite::Statement m_forgetTokens;
    sqlite::Statement m_forgetTide;
    sqlite::Statement m_forgetCursor;
    sqlite::Statement m_forgetMarksOf;
    sqlite::Statement m_putIdentity;
    sqlite::Statement m_setToken;
    sqlite::Statement m_putSetting;
    sqlite::Statement m_putCursor;
    sqlite::Statement m_era;
    StatusFloor m_floor;
    sqlite::Statement m_keepSeen;
    sqlite::Statement m_keepOrder;
    sqlite::Statement m_forgetSequences;
    sqlite::Statement m_forgetRead;
    sqlite::Statement m_forgetCursors;
    sqlite::Statement m_forgetMarks;
    sqlite::Statement m_unsettle;
    sqlite::Statement m_forgetMailbox;
    sqlite::Statement m_putProcessing;
};

} // namespace porchlight::store
