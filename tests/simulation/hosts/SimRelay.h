// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionCore.h"
#include "tests/simulation/checks/RelayChecks.h"
#include "tests/simulation/hosts/Network.h"
#include "tests/simulation/hosts/SimWriter.h"

#include <deque>
#include <set>
#include <memory>

namespace porchlight::simulation {

/// Stands for the real one, which takes a tenth of a second. Everybody's password is the own handle.
QByteArray passwordHashOf(const QString &password);

/// Runs the relay's session core in the simulated world as relay/gateway does in the real one: one event after the
/// other, effects in their order, submissions to the writer in batches, questions to readers that answer from a
/// snapshot of some moment. May crash before any effect; comes up again from its store.
class SimRelay final : public Endpoint
{
public:
    SimRelay(Scene &scene, Network &network, RelayDisk &disk, SeededRandom random);

    void boot();
    void crash();
    bool isUp() const { return m_core != nullptr; }
    void jumpClock(milliseconds by) { m_wallOffset += by; }
    RelayChecks &checks() { return m_checks; }

    void linkOpened(LinkId link) override;
    void linkClosed(LinkId link) override;
    void arrived(LinkId link, const QByteArray &message) override;

    // What it cost, for the checks of quiescence and of the retry budget.
    quint64 ticks() const { return m_ticks; }
    quint64 drops() const { return m_drops; }
    /// No socket is open that nobody serves or nobody uses (I18); every request was answered (I19).
    void checkAtRest();

private:
    Now now() const { return {m_scene.schedule.now(), m_scene.schedule.now() + m_wallOffset}; }
    void post(relay::SessionEvent event);
    void perform(const std::vector<relay::SessionEffect> &effects);
    void carryOut(const relay::SessionEffect &effect);
    void send(relay::ConnectionId connection, const wire::Frame &frame);
    void sendEntries(const relay::SendEntries &effect);
    void hold(relay::ConnectionId connection);
    void read(const relay::StartRead &effect);
    void submit(const relay::Submission &submission);
    void armDeadline();
    void step();
    void perhapsStall();
    void refuseNonsense(LinkId link);
    /// Runs @p task after @p delay unless the relay has crashed meanwhile.
    void later(milliseconds delay, Schedule::Task task);

    Scene &m_scene;
    Network &m_network;
    RelayDisk &m_disk;
    SeededRandom m_random;
    SeededRandom m_secrets; ///< the core's own
    RelayChecks m_checks;
    std::unique_ptr<relay::SessionCore> m_core; ///< none while the relay is down
    RelayBugs m_bugs;
    SimWriter m_writer;
    milliseconds m_wallOffset{1'700'000'000'000};
    quint64 m_life = 0; ///< counts the crashes
    std::deque<relay::SessionEvent> m_events;
    bool m_isStepping = false;
    bool m_isStalled = false;
    std::set<LinkId> m_open; ///< sockets
    std::map<LinkId, int> m_full; ///< of them, those that take nothing, as the core was told, and the pushes since
    std::vector<relay::Submission> m_submissions; ///< of this turn
    milliseconds m_armedFor = Never;
    std::map<LinkId, int> m_dropsInARow;
    std::map<std::pair<LinkId, LogId>, Seq> m_pushedOnce; ///< Plant::NoPushRetry
    quint64 m_ticks = 0;
    quint64 m_drops = 0;
};

} // namespace porchlight::simulation
