// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/AccountTable.h"

#include "relay/store/MemberList.h"
#include "shared/identity/GroupState.h"

#include <map>

namespace porchlight::relay {

/// What makes a conversation a group.
struct GroupRow
{
    GroupState state;
    quint64 events = 0; ///< control events so far
    Digest hash;        ///< of the last
};

/// A conversation with its head and its members. What each message needs to know of them takes the same in a large group.
struct ConversationRow
{
    qint64 no = 0;
    quint64 epoch = 0;
    RosterDigest rosterDigest;
    Seq head = 0;
    Seq ordinal = 0;
    quint64 lastTimeMs = 0;
    Seq restoredHead = 0; ///< see schema/EarlyRedactionStep.h
    ConversationId id;
    std::vector<qint64> strangers; ///< members to whom it is a request (rule 12)
    std::vector<AccountId> listed; ///< of two: members with a list of devices, as its entries have it
    std::vector<qint64> withholding; ///< members of two who have blocked the other (rule 11)
    std::optional<GroupRow> group;

    /// Now, in the order of their ids.
    const std::vector<AccountRow> &members() const { return m_members; }
    void setMembers(std::vector<AccountRow> members);
    bool hasMember(qint64 accountNo) const;
    const AccountRow *member(const AccountId &account) const; ///< null: it is none
    bool hasAccepted(qint64 accountNo) const;
    bool isWithholding(qint64 accountNo) const;
    const MemberList &memberIds() const { return m_ids; }
    /// Of two, one is gone: nobody would read what is said.
    bool isLeft() const;
    std::vector<wire::Member> memberList() const;
    /// Whether what one has read is told to the others (rule 6).
    bool showsMarks() const { return m_members.size() <= std::size_t(wire::receiptsNamedMax); }

private:
    std::vector<AccountRow> m_members;
    std::vector<qint64> m_numbers; ///< ascending
    MemberList m_ids;
};

/// Conversations and who is in them. Lives on the writer's thread. Remembers what it has read until forget(): this
/// connection is the only one that writes.
class ConversationTable
{
public:
    explicit ConversationTable(sqlite::Connection &connection);

    /// Null when there is none. Valid until the next call.
    ConversationRow *find(const ConversationId &id);
    /// @p members without repetition. Of two, none has accepted it yet (rule 12).
    ConversationRow *create(const ConversationId &id, std::vector<AccountRow> members);
    /// Nobody is in it yet.
    ConversationRow *createGroup(const ConversationId &id);
    /// How far the account is given it: to the head, or to where it went; 0: it never was a member.
    Seq servedUpTo(const ConversationRow &row, qint64 accountNo);
    /// Writes the head as it stands in the row.
    void storeHead(const ConversationRow &row);
    /// Writes the epoch and the roster as they stand in the row.
    void storeEpoch(const ConversationRow &row);
    void accept(ConversationRow &row, qint64 accountNo);
    /// False when it was so already.
    bool setMute(const ConversationRow &row, qint64 accountNo, quint64 untilMs);
    /// After a transaction that left nothing.
    void forget() { m_known.clear(); }

private:
    void readMembers(ConversationRow &row);

    sqlite::Statement m_find;
    sqlite::Statement m_members;
    sqlite::Statement m_listed;
    sqlite::Statement m_group;
    sqlite::Statement m_left;
    sqlite::Statement m_create;
    sqlite::Statement m_addMember;
    sqlite::Statement m_storeHead;
    sqlite::Statement m_storeEpoch;
    sqlite::Statement m_accept;
    sqlite::Statement m_setMute;
    sqlite::Statement m_withholding;
    sqlite::Statement m_withholdNew;
    std::map<ConversationId, ConversationRow> m_known;
};

} // namespace porchlight::relay
