// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RelayChecks: groups. Who belongs to one is GroupBook's to know.

#include "tests/simulation/checks/RelayChecks.h"

#include <algorithm>

namespace porchlight::simulation {

void RelayChecks::sequencedByEvent(const ConversationId &id, const wire::Entry &entry)
{
    if (const auto wrong = m_scene.ledger.groups.add(id, entry))
        m_scene.alarm.raise("I10", *wrong);
    m_scene.trace.say([&]() -> QString {
        return QStringLiteral("  group %1: %2 members from %3 on").arg(QString::fromLatin1(id.toHex().left(6)))
            .arg(m_scene.ledger.groups.state(id) ? m_scene.ledger.groups.state(id)->members().size() : 0).arg(entry.seq);
    });
}

/// What the relay has of a group is what its events come to.
void RelayChecks::compareGroups()
{
    const GroupBook &book = m_scene.ledger.groups;
    for (const auto &[id, conversation] : m_store.data().conversations) {
        if (book.isGroup(id) != conversation->group.has_value())
            m_scene.alarm.raise("I10", QStringLiteral("a group that none of its events has made"));
        const GroupState *state = book.state(id);
        if (!state || !conversation->group)
            continue;
        const auto isMember = [&](const wire::Member &member) { return state->isMember(member.account); };
        if (conversation->group->state != *state || conversation->members.size() != state->members().size()
            || !std::ranges::all_of(conversation->members, isMember))
            m_scene.alarm.raise("A11", QStringLiteral("the relay has other members of a group than its events say"));
    }
}

bool RelayChecks::mayHaveWritten(const ConversationId &id, const wire::Entry &entry) const
{
    const GroupBook &book = m_scene.ledger.groups;
    const auto *conversation = m_store.data().conversation(id);
    return book.isGroup(id) ? book.mayRead(id, entry.sender, entry.seq) : conversation && conversation->hasMember(entry.sender);
}

void RelayChecks::checkReach(const DeviceId &device, const LogId &id, const std::vector<wire::Entry> &entries)
{
    if (id.kind != LogId::Kind::Conversation || !m_scene.ledger.groups.isGroup(id.conversation))
        return;
    for (const wire::Entry &entry : entries) {
        if (!m_scene.ledger.groups.mayRead(id.conversation, device.account, entry.seq))
            m_scene.alarm.raise("I10", QStringLiteral("an entry of a group for someone who was no member then"));
    }
}

void RelayChecks::leavingGroupChanged(Connection &connection, const wire::GroupChanged &frame)
{
    answered(connection, frame.request);
    const auto *conversation = m_store.data().conversation(frame.conversation);
    if (!conversation || frame.seq == 0 || frame.seq > conversation->head()
        || conversation->entries[frame.seq - 1].kind != quint8(wire::EntryKind::Control))
        m_scene.alarm.raise("I6", QStringLiteral("a change of a group is told of before it is durable"));
}

void RelayChecks::leavingControl(Connection &connection, const wire::Control &frame)
{
    answered(connection, frame.request);
    if (!connection.device)
        return m_scene.alarm.raise("I10", QStringLiteral("the events of a group for a connection that is not signed in"));
    for (const wire::Entry &entry : frame.entries) {
        if (entry.kind != quint8(wire::EntryKind::Control) && entry.kind != quint8(wire::EntryKind::Gone))
            m_scene.alarm.raise("I10", QStringLiteral("more than the events of a group, for who asks for those"));
    }
}

} // namespace porchlight::simulation
