// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/GroupState.h"
#include "shared/wire/Entry.h"

namespace porchlight::simulation {

/// Who belonged to which group from where to where: what the signed events in its log come to when they are taken one
/// after the other, without a look at what relay and devices make of them.
class GroupBook
{
public:
    /// An entry of kind control or gone, in its place. What is wrong with it, if anything is.
    std::optional<QString> add(const ConversationId &conversation, const wire::Entry &entry);

    bool isGroup(const ConversationId &conversation) const { return m_groups.contains(conversation); }
    /// Null when it is none.
    const GroupState *state(const ConversationId &conversation) const;
    bool isMember(const ConversationId &conversation, const AccountId &account) const;
    /// Where it came the last time; nothing when it is no member now.
    std::optional<Seq> since(const ConversationId &conversation, const AccountId &account) const;
    /// It was a member, and went.
    bool hasLeft(const ConversationId &conversation, const AccountId &account) const;
    /// It was a member where this stands, or came or went by it.
    bool mayRead(const ConversationId &conversation, const AccountId &account, Seq seq) const;
    /// The last that it may read; 0: it has never been there.
    Seq readTo(const ConversationId &conversation, const AccountId &account, Seq head) const;

    std::vector<ConversationId> all() const;
    /// How many came, went, and changed their role, in all groups.
    struct Count
    {
        quint64 groups = 0;
        quint64 came = 0;
        quint64 cameByLink = 0;
        quint64 went = 0;
        quint64 others = 0;
    };
    const Count &count() const { return m_count; }

private:
    struct Period
    {
        Seq from = 0;
        std::optional<Seq> to;
    };
    struct Group
    {
        GroupState state;
        quint64 events = 0;
        std::map<AccountId, std::vector<Period>> periods;
    };

    void turn(Group &group, const GroupState &before, Seq seq);

    std::map<ConversationId, Group> m_groups;
    Count m_count;
};

} // namespace porchlight::simulation
