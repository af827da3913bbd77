// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Looking.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr double share = 0.3; // of the runs
constexpr quint64 salt = 0x6c6f'6f6b'696e'6700;

} // namespace

Looking::Looking(Scene &scene, const Founding &founding, Devices &devices, quint64 seed)
    : m_scene(scene), m_founding(founding), m_devices(devices), m_random(seed ^ salt)
{
    m_isPlanned = m_random.chance(share);
}

void Looking::live(milliseconds duration)
{
    if (!m_isPlanned)
        return;
    for (const auto &[id, device] : m_devices)
        look(id, m_scene.schedule.now() + duration);
}

void Looking::look(const DeviceId &id, milliseconds until)
{
    const milliseconds pause(m_random.between(100, 6'000));
    if (m_scene.schedule.now() + pause > until)
        return;
    m_scene.schedule.after(pause, [this, id, until] {
        SimDevice &device = *m_devices.at(id);
        const auto all = device.store().conversations();
        std::vector<ConversationId> some;
        std::ranges::copy_if(all, std::back_inserter(some), [this](const ConversationId &) { return m_random.chance(0.6); });
        if (m_random.chance(0.3))
            device.post(Watching{some});
        if (m_random.chance(0.3))
            device.post(SetActive{m_random.chance(0.5)});
        if (!some.empty() && device.isUp()) {
            const ConversationId &conversation = some[std::size_t(m_random.below(some.size()))];
            const bool isTyping = m_random.chance(0.7);
            if (isTyping)
                m_scene.ledger.typed.insert({conversation, id.account});
            device.post(SetTyping{conversation, isTyping});
        }
        look(id, until);
    });
}

void Looking::heal()
{
    if (m_isPlanned)
        lookAtAll();
}

/// As the window does when there is a connection, or another row.
void Looking::lookAtAll()
{
    if (m_isOver)
        return;
    for (const auto &[id, device] : m_devices) {
        const auto all = device->store().conversations();
        device->post(Watching{{all.begin(), all.end()}});
    }
    m_scene.schedule.after(2s, [this] { lookAtAll(); });
}

bool Looking::isThere(const AccountId &account) const
{
    return std::ranges::any_of(m_devices, [&](const auto &device) {
        return device.first.account == account && device.second->isUp() && !device.second->isRetired()
            && !m_scene.ledger.unlinked.contains(device.first) && !device.second->linkPage().isPending();
    });
}

std::optional<QString> Looking::missing() const
{
    if (!m_isPlanned)
        return std::nullopt;
    for (const auto &[id, device] : m_devices) {
        if (m_scene.ledger.unlinked.contains(id) || device->isRetired())
            continue;
        for (const auto &[conversation, kept] : m_founding.relayDisk.data().conversations) {
            if (kept->group || !kept->hasMember(id.account) || !kept->strangers.empty() || !device->store().conversation(conversation))
                continue;
            for (const wire::Member &member : kept->members) {
                const bool isOther = member.account != id.account && !(m_scene.intruder && m_scene.intruder->account == member.account);
                if (isOther && isThere(member.account) && !device->screen().isThere(member.account))
                    return QStringLiteral("device %1 does not see that %2 is there").arg(id.number).arg(member.handle);
            }
        }
    }
    return std::nullopt;
}

std::optional<QString> Looking::wrongAtRest() const
{
    const bool isAnyTyping = std::ranges::any_of(m_devices, [](const auto &device) { return !device.second->screen().typists().empty(); });
    return isAnyTyping ? std::optional(QStringLiteral("somebody is typing for ever")) : std::nullopt;
}

} // namespace porchlight::simulation
