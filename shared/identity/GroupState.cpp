// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/GroupState.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight {

using namespace operation;
using Fault = std::optional<GroupFault>;

namespace {

constexpr quint8 stateVersion = 1;

} // namespace

/// The rights, one operation each: who may, and what it must not bring about.
struct GroupState::Judged
{
    const GroupState &group;
    const AccountId &actor;
    std::size_t membersMax;

    Fault unlessAdmin() const
    {
        if (!group.isMember(actor))
            return GroupFault::NotAMember;
        return group.isAdmin(actor) ? Fault() : GroupFault::NotAllowed;
    }
    Fault unlessRoomFor(std::size_t more) const
    {
        return group.m_members.size() + more > membersMax ? Fault(GroupFault::Full) : Fault();
    }

    Fault operator()(const Create &create) const
    {
        if (!group.m_members.empty())
            return GroupFault::Already;
        if (std::ranges::binary_search(create.members, actor))
            return GroupFault::Oneself;
        return unlessRoomFor(create.members.size() + 1);
    }
    Fault operator()(const Add &add) const
    {
        if (!group.isMember(actor))
            return GroupFault::NotAMember;
        if (!group.isAdmin(actor) && !group.allows(GroupPolicy::MembersAdd))
            return GroupFault::NotAllowed;
        if (std::ranges::any_of(add.accounts, [&](const AccountId &account) { return group.isMember(account); }))
            return GroupFault::Already;
        return unlessRoomFor(add.accounts.size());
    }
    Fault operator()(const Remove &remove) const
    {
        if (const Fault fault = unlessAdmin())
            return fault;
        if (std::ranges::binary_search(remove.accounts, actor))
            return GroupFault::Oneself;
        const bool areMembers = std::ranges::all_of(remove.accounts, [&](const AccountId &account) { return group.isMember(account); });
        return areMembers ? Fault() : GroupFault::NotAMember;
    }
    Fault operator()(const Leave &) const
    {
        if (!group.isMember(actor))
            return GroupFault::NotAMember;
        const bool leavesNoAdmin = group.isAdmin(actor) && group.adminCount() == 1 && group.m_members.size() > 1;
        return leavesNoAdmin ? Fault(GroupFault::LastAdmin) : Fault();
    }
    Fault operator()(const Promote &promote) const
    {
        if (const Fault fault = unlessAdmin())
            return fault;
        if (!group.isMember(promote.account))
            return GroupFault::NotAMember;
        return group.isAdmin(promote.account) ? Fault(GroupFault::Already) : Fault();
    }
    Fault operator()(const Demote &demote) const
    {
        if (const Fault fault = unlessAdmin())
            return fault;
        if (!group.isMember(demote.account))
            return GroupFault::NotAMember;
        if (!group.isAdmin(demote.account))
            return GroupFault::Already;
        return group.adminCount() == 1 ? Fault(GroupFault::LastAdmin) : Fault();
    }
    Fault operator()(const SetPolicy &) const { return unlessAdmin(); }
    Fault operator()(const Join &join) const
    {
        if (group.isMember(actor))
            return GroupFault::Already;
        if (group.m_members.empty() || group.m_capability.isNull() || join.capability != group.m_capability)
            return GroupFault::NoInvitation;
        if (group.m_barred.contains(actor))
            return GroupFault::Barred;
        return unlessRoomFor(1);
    }
    Fault operator()(const Unknown &) const { return {}; } // who made it knows who may
};

struct GroupState::Applied
{
    GroupState &group;
    const AccountId &actor;
    quint64 number;

    void come(const AccountId &account, GroupRole role = GroupRole::Member)
    {
        group.m_members[account] = {role, number};
        group.m_barred.erase(account);
    }
    void operator()(const Create &create)
    {
        come(actor, GroupRole::Admin);
        for (const AccountId &account : create.members)
            come(account);
    }
    void operator()(const Add &add)
    {
        for (const AccountId &account : add.accounts)
            come(account);
    }
    void operator()(const Remove &remove)
    {
        for (const AccountId &account : remove.accounts) {
            group.m_members.erase(account);
            group.m_barred.insert(account);
        }
    }
    void operator()(const Leave &) { group.m_members.erase(actor); }
    void operator()(const Promote &promote) { group.m_members[promote.account].role = GroupRole::Admin; }
    void operator()(const Demote &demote) { group.m_members[demote.account].role = GroupRole::Member; }
    void operator()(const SetPolicy &policy)
    {
        group.m_flags = policy.flags;
        group.m_capability = policy.capability;
    }
    void operator()(const Join &) { come(actor); }
    void operator()(const Unknown &) {}
};

Fault GroupState::fault(const ControlEvent &event, std::size_t membersMax) const
{
    return std::visit(Judged{*this, event.facts().actor.account, membersMax}, event.facts().operation);
}

void GroupState::apply(const ControlEvent &event)
{
    std::visit(Applied{*this, event.facts().actor.account, event.facts().number}, event.facts().operation);
}

bool GroupState::gone(const AccountId &account)
{
    if (m_members.erase(account) == 0)
        return false;
    if (adminCount() > 0 || m_members.empty())
        return true;
    const auto longest = std::ranges::min_element(m_members, {}, [](const auto &member) { return member.second.since; });
    longest->second.role = GroupRole::Admin;
    return true;
}

bool GroupState::isAdmin(const AccountId &account) const
{
    const auto member = m_members.find(account);
    return member != m_members.end() && member->second.role == GroupRole::Admin;
}

std::size_t GroupState::adminCount() const
{
    return std::size_t(std::ranges::count_if(m_members, [](const auto &member) { return member.second.role == GroupRole::Admin; }));
}

QByteArray GroupState::encode() const
{
    ByteWriter writer;
    writer.u8(stateVersion).u32(m_flags).id(m_capability).u32(quint32(m_members.size()));
    for (const auto &[account, member] : m_members)
        writer.id(account).u8(quint8(member.role)).u64(member.since);
    writer.u32(quint32(m_barred.size()));
    for (const AccountId &account : m_barred)
        writer.id(account);
    return writer.bytes();
}

std::optional<GroupState> GroupState::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    GroupState state;
    const bool isOurs = reader.u8() == stateVersion;
    state.m_flags = reader.u32();
    state.m_capability = reader.id<SigningPublicKey>();
    const quint32 members = reader.u32();
    for (quint32 i = 0; i < members && reader.isGood(); ++i) {
        const auto account = reader.id<AccountId>();
        const quint8 role = reader.u8();
        const quint64 since = reader.u64();
        if (role != quint8(GroupRole::Member) && role != quint8(GroupRole::Admin))
            return std::nullopt;
        state.m_members[account] = {GroupRole(role), since};
    }
    const quint32 barred = reader.u32();
    for (quint32 i = 0; i < barred && reader.isGood(); ++i)
        state.m_barred.insert(reader.id<AccountId>());
    if (!isOurs || !reader.isDone())
        return std::nullopt;
    return state;
}

} // namespace porchlight
