// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/World.h"

#include "shared/wire/Limits.h"
#include "tests/simulation/checks/Convergence.h"

#include <algorithm>
#include <set>

namespace porchlight::simulation {

namespace {

constexpr milliseconds troubleMin = 30s;
constexpr milliseconds troubleMax = 120s;
constexpr milliseconds healedWithin = 5min; // I9
constexpr milliseconds lastWords = 5s;      // what is on its way when all have converged: acknowledgements
constexpr milliseconds linksHealWithin = 4min; // silence is noticed, and everyone has dialled again
constexpr milliseconds restFor = 2min;
constexpr double oddShare = 0.3;            // of the runs: some bodies will be refused for good
constexpr std::ptrdiff_t sharedMomentsMax = 3;
constexpr quint64 historyFramesMax = 40;
constexpr quint64 lookFramesMax = 30;
constexpr quint64 keysSalt = 0x6b65'7973'6c6f'7374;
constexpr quint64 linkingSalt = 0x6c69'6e6b'696e'6701; // runs without linking stay what they were

} // namespace

World::World(const RunRequest &request)
    : m_scene(request.plant, request.isPrinted, request.diskTrial, request.hasRealKeys), m_random(request.seed), m_founding(m_scene, m_random.fork()),
      m_network(m_scene, m_random.fork()),
      m_relay(m_scene, m_network, m_founding.relayDisk, m_random.fork()),
      m_restores(m_scene, m_relay, m_founding.relayDisk, m_founding.disks, [this] { return haveJoined(); }, request),
      m_people(m_scene, m_founding, m_devices, m_random.fork()), m_saying(m_scene, m_devices, m_random.fork()),
      m_unlinks(m_scene, m_network, m_founding, m_devices,
                [this](const DeviceId &old, const wire::SignedIn &s) { adopted(old, s); }, request.seed),
      m_linkings(m_scene, m_founding, m_devices, SeededRandom(request.seed ^ linkingSalt)),
      m_rollbacks(m_scene, m_founding, m_devices, request.seed), m_looking(m_scene, m_founding, m_devices, request.seed),
      m_groups(m_scene, m_founding, m_devices, request.seed),
      m_seed(request.seed), m_sparesCommits(request.sparesCommits)
{
    m_network.setRelay(&m_relay);
    m_scene.isOdd = m_random.chance(oddShare);
    for (const auto &[id, disk] : m_founding.disks)
        addDevice(id);
    for (const QString &handle : m_founding.joining) {
        m_joiners.push_back(std::make_unique<SimJoiner>(m_scene, m_network, handle, m_random.fork(), [this, handle](const wire::SignedIn &s) {
            const DeviceId id = m_founding.admit(m_scene, m_random, handle, {{}, {s.account, s.device}, s.handle}, s.token);
            addDevice(id);
            m_people.welcome(id);
            m_devices.at(id)->boot();
        }));
    }
    if (m_scene.intruder)
        m_intruder = std::make_unique<SimIntruder>(m_scene, m_network, m_founding.intruderToken, m_random.fork());
}

void World::addDevice(const DeviceId &id)
{
    m_devices[id] = std::make_unique<SimDevice>(m_scene, m_network, m_founding.disks, id, m_founding.readers, m_random.fork());
}

void World::adopted(const DeviceId &old, const wire::SignedIn &signedIn)
{
    const DeviceId id{signedIn.account, signedIn.device};
    m_devices.at(old)->retire();
    m_founding.adopt(m_scene, old, id, signedIn.token);
    addDevice(id);
    m_people.welcome(id);
    m_devices.at(id)->boot();
}

std::optional<QString> World::missing()
{
    auto missing = missingToConverge(m_scene, m_founding);
    if (!missing)
        missing = m_unlinks.missing();
    if (!missing)
        missing = m_linkings.missing();
    if (!missing)
        missing = m_looking.missing();
    if (!missing)
        missing = m_groups.missing();
    return missing;
}

bool World::haveJoined() const
{
    return std::all_of(m_joiners.begin(), m_joiners.end(), [](const auto &joiner) { return joiner->isDone(); });
}

quint64 World::losses() const
{
    quint64 sum = m_founding.relayDisk.losses();
    for (const auto &[id, disk] : m_founding.disks)
        sum += disk.losses();
    return sum;
}

void World::runFor(milliseconds duration)
{
    m_scene.schedule.runUntil(m_scene.schedule.now() + duration, [this] { return m_scene.alarm.isRaised(); });
}

void World::live()
{
    m_scene.faults = Faults::draw(m_random);
    if (m_scene.hasRealKeys)
        m_scene.faults.drawOfKeys(SeededRandom(m_seed ^ keysSalt));
    m_scene.mayLoseKeys = m_scene.faults.clockJumps || m_scene.faults.keyLost > 0 || m_scene.faults.sessionsLost > 0;
    if (m_sparesCommits)
        m_scene.faults.crashInCommit = 0;
    const milliseconds duration(m_random.between(troubleMin.count(), troubleMax.count()));
    m_people.live(duration);
    m_saying.live(duration);
    m_restores.live(duration);
    // Whoever was taken away since the copy would be there again.
    if (!m_restores.arePlanned())
        m_unlinks.live(duration);
    if (!m_restores.arePlanned())
        m_rollbacks.live(duration);
    // A copy does not know the events since, and who signs others in their place makes two histories of the group.
    if (!m_restores.arePlanned())
        m_groups.live(duration);
    m_looking.live(duration);
    m_linkings.live();
    jumpRelayClock(m_scene.schedule.now() + duration);
    m_relay.boot();
    for (const auto &[id, device] : m_devices)
        device->boot();
    for (const auto &joiner : m_joiners)
        joiner->beginWithin(duration);
    m_scene.isIntruderAtWork = m_intruder != nullptr;
    if (m_intruder)
        m_intruder->begin();
    runFor(duration);
}

void World::jumpRelayClock(milliseconds until)
{
    const milliseconds pause(m_random.between(5'000, 40'000));
    if (m_scene.schedule.now() + pause > until)
        return;
    m_scene.schedule.after(pause, [this, until] {
        if (m_scene.faults.clockJumps)
            m_relay.jumpClock(std::chrono::hours(24) * m_random.between(-3'650, 3'650));
        jumpRelayClock(until);
    });
}

void World::heal()
{
    m_scene.trace.say([]() -> QString { return QStringLiteral("---- healed"); });
    m_scene.faults = Faults();
    m_restores.stop();
    m_relay.boot();
    for (const auto &[id, device] : m_devices)
        device->boot();
    m_people.readEverything();
    m_unlinks.heal();
    m_looking.heal();
    m_healedAt = m_scene.healedAt = m_scene.schedule.now();
    std::optional<QString> lacking;
    do {
        runFor(1s);
        lacking = missing();
    } while ((lacking || !m_people.haveWritten() || !haveJoined() || !m_unlinks.areDone()) && m_scene.schedule.now() < m_healedAt + healedWithin
             && !m_scene.alarm.isRaised());
    if (!lacking && !haveJoined())
        lacking = QStringLiteral("someone cannot sign in");
    if (!lacking && !m_unlinks.areDone())
        lacking = QStringLiteral("someone cannot take a device away, or sign in on it anew");
    if (lacking)
        m_scene.alarm.raise("I9", QStringLiteral("not converged: ") + *lacking);
    m_relay.checks().compareLogs();
    checkRetryBudget();
    checkJitter();
}

/// Every append is of something new, or its last try ended with a connection or a refusal; every log is opened once
/// for each session, and once for each push that was lost.
void World::checkRetryBudget()
{
    const quint64 conversations = m_founding.relayDisk.data().conversations.size();
    for (const auto &[id, device] : m_devices) {
        if (m_scene.ledger.unlinked.contains(id))
            continue; // what it sent may be counted as its successor's
        const SimDevice::Cost &cost = device->cost();
        quint64 messages = 0;
        for (const auto &[message, written] : m_scene.ledger.written)
            messages += written.device == id;
        messages *= 1 + 2 * m_scene.ledger.lostLogs.size(); // each is handed back
        if (cost.appends > messages + conversations * (cost.welcomes + 1) + cost.refusals)
            m_scene.alarm.raise("I21", QStringLiteral("%1 appends for %2 messages").arg(cost.appends).arg(messages));
    }
}

/// Pauses are spread: hardly ever do two devices come back in the same millisecond.
void World::checkJitter()
{
    std::map<milliseconds, std::set<DeviceId>> moments;
    for (const auto &[time, device] : m_scene.redials)
        moments[time].insert(device);
    const auto shared = std::count_if(moments.begin(), moments.end(), [](const auto &m) { return m.second.size() > 1; });
    if (shared >= sharedMomentsMax && std::size_t(shared) * 4 > moments.size())
        m_scene.alarm.raise("I21", QStringLiteral("devices come back in step, %1 times").arg(shared));
}

void World::rest()
{
    m_scene.isIntruderAtWork = false;
    m_scene.trace.say([]() -> QString { return QStringLiteral("---- at rest"); });
    runFor(std::max(lastWords, m_healedAt + linksHealWithin - m_scene.schedule.now()));
    m_people.stop();
    m_unlinks.stop();
    m_linkings.stop();
    m_looking.stop();
    std::map<DeviceId, SimDevice::Cost> before;
    for (const auto &[id, device] : m_devices)
        before[id] = device->cost();
    const quint64 ticksBefore = m_relay.ticks();
    runFor(restFor);
    if (const auto lacking = missing())
        m_scene.alarm.raise("I9", QStringLiteral("came apart again: ") + *lacking);
    const quint64 beats = quint64(restFor / milliseconds(wire::heartbeatInterval)) + 1;
    for (const auto &[id, device] : m_devices) {
        const SimDevice::Cost &cost = device->cost();
        if (cost.frames > before[id].frames && m_scene.ledger.unlinked.contains(id))
            m_scene.alarm.raise("I9", QStringLiteral("a device that was taken away does not rest"));
        // What was missing in the history of an account is asked for once more.
        quint64 forHistory = m_linkings.linked() > 0 ? historyFramesMax : 0;
        if (!m_scene.ledger.groups.all().empty()) // and what a group is called, of who has seen it said
            forHistory += lookFramesMax;
        if (cost.frames - before[id].frames > 2 * beats + forHistory)
            m_scene.alarm.raise("I9", QStringLiteral("a device at rest sends more than its heartbeat"));
        if (cost.turns - before[id].turns > 4 * beats + 2 * forHistory)
            m_scene.alarm.raise("I9", QStringLiteral("a device's timer spins: %1/%2").arg(QString::fromLatin1(id.account.toHex().left(4))).arg(id.number));
    }
    if (const auto wrong = m_looking.wrongAtRest())
        m_scene.alarm.raise("C4", *wrong);
    m_relay.checkAtRest();
    if (m_relay.ticks() - ticksBefore > 4 * beats * m_devices.size())
        m_scene.alarm.raise("I9", QStringLiteral("the relay's timer spins"));
}

} // namespace porchlight::simulation
