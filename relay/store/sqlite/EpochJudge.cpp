// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/EpochJudge.h"

#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/EntryTable.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

EpochJudge::EpochJudge(sqlite::Connection &connection, ConversationTable &conversations, EntryTable &entries)
    : m_rosters(connection), m_conversations(conversations), m_entries(entries),
      m_insert(connection, "INSERT INTO roster (conversation_no, epoch, seq, account_no, version) VALUES (?1, ?2, ?3, ?4, ?5)"),
      m_ofAccount(connection, "SELECT uid FROM conversation JOIN member USING (conversation_no) "
                              "WHERE account_no = ?1 AND head > 0 AND left_seq IS NULL ORDER BY uid")
{
}

ErrorCode EpochJudge::judge(const ConversationRow &conversation, const AccountId &sender, quint64 epoch,
                            const RosterDigest &digest)
{
    if (conversation.group) // nobody is in it without a list
        return epoch == conversation.epoch && digest == conversation.rosterDigest ? ErrorCode::None : ErrorCode::StaleEpoch;
    // Without an entry there is no row that knows: whoever is asked about now may publish before the first one.
    const std::vector<ListInForce> begins = conversation.head == 0 ? m_rosters.newest(conversation.no) : std::vector<ListInForce>();
    std::vector<AccountId> listed = conversation.listed;
    for (const ListInForce &list : begins)
        listed.push_back(list.said.account);
    const bool hasList = std::ranges::find(listed, sender) != listed.end();
    if (hasList && listed.size() < conversation.members().size())
        return ErrorCode::KeysMissing;
    const bool isOfIt = begins.empty()
        ? epoch == conversation.epoch && digest == conversation.rosterDigest
        : epoch == begins.size() && digest == rosterDigestOf(conversation.id, epoch, begins);
    return isOfIt ? ErrorCode::None : ErrorCode::StaleEpoch;
}

void EpochJudge::begin(ConversationRow &conversation, const DeviceRow &cause, quint64 timeMs, std::vector<wire::Entry> &fresh)
{
    const std::vector<ListInForce> lists = m_rosters.newest(conversation.no);
    for (const ListInForce &list : lists)
        fresh.push_back(write(conversation, cause, list.said, timeMs));
    if (!lists.empty())
        store(conversation, lists);
}

std::vector<ConversationEntry> EpochJudge::changed(const PublishManifest &request, const DeviceRow &cause)
{
    const std::vector<ConversationId> ids = conversationsOf(cause.accountNo);
    const wire::DevicesNotice notice{request.by.account, request.place.version,
                                     ManifestHash::fromBytes(request.place.hash).value_or(ManifestHash())};
    std::vector<ConversationEntry> entries;
    for (const ConversationId &id : ids) {
        ConversationRow *conversation = m_conversations.find(id);
        if (!conversation)
            continue;
        entries.push_back({id, write(*conversation, cause, notice, request.nowMs), conversation->memberIds()});
        m_conversations.storeHead(*conversation);
        store(*conversation);
    }
    return entries;
}

std::vector<ConversationId> EpochJudge::conversationsOf(qint64 accountNo)
{
    std::vector<ConversationId> ids;
    for (sqlite::Query query(m_ofAccount, accountNo); query.next();)
        ids.push_back(query.id<ConversationId>(0));
    return ids;
}

std::vector<ConversationEntry> EpochJudge::gone(const AccountId &account, const DeviceRow &cause, quint64 timeMs)
{
    std::vector<ConversationEntry> entries;
    for (const ConversationId &id : conversationsOf(cause.accountNo)) {
        ConversationRow *conversation = m_conversations.find(id);
        if (!conversation || conversation->group || conversation->members().size() != 2)
            continue;
        const wire::DevicesNotice notice{account, 0, {}};
        entries.push_back({id, write(*conversation, cause, notice, timeMs, wire::EntryKind::Gone), conversation->memberIds()});
        m_conversations.storeHead(*conversation);
        store(*conversation);
    }
    return entries;
}

quint64 EpochJudge::versionInForce(const ConversationRow &conversation, const AccountId &account)
{
    const std::vector<ListInForce> lists = m_rosters.inForce(conversation.no, conversation.epoch);
    const auto list = std::ranges::find(lists, account, [](const ListInForce &one) { return one.said.account; });
    return list == lists.end() ? 0 : list->said.version;
}

wire::Entry EpochJudge::write(ConversationRow &conversation, const DeviceRow &cause, const wire::DevicesNotice &notice,
                              quint64 timeMs, wire::EntryKind kind)
{
    wire::Entry entry;
    entry.kind = quint8(kind);
    entry.body = wire::encodeDevicesNotice(notice);
    const quint64 epoch = conversation.epoch + 1;
    const quint64 version = kind == wire::EntryKind::Gone ? versionInForce(conversation, notice.account) : notice.version;
    return write(conversation, cause, std::move(entry), timeMs, {{conversation.member(notice.account)->no, version}},
                 [&](quint32 attempt) { return devicesEntryId(conversation.id, epoch, attempt); });
}

wire::Entry EpochJudge::write(ConversationRow &conversation, const DeviceRow &cause, wire::Entry entry, quint64 timeMs,
                              const std::vector<Change> &changes, const IdOfAttempt &idOf)
{
    entry.seq = ++conversation.head;
    entry.ordinal = conversation.ordinal;
    entry.epoch = ++conversation.epoch;
    for (quint32 attempt = 0; entry.id.isNull() || m_entries.find(conversation.no, entry.id); ++attempt)
        entry.id = idOf(attempt);
    conversation.lastTimeMs = std::max(conversation.lastTimeMs, timeMs);
    entry.relayTimeMs = conversation.lastTimeMs;
    m_entries.insert(conversation.no, cause.no, entry);
    for (const Change &change : changes)
        m_insert.run(conversation.no, entry.epoch, entry.seq, change.accountNo, change.version);
    return entry;
}

void EpochJudge::store(ConversationRow &conversation)
{
    store(conversation, m_rosters.inForce(conversation.no, conversation.epoch));
}

void EpochJudge::store(ConversationRow &conversation, const std::vector<ListInForce> &lists)
{
    conversation.rosterDigest = rosterDigestOf(conversation.id, conversation.epoch, lists);
    conversation.listed.clear();
    for (const ListInForce &list : lists) {
        if (!conversation.group)
            conversation.listed.push_back(list.said.account);
    }
    m_conversations.storeEpoch(conversation);
}

} // namespace porchlight::relay
