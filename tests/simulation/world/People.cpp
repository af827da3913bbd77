// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/People.h"

#include "shared/base/Hash.h"

namespace porchlight::simulation {

using namespace engine;

void People::live(milliseconds duration)
{
    m_until = m_scene.schedule.now() + duration;
    const qint64 bursts = m_random.between(3, 12 + qint64(m_founding.people.size()));
    for (qint64 i = 0; i < bursts; ++i)
        planBurst(duration);
    for (const auto &[id, device] : m_devices)
        readNowAndThen(id, m_until);
}

void People::planBurst(milliseconds latest)
{
    const auto &people = m_founding.people;
    const auto &writer = people[std::size_t(m_random.below(people.size()))];
    const auto &reader = people[std::size_t(m_random.below(people.size()))];
    const DeviceId device = writer.devices[std::size_t(m_random.below(writer.devices.size()))];
    const int count = int(m_random.between(1, m_random.chance(0.2) ? 40 : 5));
    ++m_plans;
    m_scene.schedule.after(milliseconds(m_random.between(0, latest.count())),
                           [this, device, handle = reader.handle, count] { write(device, handle, count); });
}

void People::write(const DeviceId &id, const QString &handle, int count)
{
    SimDevice &device = *m_devices.at(id);
    const auto later = [&](int left) {
        m_scene.schedule.after(milliseconds(m_random.between(500, 4'000)),
                               [this, id, handle, left] { write(id, handle, left); });
    };
    if (device.isRetired()) {
        --m_plans;
        return;
    }
    if (!device.isUp())
        return later(count);
    AccountId other;
    for (const auto &person : m_founding.people) {
        if (person.handle == handle)
            other = person.account;
    }
    const ConversationId conversation = directConversationId(id.account, other);
    // Who was signed out may still write, and nobody will ever ask for more.
    if (m_scene.ledger.unlinked.contains(id) && !device.store().conversation(conversation)) {
        --m_plans;
        return;
    }
    if (!device.store().conversation(conversation)) {
        device.post(AskConversation{++m_asked, handle});
        return later(count);
    }
    const int atOnce = m_random.chance(0.5) ? count : 1;
    for (int i = 0; i < atOnce; ++i)
        device.post(Compose{++m_asked, conversation, QStringLiteral("message %1").arg(++m_said)});
    if (count == atOnce) {
        --m_plans;
    } else {
        m_scene.schedule.after(milliseconds(m_random.between(0, 100)),
                               [this, id, handle, left = count - atOnce] { write(id, handle, left); });
    }
}

void People::readNowAndThen(const DeviceId &id, milliseconds until)
{
    const milliseconds pause(m_random.between(1'000, 15'000));
    if (m_scene.schedule.now() + pause > until)
        return;
    m_scene.schedule.after(pause, [this, id, until] {
        SimDevice &device = *m_devices.at(id);
        for (const ConversationId &conversation : device.store().conversations()) {
            const Seq stored = device.store().cursor(LogId::of(conversation));
            if (m_random.chance(0.5)) // a little too far is harmless
                device.post(MarkRead{conversation, Seq(m_random.between(0, qint64(stored) + 1))});
            if (m_random.chance(0.1))
                acceptRequest(device, conversation);
        }
        if (m_random.chance(0.05))
            device.post(TryNow());
        if (m_scene.faults.clockJumps && m_random.chance(0.2))
            device.jumpClock(std::chrono::hours(24) * m_random.between(-3'650, 3'650));
        readNowAndThen(id, until);
    });
}

void People::readEverything()
{
    if (m_isOver)
        return;
    for (const auto &person : m_founding.people) {
        std::vector<DeviceId> linked = person.devices;
        std::erase_if(linked, [this](const DeviceId &id) { return m_scene.ledger.unlinked.contains(id); });
        if (!linked.empty())
            readAll(linked[std::size_t(m_random.below(linked.size()))]);
    }
    m_scene.schedule.after(3s, [this] { readEverything(); });
}

void People::readAll(const DeviceId &id)
{
    SimDevice &device = *m_devices.at(id);
    for (const ConversationId &conversation : device.store().conversations()) {
        const Seq stored = device.store().cursor(LogId::of(conversation));
        if (stored > device.store().readPosition(conversation))
            device.post(MarkRead{conversation, stored});
        acceptRequest(device, conversation);
    }
}

void People::acceptRequest(SimDevice &device, const ConversationId &conversation)
{
    // What a restored relay has forgotten cannot be accepted before its writer has begun it again.
    const bool isKnown = m_founding.relayDisk.data().conversation(conversation) != nullptr;
    if (isKnown && device.store().conversation(conversation)->isRequest)
        device.post(AcceptConversation{++m_asked, conversation});
}

} // namespace porchlight::simulation
