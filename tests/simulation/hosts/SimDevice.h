// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Encryption.h"
#include "app/engine/Engine.h"
#include "tests/simulation/checks/DeviceChecks.h"
#include "tests/simulation/hosts/DevicesPage.h"
#include "tests/simulation/hosts/GroupPage.h"
#include "tests/simulation/hosts/LinkPage.h"
#include "tests/simulation/hosts/Network.h"
#include "tests/simulation/hosts/ScreenShown.h"
#include "tests/simulation/zoo/DeviceBugs.h"

#include <deque>
#include <memory>

namespace porchlight::simulation {

/// Runs the app's engine in the simulated world as app/runtime/EngineHost does in the real one: all queued events into
/// one Out; what may go at once; the commit, which takes its time; what only a durable transaction allows. After a
/// failed commit the engine is made anew from the disk. May crash before any effect and inside a commit; the process
/// comes up again from its disk.
class SimDevice final : public Endpoint
{
public:
    SimDevice(Scene &scene, Network &network, Disks &disks, const DeviceId &id, const KeyedSeal::Readers &readers,
              SeededRandom random);

    void boot();
    void crash();
    void post(engine::EngineEvent event);
    void jumpClock(milliseconds by) { m_wallOffset += by; }
    /// Loses its connection and is told to try again at once.
    void callAnew();
    /// Somebody looks at the devices of the account.
    void openPage();
    DevicesPage &page() { return m_page; }
    LinkPage &linkPage() { return m_linkPage; }
    const LinkPage &linkPage() const { return m_linkPage; }
    GroupPage &groupPage() { return m_groupPage; }
    /// As its engine knows it; null: not at all, or there is no engine.
    const GroupState *group(const ConversationId &conversation) const;
    const ScreenShown &screen() const { return m_screen; }
    /// Its profile goes on as another device; this one never comes up again.
    void retire();
    /// It dies, and goes on from an older copy of its profile.
    void putBack(const test::ModelLocalStore &copy);
    bool isRetired() const { return m_isRetired; }
    /// The app says so, and does not try again.
    bool isSignedOut() const { return m_isSignedOut; }

    const DeviceId &id() const { return m_id; }
    bool isUp() const { return m_isUp; }
    const test::ModelLocalStore &store() const { return m_disk.store; }

    void linkOpened(LinkId link) override;
    void linkClosed(LinkId link) override;
    void arrived(LinkId link, const QByteArray &message) override;

    /// What it cost, for the checks of quiescence and of the retry budget.
    struct Cost
    {
        quint64 turns = 0;
        quint64 frames = 0;
        quint64 appends = 0;
        quint64 opens = 0;
        quint64 welcomes = 0;
        quint64 refusals = 0;
        quint64 behinds = 0;
    };
    const Cost &cost() const { return m_cost; }

private:
    Now now() const { return {m_scene.schedule.now(), m_scene.schedule.now() + m_wallOffset}; }
    QString name() const;
    void later(milliseconds delay, Schedule::Task task);
    void wantTurn();
    void turn();
    void feed(const engine::EngineEvent &event, engine::Out &out);
    void checkSeal();
    std::unique_ptr<engine::Seal> newSeal(const engine::LocalImage &image);
    void startEngine();
    void loseSessions();
    void dropEngine();
    void storeFailed();
    void settle(engine::Out out);
    void commit(engine::Out out);
    bool commitParts(engine::LocalTransaction transaction);
    void stored(const engine::LocalTransaction &transaction);
    void committed(engine::Out out);
    void finishTurn();
    bool carryOut(const std::vector<engine::EngineEffect> &effects);
    void carryOut(const engine::EngineEffect &effect);
    void dial(engine::ConnectionId connection);
    void dialNow(engine::ConnectionId connection);
    void signedOut(const QString &reason);
    void bend(wire::Frame &frame);
    void plantedOnArrival(LinkId link, const wire::Frame &frame);
    void plantedOnLeaving(const wire::Frame &frame, engine::ConnectionId connection);
    void transmit(const engine::Transmit &effect);
    void note(const wire::Frame &arrived);
    void armTimer();

    Scene &m_scene;
    Network &m_network;
    Disk &m_disk;
    DeviceId m_id;
    const KeyedSeal::Readers &m_readers;
    SeededRandom m_random;
    SeededRandom m_secrets; ///< the engine's own
    DeviceChecks m_checks;
    DeviceBugs m_bugs;
    milliseconds m_wallOffset{1'700'000'000'000};
    Cost m_cost;
    bool m_isRetired = false;

    // ---- of the process that runs
    bool m_isUp = false;
    bool m_isSignedOut = false;
    DevicesPage m_page{[this](engine::EngineEvent event) { post(std::move(event)); }};
    LinkPage m_linkPage{[this](engine::EngineEvent event) { post(std::move(event)); }};
    GroupPage m_groupPage{[this](engine::EngineEvent event) { post(std::move(event)); }};
    ScreenShown m_screen;
    quint64 m_life = 0; ///< counts the crashes
    std::unique_ptr<engine::Seal> m_seal;
    encryption::Encryption *m_encryption = nullptr; ///< the same, in the runs that have it
    std::unique_ptr<engine::Engine> m_engine; ///< none while the store is failing
    engine::ConnectionId m_lastConnection = 0;
    std::deque<engine::EngineEvent> m_queue;
    std::vector<engine::EngineEvent> m_kept; ///< for the next engine
    bool m_isTurnWanted = false;
    bool m_isSettling = false; ///< the disk is at work, as everything waits for it on the real thread
    milliseconds m_restartAt = Never;
    milliseconds m_restartDelay{0};
    quint64 m_timer = 0; ///< the one that counts
    std::map<LinkId, engine::ConnectionId> m_connections;
    std::map<engine::ConnectionId, LinkId> m_links;
    milliseconds m_lastDial{-1'000'000};
    bool m_mayDialAtOnce = true;
};

} // namespace porchlight::simulation
