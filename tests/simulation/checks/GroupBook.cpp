// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/GroupBook.h"

#include "shared/wire/ControlNotice.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::simulation {

std::optional<QString> GroupBook::add(const ConversationId &conversation, const wire::Entry &entry)
{
    if (entry.kind == quint8(wire::EntryKind::Gone)) {
        const auto notice = wire::decodeDevicesNotice(entry.body);
        if (!notice || !isMember(conversation, notice->account))
            return QStringLiteral("somebody is gone who was no member");
        Group &group = m_groups.at(conversation);
        const GroupState before = group.state;
        group.state.gone(notice->account);
        turn(group, before, entry.seq);
        return std::nullopt;
    }
    const auto notice = wire::decodeControlNotice(entry.body);
    const auto bytes = notice ? SignedControlEvent::unpacked(notice->event) : std::nullopt;
    if (!bytes)
        return QStringLiteral("a control entry without an event");
    const auto event = ControlEvent::decoded(*bytes);
    if (!event)
        return QStringLiteral("a control event that makes no sense");
    if (event->conversation() != conversation || event->facts().actor != DeviceId{entry.sender, entry.senderDevice})
        return QStringLiteral("a control event of another group, or by another device");
    Group &group = m_groups[conversation];
    if (event->facts().number != group.events + 1)
        return QStringLiteral("a control event out of its order");
    if (group.state.fault(*event, std::size_t(wire::groupMembersMax)))
        return QStringLiteral("a control event by who may not");
    const GroupState before = group.state;
    group.state.apply(*event);
    ++group.events;
    m_count.groups += event->isCreate();
    m_count.cameByLink += std::holds_alternative<operation::Join>(event->facts().operation);
    m_count.others += group.state.members().size() == before.members().size();
    turn(group, before, entry.seq);
    return std::nullopt;
}

void GroupBook::turn(Group &group, const GroupState &before, Seq seq)
{
    for (const auto &[account, member] : group.state.members()) {
        if (before.isMember(account))
            continue;
        group.periods[account].push_back({seq, std::nullopt});
        ++m_count.came;
    }
    for (const auto &[account, member] : before.members()) {
        if (group.state.isMember(account))
            continue;
        group.periods[account].back().to = seq;
        ++m_count.went;
    }
}

const GroupState *GroupBook::state(const ConversationId &conversation) const
{
    const auto group = m_groups.find(conversation);
    return group == m_groups.end() ? nullptr : &group->second.state;
}

bool GroupBook::isMember(const ConversationId &conversation, const AccountId &account) const
{
    const GroupState *known = state(conversation);
    return known && known->isMember(account);
}

std::optional<Seq> GroupBook::since(const ConversationId &conversation, const AccountId &account) const
{
    if (!isMember(conversation, account))
        return std::nullopt;
    return m_groups.at(conversation).periods.at(account).back().from;
}

bool GroupBook::hasLeft(const ConversationId &conversation, const AccountId &account) const
{
    const auto group = m_groups.find(conversation);
    if (group == m_groups.end() || !group->second.periods.contains(account))
        return false;
    return std::ranges::any_of(group->second.periods.at(account), [](const Period &period) { return period.to.has_value(); });
}

bool GroupBook::mayRead(const ConversationId &conversation, const AccountId &account, Seq seq) const
{
    const auto group = m_groups.find(conversation);
    if (group == m_groups.end() || !group->second.periods.contains(account))
        return false;
    return std::ranges::any_of(group->second.periods.at(account), [seq](const Period &period) {
        return period.from <= seq && (!period.to || seq <= *period.to);
    });
}

Seq GroupBook::readTo(const ConversationId &conversation, const AccountId &account, Seq head) const
{
    const auto group = m_groups.find(conversation);
    if (group == m_groups.end() || !group->second.periods.contains(account))
        return 0;
    return group->second.periods.at(account).back().to.value_or(head);
}

std::vector<ConversationId> GroupBook::all() const
{
    std::vector<ConversationId> ids;
    for (const auto &[id, group] : m_groups)
        ids.push_back(id);
    return ids;
}

} // namespace porchlight::simulation
