// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Rollbacks.h"

namespace porchlight::simulation {

namespace {

constexpr double share = 0.35; // of the runs
constexpr quint64 salt = 0x726f'6c6c'6261'636b;

} // namespace

Rollbacks::Rollbacks(Scene &scene, Founding &founding, Devices &devices, quint64 seed)
    : m_scene(scene), m_founding(founding), m_devices(devices), m_random(seed ^ salt)
{
}

void Rollbacks::live(milliseconds duration)
{
    // The real database beside the model is not put back.
    if (!m_random.chance(share) || !m_scene.hasRealKeys || m_scene.diskTrial)
        return;
    m_scene.mayLoseKeys = true;
    keepCopies(m_scene.schedule.now() + duration);
    for (qint64 left = m_random.between(1, 4); left > 0; --left) {
        const milliseconds when(m_random.between(2'000, duration.count()));
        m_scene.schedule.after(when, [this] { putBack(); });
    }
}

void Rollbacks::keepCopies(milliseconds until)
{
    const milliseconds pause(m_random.between(200, 4'000));
    if (m_scene.schedule.now() + pause > until)
        return;
    m_scene.schedule.after(pause, [this, until] {
        keepCopy();
        keepCopies(until);
    });
}

void Rollbacks::keepCopy()
{
    const auto chosen = std::next(m_devices.begin(), qptrdiff(m_random.below(m_devices.size())));
    const SimDevice &device = *chosen->second;
    // Whoever waits to be linked would wait once more, and is listed already.
    if (device.isUp() && !device.isRetired() && !device.linkPage().isPending())
        m_copies.push_back({chosen->first, device.store()});
}

bool Rollbacks::mayGoOnFrom(const Copy &copy) const
{
    const SimDevice &device = *m_devices.at(copy.device);
    return !device.isRetired() && !m_scene.ledger.unlinked.contains(copy.device) &&
           copy.store.identity()->token == device.store().identity()->token;
}

void Rollbacks::putBack()
{
    std::erase_if(m_copies, [this](const Copy &copy) { return !mayGoOnFrom(copy); });
    if (m_copies.empty())
        return;
    const Copy copy = m_copies[std::size_t(m_random.below(m_copies.size()))];
    ++m_count;
    SimDevice &device = *m_devices.at(copy.device);
    const test::ModelLocalStore before = device.store();
    device.putBack(copy.store);
    forgetAfter(copy.device, before, copy.store);
}

/// What nobody but the device had, and it no more, is promised no longer; and what it has forgotten having done it may
/// do again.
void Rollbacks::forgetAfter(const DeviceId &device, const test::ModelLocalStore &before,
                            const test::ModelLocalStore &after)
{
    Ledger &ledger = m_scene.ledger;
    ledger.putBack.insert(device);
    ledger.sealed.putBack(device);
    std::erase_if(ledger.statuses, [&](const auto &status) { return status.first.first == device; });
    std::erase_if(ledger.lastSequenced, [&](const auto &last) { return last.first.second == device; });
    for (const ConversationId &id : before.conversations()) {
        for (const auto &[message, row] : before.conversation(id)->messages) {
            if (row.mine && !after.message(id, message))
                ledger.forgotten.insert(message);
        }
    }
    // What it had taken back before it went out goes out now; and what went out since goes again.
    for (const auto &[key, envelope] : after.outbox()) {
        ledger.sentAgain.insert(key.second);
        if (ledger.removed.erase(key.second) > 0)
            ledger.write(device, key.first, key.second, after.message(key.first, key.second)->content.text);
    }
}

} // namespace porchlight::simulation
