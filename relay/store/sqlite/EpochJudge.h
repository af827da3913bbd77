// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/sqlite/RosterTable.h"

namespace porchlight::relay {

class ConversationTable;
class EntryTable;
struct ConversationRow;
struct DeviceRow;

/// When an epoch of a conversation begins, and what is of it (encryption.md 5.3). Owns the statements about rosters and
/// references to the tables; lives on the writer's thread, within its transactions.
class EpochJudge
{
public:
    EpochJudge(sqlite::Connection &connection, ConversationTable &conversations, EntryTable &entries);

    /// None, or why what was sealed for @p epoch and @p digest is not taken: KeysMissing, StaleEpoch.
    wire::ErrorCode judge(const ConversationRow &conversation, const AccountId &sender, quint64 epoch,
                          const RosterDigest &digest);
    /// Before the first entry of a conversation. What is written goes to @p fresh.
    void begin(ConversationRow &conversation, const DeviceRow &cause, quint64 timeMs, std::vector<wire::Entry> &fresh);
    /// The account has another list: an epoch begins in each of its conversations that has entries.
    std::vector<ConversationEntry> changed(const PublishManifest &request, const DeviceRow &cause);

    /// The account goes: each conversation of two that has entries says so, and an epoch begins with the same lists.
    std::vector<ConversationEntry> gone(const AccountId &account, const DeviceRow &cause, quint64 timeMs);

private:
    wire::Entry write(ConversationRow &conversation, const DeviceRow &cause, const wire::DevicesNotice &notice, quint64 timeMs,
                      wire::EntryKind kind = wire::EntryKind::DevicesChanged);
    std::vector<ConversationId> conversationsOf(qint64 accountNo);
    /// The digest must fit the epoch that the row says.
    void store(ConversationRow &conversation, std::vector<ListInForce> lists);

    RosterTable m_rosters;
    ConversationTable &m_conversations;
    EntryTable &m_entries;
    sqlite::Statement m_insert;
    sqlite::Statement m_ofAccount;
};

} // namespace porchlight::relay
