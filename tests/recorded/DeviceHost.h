// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Encryption.h"
#include "app/engine/Engine.h"
#include "app/store/LocalReader.h"
#include "app/store/SqliteLocalStore.h"
#include "tests/simulation/world/Schedule.h"
#include "tests/simulation/world/SeededRandom.h"

#include <deque>

namespace porchlight::recorded {

/// The app's engine, its encryption and its SQLite database on virtual time, as app/runtime/EngineHost runs them: all
/// that a device is but its window and its socket. Owns the profile's file for as long as it runs. Nothing fails here.
class DeviceHost
{
public:
    /// The network, as a device sees it.
    struct Outlet
    {
        std::function<void(engine::ConnectionId)> dial;
        std::function<void(engine::ConnectionId)> hangUp;
        std::function<void(engine::ConnectionId, const QByteArray &message)> send;
    };
    /// What it has told whoever sits before it; the last of each.
    struct Told
    {
        engine::ConnectionReport connection;
        engine::LinkReport link;
        engine::RecoveryReport recovery;
        QString recoveryCode;
        engine::SafetyNumberTold safety;
        engine::NoticesTold notices;
        engine::DeviceStanding standing;
        engine::RecoveryStanding kit;
        engine::HistoryReport history;
        std::vector<wire::DeviceInfo> devices;
        std::optional<ConversationId> ready;
        MessageId composed;
        int failures = 0; ///< asks that came to nothing
        std::vector<encryption::Alarm> alarms;
    };

    DeviceHost(simulation::Schedule &schedule, QString path, milliseconds wallOffset, quint64 seed, Outlet outlet);
    ~DeviceHost();

    /// The profile of somebody who has just signed in.
    void found(const engine::PutIdentity &identity);
    void start();
    /// As at the end of the program.
    void stop();
    bool isRunning() const { return m_engine != nullptr; }
    void post(engine::EngineEvent event);
    void arrived(engine::ConnectionId connection, const QByteArray &message);

    /// The profile as it lies on the disk now, in one file.
    QByteArray copy(const QString &scratch) const;
    /// What the window reads.
    std::unique_ptr<store::LocalReader> reader() const;
    encryption::Encryption &encryption() { return *m_seal; }

    Told told;

private:
    Now now() const { return {m_schedule.now(), m_schedule.now() + m_wallOffset}; }
    void openStore();
    void turn();
    void settle(engine::Out out);
    void carryOut(const std::vector<engine::EngineEffect> &effects);
    void note(const engine::EngineEffect &effect);
    void later(milliseconds delay, simulation::Schedule::Task task);
    void armTimer();

    simulation::Schedule &m_schedule;
    QString m_path;
    milliseconds m_wallOffset;
    simulation::SeededRandom m_random;
    Outlet m_outlet;
    std::unique_ptr<store::SqliteLocalStore> m_store;
    std::unique_ptr<encryption::Encryption> m_seal;
    std::unique_ptr<engine::Engine> m_engine;
    engine::ConnectionId m_lastConnection = 0;
    std::deque<engine::EngineEvent> m_queue;
    bool m_isTurnDue = false;
    quint64 m_life = 0;  ///< counts the ends of the program
    quint64 m_timer = 0; ///< the one that counts
};

} // namespace porchlight::recorded
