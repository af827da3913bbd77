// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/sqlite/RosterTable.h"

#include <functional>

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
    /// From its next epoch on another list is in force for an account, or none any more: version 0.
    struct Change
    {
        qint64 accountNo = 0;
        quint64 version = 0;
    };
    using IdOfAttempt = std::function<MessageId(quint32 attempt)>;
    /// Appends @p entry, of which kind, sender and body are said, and begins an epoch with it. store() must follow, and the
    /// head be stored.
    wire::Entry write(ConversationRow &conversation, const DeviceRow &cause, wire::Entry entry, quint64 timeMs,
                      const std::vector<Change> &changes, const IdOfAttempt &idOf);
    /// What is of the epoch that the row says.
    void store(ConversationRow &conversation);
    /// The account has another list: an epoch begins in each of its conversations that has entries.
    std::vector<ConversationEntry> changed(const PublishManifest &request, const DeviceRow &cause);

    /// The account goes: each conversation of two that has entries says so, and an epoch begins with the same lists.
    std::vector<ConversationEntry> gone(const AccountId &account, const DeviceRow &cause, quint64 timeMs);

private:
    wire::Entry write(ConversationRow &conversation, const DeviceRow &cause, const wire::DevicesNotice &notice, quint64 timeMs,
                      wire::EntryKind kind = wire::EntryKind::DevicesChanged);
    /// 0: it has none.
    quint64 versionInForce(const ConversationRow &conversation, const AccountId &account);
    std::vector<ConversationId> conversationsOf(qint64 accountNo);
    void store(ConversationRow &conversation, const std::vector<ListInForce> &lists);

    RosterTable m_rosters;
    ConversationTable &m_conversations;
    EntryTable &m_entries;
    sqlite::Statement m_insert;
    sqlite::Statement m_ofAccount;
};

} // namespace porchlight::relay
