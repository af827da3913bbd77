// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Sequencer.h"
#include "relay/services/SessionCore.h"
#include "relay/store/StoreReader.h"
#include "tests/simulation/world/Schedule.h"
#include "tests/simulation/world/SeededRandom.h"

#include <deque>
#include <memory>
#include <set>

namespace porchlight::relay {
class SqliteReader;
class SqliteStore;
} // namespace porchlight::relay

namespace porchlight::recorded {

/// A connection to the relay; never used again.
using LinkId = quint64;

/// The relay's session core, its sequencer and its SQLite database on virtual time: everything of the relay that
/// decides what is answered, and neither socket nor thread. Nothing fails here. Owns the database in the folder it is
/// given.
class RelayHost
{
public:
    /// Who carries what the relay says.
    struct Outlet
    {
        std::function<void(LinkId, const QByteArray &message)> send;
        std::function<void(LinkId)> close;
    };

    RelayHost(simulation::Schedule &schedule, const QString &folder, const GenerationId &generation,
              milliseconds wallOffset, quint64 seed, Outlet outlet);
    ~RelayHost();

    void opened(LinkId link) { post(relay::Opened{link, QStringLiteral("127.0.0.1")}); }
    void closed(LinkId link);
    void arrived(LinkId link, const std::vector<wire::Frame> &frames);
    /// What could not be read.
    void arrivedMalformed(LinkId link) { post(relay::ReceivedMalformed{link}); }

    void invite(const QString &code, quint32 uses);
    /// Changes what the store is asked, before it is.
    std::function<void(relay::Operation &operation)> bends;
    relay::StoreReader &reader();
    Now now() const { return {m_schedule.now(), m_schedule.now() + m_wallOffset}; }

private:
    void post(relay::SessionEvent event);
    void carryOut(const relay::SessionEffect &effect);
    void send(const relay::SendEntries &effect);
    void read(const relay::StartRead &effect);
    void hash(const relay::StartHash &effect);
    void submit(relay::Submission submission);
    void commit();
    void armDeadline();

    simulation::Schedule &m_schedule;
    milliseconds m_wallOffset;
    simulation::SeededRandom m_random;
    Outlet m_outlet;
    std::unique_ptr<relay::SqliteStore> m_store; // goes last: it is the one that empties the log
    std::unique_ptr<relay::SqliteReader> m_reader;
    std::unique_ptr<relay::SessionCore> m_core;
    relay::Sequencer m_sequencer;
    std::set<LinkId> m_open;
    std::deque<relay::SessionEvent> m_events;
    bool m_isStepping = false;
    bool m_isCommitDue = false;
    milliseconds m_armedFor = Never;
};

} // namespace porchlight::recorded
