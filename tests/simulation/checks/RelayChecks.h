// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"
#include "tests/model_relay/ModelRelayStore.h"
#include "tests/simulation/checks/WindowWatch.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// Holds the relay to its promises while it runs: after every commit what the logs may look like (I3, I4, I5, I7), and
/// at every frame that leaves that the store has it already (I6). Sees the store and the wire, never the cores.
class RelayChecks
{
public:
    RelayChecks(Scene &scene, const test::ModelRelayStore &store) : m_scene(scene), m_store(store) {}

    /// A transaction is durable, or the relay came up again.
    void stored();
    /// All of the logs, from their beginnings: nothing in them has ever changed.
    void compareLogs();

    void opened(relay::ConnectionId connection) { m_connections[connection]; }
    void closed(relay::ConnectionId connection) { m_connections.erase(connection); }
    void arrived(relay::ConnectionId connection, const wire::Frame &frame);
    void leaving(relay::ConnectionId connection, const wire::Frame &frame);

private:
    /// What a connection asked for, to know what its answers speak of.
    struct Connection
    {
        std::optional<DeviceId> device; ///< once it is welcome
        std::map<quint64, wire::Append> appends;
        WindowWatch window;
    };

    void sequenced(const ConversationId &id, const wire::Entry &entry);
    void leavingEntries(Connection &connection, const wire::Entries &frame);
    void leavingAppended(Connection &connection, const wire::Appended &frame);
    void leavingMarks(const Connection &connection, const wire::Marks &frame);
    void leavingWelcome(Connection &connection, const wire::Welcome &frame);
    void leavingBehind(const Connection &connection, const wire::Behind &frame);
    const std::vector<wire::Entry> *logOf(const DeviceId &device, const LogId &log) const;

    Scene &m_scene;
    const test::ModelRelayStore &m_store;
    std::map<relay::ConnectionId, Connection> m_connections;
};

} // namespace porchlight::simulation
