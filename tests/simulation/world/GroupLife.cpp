// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/GroupLife.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr double share = 0.5; // of the runs with the app's encryption
constexpr quint64 salt = 0x6772'6f75'7073'0001;
constexpr int foundedMax = 3;

} // namespace

GroupLife::GroupLife(Scene &scene, const Founding &founding, Devices &devices, quint64 seed)
    : m_scene(scene), m_founding(founding), m_devices(devices), m_random(seed ^ salt)
{
    m_isPlanned = scene.hasRealKeys && m_random.chance(share);
}

void GroupLife::live(milliseconds duration)
{
    if (!m_isPlanned)
        return;
    for (const Founding::Person &person : m_founding.people)
        doSomething(person, m_scene.schedule.now() + duration);
}

void GroupLife::doSomething(const Founding::Person &person, milliseconds until)
{
    const milliseconds pause(m_random.between(300, 6'000));
    if (m_scene.schedule.now() + pause > until)
        return;
    m_scene.schedule.after(pause, [this, &person, until] {
        if (SimDevice *device = deviceOf(person)) {
            std::vector<ConversationId> groups;
            std::vector<ConversationId> left;
            for (const ConversationId &id : device->store().conversations()) {
                const auto *conversation = device->store().conversation(id);
                if (conversation->isGroup)
                    (conversation->isOutside ? left : groups).push_back(id);
            }
            if (m_founded < foundedMax && m_random.chance(groups.empty() ? 0.5 : 0.05))
                found(*device);
            else if (m_random.chance(groups.empty() ? 0.5 : 0.1))
                comeByLink(*device);
            else if (!groups.empty())
                actIn(*device, groups[std::size_t(m_random.below(groups.size()))]);
        }
        doSomething(person, until);
    });
}

/// One that is up, if there is any.
SimDevice *GroupLife::deviceOf(const Founding::Person &person)
{
    std::vector<SimDevice *> up;
    for (const DeviceId &id : person.devices) {
        const auto device = m_devices.find(id);
        if (device != m_devices.end() && device->second->isUp() && !m_scene.ledger.unlinked.contains(id))
            up.push_back(device->second.get());
    }
    return up.empty() ? nullptr : up[std::size_t(m_random.below(up.size()))];
}

/// Whom the app would offer: those it has a conversation with.
std::vector<AccountId> GroupLife::acquaintances(const SimDevice &device) const
{
    std::set<AccountId> known;
    for (const ConversationId &id : device.store().conversations()) {
        for (const wire::Member &member : device.store().conversation(id)->members)
            known.insert(member.account);
    }
    known.erase(device.id().account);
    return {known.begin(), known.end()};
}

void GroupLife::found(SimDevice &device)
{
    std::vector<AccountId> members = acquaintances(device);
    std::erase_if(members, [this](const AccountId &) { return m_random.chance(0.3); });
    if (members.empty() && m_random.chance(0.9))
        return;
    ++m_founded;
    device.groupPage().create({QStringLiteral("group %1").arg(m_founded), {}}, members);
}

AccountId GroupLife::anybody()
{
    return m_founding.people[std::size_t(m_random.below(m_founding.people.size()))].account;
}

void GroupLife::actIn(SimDevice &device, const ConversationId &group)
{
    if (m_random.chance(0.55)) {
        for (qint64 left = m_random.between(1, 4); left > 0; --left)
            device.post(Compose{++m_asked, group, QStringLiteral("to the group %1").arg(++m_said)});
    } else {
        change(device, group);
    }
}

void GroupLife::change(SimDevice &device, const ConversationId &group)
{
    GroupPage &page = device.groupPage();
    switch (m_random.below(12)) {
    case 0: case 1: case 2: {
        std::vector<AccountId> added = acquaintances(device);
        if (!added.empty())
            page.change(group, GroupChangeKind::Add, {added[std::size_t(m_random.below(added.size()))]});
        break;
    }
    case 3: case 4:
        page.change(group, GroupChangeKind::Remove, {anybody()});
        break;
    case 5: case 6:
        page.change(group, GroupChangeKind::Promote, {anybody()});
        break;
    case 7:
        page.change(group, GroupChangeKind::Demote, {anybody()});
        break;
    case 8:
        page.change(group, GroupChangeKind::Leave, {});
        break;
    case 9:
        page.letMembersAdd(group, m_random.chance(0.5));
        break;
    case 10:
        page.invite(group, m_random.chance(0.8));
        break;
    default:
        device.post(SetGroupLook{group, {QStringLiteral("renamed %1").arg(++m_said), {}}});
        break;
    }
}

void GroupLife::comeByLink(SimDevice &device)
{
    std::vector<QString> links;
    for (const auto &[id, other] : m_devices) {
        for (const auto &[group, link] : other->groupPage().links())
            links.push_back(link);
    }
    if (!links.empty())
        device.groupPage().join(links[std::size_t(m_random.below(links.size()))]);
}

std::optional<QString> GroupLife::missing() const
{
    for (const ConversationId &group : m_scene.ledger.groups.all()) {
        std::map<QString, QString> titles; // and a device that has it. An empty one: what only a device knew that was put back is known to nobody
        for (const auto &[id, device] : m_devices) {
            if (m_scene.ledger.unlinked.contains(id) || device->isRetired() || device->linkPage().isPending())
                continue;
            if (auto lacking = missingOn(*device, group))
                return QString::fromLatin1(id.account.toHex().left(4)) + QStringLiteral("/%1 ").arg(id.number) + *lacking
                    + QStringLiteral(" in ") + QString::fromLatin1(group.toHex().left(6));
            if (m_scene.ledger.groups.isMember(group, id.account))
                titles[device->store().conversation(group)->title] =
                    QString::fromLatin1(id.account.toHex().left(4)) + QStringLiteral("/%1").arg(id.number);
        }
        if (titles.size() > 1)
            return QStringLiteral("%1 calls a group \"%2\" and %3 \"%4\": %5")
                .arg(titles.begin()->second, titles.begin()->first, titles.rbegin()->second, titles.rbegin()->first,
                     QString::fromLatin1(group.toHex().left(6)));
    }
    return std::nullopt;
}

std::optional<QString> GroupLife::missingOn(const SimDevice &device, const ConversationId &group) const
{
    const GroupBook &book = m_scene.ledger.groups;
    const AccountId &self = device.id().account;
    const auto *shown = device.store().conversation(group);
    const bool isShownAsMember = shown && shown->isGroup && !shown->isOutside;
    if (isShownAsMember != book.isMember(group, self))
        return isShownAsMember ? QStringLiteral("takes itself for a member") : QStringLiteral("does not know that it is a member");
    if (!isShownAsMember)
        return std::nullopt;
    const GroupState *known = device.group(group);
    if (!known || *known != *book.state(group))
        return QStringLiteral("has other members or roles than the events say: %1 of %2 members")
            .arg(known ? known->members().size() : 0).arg(book.state(group)->members().size());
    std::set<AccountId> members;
    for (const wire::Member &member : shown->members)
        members.insert(member.account);
    const auto isThere = [&](const auto &member) { return members.contains(member.first); };
    if (members.size() != known->members().size() || !std::ranges::all_of(known->members(), isThere))
        return QStringLiteral("shows other members than it knows: %1 of %2").arg(members.size()).arg(known->members().size());
    return std::nullopt;
}

} // namespace porchlight::simulation
