// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Groups: what the local database is told of them.

#include "app/encryption/Groups.h"

#include "shared/base/Result.h"

namespace porchlight::encryption {

using engine::Out;

std::optional<GroupNote> noteOf(const GroupEntry &entry, const GroupState &before)
{
    using Kind = GroupNote::Kind;
    if (entry.kind == quint8(wire::EntryKind::Gone)) {
        const auto notice = wire::decodeDevicesNotice(entry.body);
        return notice ? std::optional(GroupNote{Kind::Gone, {}, {notice->account}, 1}) : std::nullopt;
    }
    const auto event = entry.event();
    if (!event)
        return std::nullopt;
    const AccountId actor = event->facts().actor.account;
    const auto made = [&](Kind kind, std::vector<AccountId> accounts = {}, bool isOn = false) {
        const auto count = quint32(accounts.size());
        return std::optional(GroupNote{kind, actor, std::move(accounts), count, isOn});
    };
    return std::visit(
        Overloaded{
            [&](const operation::Create &o) { return made(Kind::Created, o.members); },
            [&](const operation::Add &o) { return made(Kind::Added, o.accounts); },
            [&](const operation::Remove &o) { return made(Kind::Removed, o.accounts); },
            [&](const operation::Leave &) { return made(Kind::Left); },
            [&](const operation::Promote &o) { return made(Kind::Promoted, {o.account}); },
            [&](const operation::Demote &o) { return made(Kind::Demoted, {o.account}); },
            [&](const operation::Join &) { return made(Kind::Joined); },
            [&](const operation::SetPolicy &o) {
                const auto flag = quint32(GroupPolicy::MembersAdd);
                if ((o.flags ^ before.flags()) & flag)
                    return made(Kind::MembersAdd, {}, (o.flags & flag) != 0);
                return o.capability == before.capability() ? std::optional<GroupNote>()
                                                           : made(Kind::InvitationChanged, {}, !o.capability.isNull());
            },
            [](const operation::Unknown &) { return std::optional<GroupNote>(); },
        },
        event->facts().operation);
}

void Groups::tell(Group &group, const GroupEntry &entry, const GroupState &before, Out &out)
{
    const GroupLedger &ledger = group.ledger;
    const bool wasMember = before.isMember(m_self);
    if (!wasMember && !ledger.isMember()) {
        // What was without this account is none of its history. But who went meanwhile is not there when it comes again.
        engine::PutGroup put{ledger.conversation(), false, {}, {}, entry.timeMs};
        for (const auto &[account, member] : before.members()) {
            if (!ledger.state().isMember(account))
                put.went.push_back(account);
        }
        if (ledger.head().since > 0 && !put.went.empty())
            out.transaction.push_back(std::move(put));
        return;
    }
    tellMembers(group, entry, before, out);
    if (const auto note = noteOf(entry, before))
        out.transaction.push_back(
            engine::PutGroupNote{ledger.conversation(), entry.id, entry.seq, entry.timeMs, *note});
}

void Groups::tellMembers(Group &group, const GroupEntry &entry, const GroupState &before, Out &out)
{
    const GroupLedger &ledger = group.ledger;
    engine::PutGroup put{ledger.conversation(), ledger.isMember(), {}, {}, entry.timeMs};
    const auto &now = ledger.state().members();
    if (!before.isMember(m_self)) { // all of them
        for (const auto &[account, member] : now)
            put.came.push_back(account);
        for (const auto &[account, member] : before.members()) {
            if (!now.contains(account))
                put.went.push_back(account);
        }
    } else if (const auto event = entry.event()) {
        MembersMoved moved = membersMoved(*event);
        put.came = std::move(moved.came);
        put.went = std::move(moved.went);
    } else if (const auto notice = wire::decodeDevicesNotice(entry.body)) {
        put.went = {notice->account};
    }
    if (!put.came.empty() || !put.went.empty())
        out.transaction.push_back(std::move(put));
}

} // namespace porchlight::encryption
