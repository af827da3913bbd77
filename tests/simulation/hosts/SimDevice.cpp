// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/SimDevice.h"

#include "shared/base/Result.h"
#include "shared/wire/Codec.h"
#include "tests/simulation/checks/FrameText.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace engine;

namespace {

// As in app/runtime/EngineHost.
constexpr std::size_t eventsPerStep = 256;
constexpr milliseconds restartDelayMin = 1s;
constexpr milliseconds restartDelayMax = 30s;
constexpr milliseconds timerMax = 30s;
constexpr milliseconds sleepMax = 100s;

} // namespace

SimDevice::SimDevice(Scene &scene, Network &network, Disks &disks, const DeviceId &id,
                     const KeyedSeal::Readers &readers, SeededRandom random)
    : m_scene(scene), m_network(network), m_disk(disks.at(id)), m_id(id), m_readers(readers), m_random(random),
      m_secrets(m_random.fork()), m_checks(scene, disks, id), m_bugs(scene, m_random.fork())
{
}

QString SimDevice::name() const
{
    return m_disk.store.identity()->handle + QString::number(m_id.number);
}

// ---- life and death

void SimDevice::boot()
{
    if (m_isUp || m_isRetired)
        return;
    m_scene.trace.say([this]() -> QString { return name() + QStringLiteral(" comes up"); });
    m_isUp = true;
    m_checks.restarted();
    // One device, once: whoever has lost the answers three times is told no more (docs/ENCRYPTION.md).
    if (m_scene.hasRealKeys && m_life > 0 && !m_scene.hasLostSessions && m_random.chance(m_scene.faults.sessionsLost))
        loseSessions();
    startEngine();
}

void SimDevice::crash()
{
    if (!m_isUp)
        return;
    m_scene.trace.say([this]() -> QString { return name() + QStringLiteral(" dies"); });
    ++m_life;
    m_isUp = false;
    m_page.close();
    m_linkPage.fail();
    m_groupPage.fail();
    m_screen.goDark();
    m_engine.reset();
    m_seal.reset();
    m_disk.keys.rollBack();
    if (!m_isRetired)
        m_disk.die();
    m_queue.clear();
    m_kept.clear();
    m_isTurnWanted = m_isSettling = false;
    m_restartAt = Never;
    m_restartDelay = milliseconds(0);
    m_lastConnection = 0;
    m_connections.clear();
    m_links.clear();
    m_network.deviceDied(this);
    const milliseconds until(m_random.between(50, m_random.chance(0.2) ? 30'000 : 2'000));
    m_scene.schedule.after(until, [this] { boot(); });
}

void SimDevice::later(milliseconds delay, Schedule::Task task)
{
    m_scene.schedule.after(delay, [this, life = m_life, task = std::move(task)] {
        if (life == m_life)
            task();
    });
}

void SimDevice::startEngine()
{
    m_restartAt = Never;
    m_mayDialAtOnce = true;
    m_isSignedOut = false; // it asks once more
    const LocalImage image = m_disk.load();
    m_seal = newSeal(image);
    m_engine = std::make_unique<Engine>(image, *m_seal, m_secrets, m_lastConnection);
    for (EngineEvent &event : std::exchange(m_kept, {}))
        post(std::move(event));
    Out out;
    m_engine->on(Start(), now(), out);
    settle(std::move(out));
}

void SimDevice::dropEngine()
{
    m_lastConnection = m_engine->lastConnection();
    const auto link = m_links.find(m_lastConnection);
    if (link != m_links.end())
        m_network.deviceHangsUp(link->second);
    m_page.fail();
    m_linkPage.fail();
    m_groupPage.fail();
    m_screen.goDark();
    m_engine.reset();
    m_seal.reset();
    m_disk.keys.rollBack();
}

void SimDevice::storeFailed()
{
    m_scene.trace.say([this]() -> QString { return name() + QStringLiteral(" cannot store"); });
    dropEngine();
    m_restartDelay = std::clamp(m_restartDelay * 2, restartDelayMin, restartDelayMax);
    m_restartAt = m_scene.schedule.now() + m_restartDelay;
    finishTurn();
}

// ---- what comes

void SimDevice::post(EngineEvent event)
{
    if (!m_isUp)
        return;
    m_queue.push_back(std::move(event));
    wantTurn();
}

void SimDevice::linkOpened(LinkId link)
{
    const auto found = m_connections.find(link);
    if (found != m_connections.end())
        post(SocketOpened{found->second});
}

void SimDevice::linkClosed(LinkId link)
{
    const auto found = m_connections.find(link);
    if (found != m_connections.end())
        post(SocketClosed{found->second, {}});
}

void SimDevice::arrived(LinkId link, const QByteArray &message)
{
    const auto found = m_connections.find(link);
    if (found == m_connections.end())
        return;
    const wire::Decoded decoded = wire::decode(message);
    const ConnectionId connection = m_scene.plant == Plant::OldConnectionHeard ? m_connections.rbegin()->second : found->second;
    for (wire::Frame frame : decoded.frames) {
        m_scene.trace.say([&]() -> QString { return name() + QStringLiteral(" <- %1  ").arg(link) + frameText(frame); });
        note(frame);
        plantedOnArrival(link, frame);
        m_bugs.arriving(frame);
        post(FrameReceived{connection, std::move(frame)});
    }
    if (decoded.malformed)
        m_scene.alarm.raise("wire", QStringLiteral("a device cannot read what the relay wrote"));
}

void SimDevice::note(const wire::Frame &arrived)
{
    ++m_cost.frames;
    m_cost.welcomes += std::holds_alternative<wire::Welcome>(arrived);
    m_cost.refusals += std::holds_alternative<wire::Error>(arrived);
    m_cost.behinds += std::holds_alternative<wire::Behind>(arrived);
}

// ---- the turns

void SimDevice::wantTurn()
{
    if (m_isTurnWanted || m_isSettling)
        return;
    m_isTurnWanted = true;
    milliseconds delay(m_random.between(0, 1));
    if (m_random.chance(m_scene.faults.stall)) // the lid is closed
        delay = milliseconds(m_random.between(1'000, sleepMax.count()));
    later(delay, [this] { turn(); });
}

void SimDevice::turn()
{
    m_isTurnWanted = false;
    if (m_isSettling)
        return;
    ++m_cost.turns;
    if (!m_engine && m_scene.schedule.now() >= m_restartAt) {
        startEngine(); // what is queued has its turn after that
        return;
    }
    Out out;
    for (std::size_t n = 0; n < eventsPerStep && !m_queue.empty(); ++n) {
        const EngineEvent event = std::move(m_queue.front());
        m_queue.pop_front();
        feed(event, out);
    }
    if (m_engine && m_engine->deadline() <= m_scene.schedule.now())
        m_engine->on(Tick(), now(), out);
    settle(std::move(out));
}

void SimDevice::feed(const EngineEvent &event, Out &out)
{
    if (m_engine) {
        m_mayDialAtOnce |= std::holds_alternative<TryNow>(event) && m_scene.plant != Plant::DialsAtOnce;
        m_engine->on(event, now(), out);
    } else if (std::holds_alternative<AskDevices>(event) || std::holds_alternative<UnlinkDevice>(event)) {
        m_page.fail();
    } else if (std::holds_alternative<MarkRead>(event)) {
        m_kept.push_back(event);
    } else if (std::holds_alternative<TryNow>(event)) {
        m_restartAt = m_scene.schedule.now();
    }
}

void SimDevice::settle(Out out)
{
    if (m_engine)
        m_engine->conclude(now(), out);
    if (m_engine && m_encryption)
        checkSeal();
    if (!m_engine || (out.transaction.empty() && out.now.empty() && out.after.empty()))
        return finishTurn();
    m_isSettling = true;
    if (m_scene.plant == Plant::ShownBeforeStored) {
        out.now.insert(out.now.end(), out.after.begin(), out.after.end());
        out.after.clear();
    }
    if (!carryOut(out.now))
        return;
    if (out.transaction.empty())
        return committed(std::move(out));
    milliseconds sync(m_random.between(1, 3));
    if (m_scene.faults.slowDisk && m_random.chance(0.05))
        sync = milliseconds(m_random.between(100, 5'000));
    later(sync, [this, out = std::move(out)] { commit(out); });
}

void SimDevice::commit(Out out)
{
    const Faults &faults = m_scene.faults;
    if (m_random.chance(faults.crashInCommit)) {
        if (m_disk.dieWithin(out.transaction))
            stored(out.transaction);
        return crash();
    }
    if (m_random.chance(faults.deviceFull)) {
        m_disk.commitWithoutRoom(out.transaction);
        return storeFailed();
    }
    if (!commitParts(out.transaction))
        return;
    m_restartDelay = milliseconds(0);
    committed(std::move(out));
}

void SimDevice::stored(const LocalTransaction &transaction)
{
    m_disk.keys.commit();
    m_scene.trace.mix(quint64(transaction.size()));
    m_checks.stored(transaction);
}

bool SimDevice::commitParts(LocalTransaction transaction)
{
    m_bugs.storing(transaction);
    if (m_scene.plant == Plant::CursorBeforeProcessing) {
        const auto isCursor = [](const LocalOperation &o) { return std::holds_alternative<SetCursor>(o); };
        LocalTransaction first;
        std::copy_if(transaction.begin(), transaction.end(), std::back_inserter(first), isCursor);
        std::erase_if(transaction, isCursor);
        m_disk.commit(first);
        if (m_random.chance(m_scene.faults.deviceCrash)) {
            crash();
            return false;
        }
        transaction.insert(transaction.begin(), first.begin(), first.end());
    }
    m_disk.commit(transaction);
    stored(transaction);
    return true;
}

void SimDevice::committed(Out out)
{
    if (!carryOut(out.after))
        return;
    out = Out();
    m_mayDialAtOnce |= m_encryption && m_encryption->wantsNewSession(); // it has just been linked
    m_engine->committed(now(), out);
    settle(std::move(out));
}

void SimDevice::finishTurn()
{
    m_isSettling = false;
    if (!m_queue.empty())
        wantTurn();
    armTimer();
}

void SimDevice::armTimer()
{
    const milliseconds deadline = m_engine ? m_engine->deadline() : m_restartAt;
    const quint64 timer = ++m_timer;
    if (deadline == Never)
        return;
    later(std::clamp(deadline - m_scene.schedule.now(), milliseconds(1), timerMax), [this, timer] {
        if (timer == m_timer)
            wantTurn();
    });
}

// ---- what goes

bool SimDevice::carryOut(const std::vector<EngineEffect> &effects)
{
    for (const EngineEffect &effect : effects) {
        if (m_random.chance(m_scene.faults.deviceCrash)) {
            crash();
            return false;
        }
        carryOut(effect);
    }
    return true;
}

void SimDevice::carryOut(const EngineEffect &effect)
{
    std::visit(Overloaded{
                   [this](const Dial &e) { dial(e.connection); },
                   [this](const HangUp &e) {
                       const auto link = m_links.find(e.connection);
                       if (link == m_links.end())
                           return;
                       m_network.deviceHangsUp(link->second);
                       m_connections.erase(link->second);
                       m_links.erase(link);
                   },
                   [this](const Transmit &e) { transmit(e); },
                   [this](const ConnectionReport &e) {
                       if (m_scene.plant == Plant::DialsAtOnce && e.state == ConnectionReport::State::Offline)
                           m_queue.push_back(TryNow());
                       if (e.state == ConnectionReport::State::SignedOut)
                           signedOut(e.reason);
                   },
                   [this](const Composed &e) { m_checks.shown(e.id); },
                   [this](const AskFailed &e) { m_page.failed(e); },
                   [this](const AskDone &e) { m_page.done(e); },
                   [this](const DevicesListed &e) { m_page.listed(e); },
                   [this](const DevicesChanged &) { m_page.changed(); },
                   [this](const LinkReport &e) { m_linkPage.told(e); },
                   [this](const DeviceStanding &e) { m_linkPage.told(e); },
                   [this](const ReadHistory &e) {
                       m_queue.push_back(HistoryRead{e.reading, e.before, m_disk.store.history(e.before, e.recordsMax, e.bytesMax)});
                   },
                   [this](const RunSlowly &e) {
                       e.task->run();
                       m_queue.push_back(SlowTaskDone{e.task});
                   },
                   [this](const GroupTold &e) { m_groupPage.told(e); },
                   [this](const PresenceTold &e) { m_screen.told(e); },
                   [this](const TypingTold &e) { m_checks.typing(e), m_screen.told(e); },
                   [](const auto &) {}, // what only a window shows
               },
               effect);
}

void SimDevice::transmit(const Transmit &effect)
{
    const auto link = m_links.find(effect.connection);
    if (link == m_links.end())
        return;
    m_scene.trace.say([&]() -> QString { return name() + QStringLiteral(" -> %1  ").arg(link->second) + frameText(effect.frame); });
    m_checks.leaving(effect.frame);
    ++m_cost.frames;
    m_cost.appends += std::holds_alternative<wire::Append>(effect.frame);
    m_cost.opens += std::holds_alternative<wire::OpenLog>(effect.frame);
    wire::Frame frame = effect.frame;
    bend(frame);
    m_bugs.leaving(frame);
    m_network.deviceSends(link->second, wire::encode(frame));
    plantedOnLeaving(frame, effect.connection);
}

} // namespace porchlight::simulation
