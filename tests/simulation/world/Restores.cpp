// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Restores.h"

#include <algorithm>

namespace porchlight::simulation {

namespace {

constexpr double share = 0.3; // of the runs
constexpr quint64 salt = 0x7265'7374'6f72'6573;

} // namespace

Restores::Restores(Scene &scene, SimRelay &relay, RelayDisk &disk, const Disks &devices, std::function<bool()> haveJoined,
                   const RunRequest &request)
    : m_scene(scene), m_relay(relay), m_disk(disk), m_devices(devices), m_haveJoined(std::move(haveJoined)), m_random(request.seed ^ salt)
{
    // The real database beside the model is not put back.
    m_arePlanned = m_random.chance(share) && !scene.diskTrial && !request.sparesCommits;
}

void Restores::live(milliseconds duration)
{
    if (!m_arePlanned)
        return;
    m_copies.push_back(m_disk.model());
    keepCopies();
    for (qint64 left = m_random.between(1, 3); left > 0; --left) {
        const milliseconds when(m_random.between(1'000, duration.count()));
        m_scene.schedule.after(when, [this] { restore(); });
    }
}

void Restores::keepCopies()
{
    const milliseconds pause(m_random.between(500, 20'000));
    m_scene.schedule.after(pause, [this] {
        if (m_isOver)
            return;
        m_copies.push_back(m_disk.model());
        keepCopies();
    });
}

/// A copy in which a device is unknown would sign it out, which is no fault and ends what can be checked: then someone
/// has to sign in again.
bool Restores::knowsEveryDevice(const test::ModelRelayStore &copy) const
{
    return std::all_of(m_devices.begin(), m_devices.end(), [&](const auto &device) {
        return copy.data().devices.contains(device.first);
    });
}

void Restores::restore()
{
    if (m_isOver || !m_haveJoined()) // who is about to be signed in would be forgotten as well
        return;
    std::erase_if(m_copies, [this](const auto &copy) { return !knowsEveryDevice(copy); });
    if (m_copies.empty())
        return;
    const auto chosen = std::size_t(m_random.below(m_copies.size()));
    const bool hasWitness = m_random.chance(0.4);
    const relay::ShownTide witness{m_disk.model().generation(), m_disk.model().tide()};
    m_scene.trace.say([&]() -> QString {
        return QStringLiteral("the relay is restored from copy %1 of %2%3").arg(chosen).arg(m_copies.size())
            .arg(hasWitness ? QStringLiteral(", and knows") : QString());
    });
    m_relay.crash();
    m_disk.model() = m_copies[chosen];
    m_disk.model().beginStart(m_random.id<GenerationId>().bytes()); // whoever looks at it opens it
    if (hasWitness && m_disk.model().hasForgotten(witness))
        relay::commit(m_disk.model(), {relay::OpenGeneration{m_disk.model().generation(), m_random.id<GenerationId>()}});
    m_relay.checks().restored();
    forgetAfter();
}

/// What the relay has forgotten may get another sequence, and be acknowledged once more. What a screen has shown stays
/// promised, and so does every message that its writer still holds.
void Restores::forgetAfter()
{
    Ledger &ledger = m_scene.ledger;
    ledger.lostLogs.push_back(std::exchange(ledger.logs, {}));
    ledger.places.clear();
    ledger.lastSequenced.clear();
    for (const auto &[id, conversation] : m_disk.model().data().conversations) {
        ledger.logs[id] = conversation->entries;
        for (const wire::Entry &entry : conversation->entries) {
            ledger.places[{id, entry.id}] = entry.seq;
            if (const auto written = ledger.written.find(entry.id); written != ledger.written.end()) // not the intruder's
                ledger.lastSequenced[{id, {entry.sender, entry.senderDevice}}] = written->second.place;
        }
    }
    // Whoever has not heard of a refusal asks again, and may be lucky.
    std::erase_if(ledger.refused, [&](const MessageId &id) {
        const Ledger::Written &written = ledger.written.at(id);
        const auto *conversation = m_disk.model().data().conversation(written.conversation);
        const bool isKnown = conversation && conversation->refusals.contains({written.device, id});
        const auto &outbox = m_devices.at(written.device).store.outbox();
        const auto envelope = outbox.find({written.conversation, id});
        const bool isWaiting = envelope != outbox.end();
        if (isKnown || !isWaiting)
            return false;
        ledger.turnedAway.insert(id);
        return true;
    });
    std::erase_if(ledger.acknowledged, [&](const auto &acknowledged) {
        const auto place = ledger.places.find({ledger.written.at(acknowledged.first).conversation, acknowledged.first});
        return place == ledger.places.end() || place->second != acknowledged.second;
    });
}

} // namespace porchlight::simulation
