// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"
#include "tests/model_relay/ModelRelayStore.h"
#include "tests/simulation/checks/UnlinkChecks.h"
#include "tests/simulation/checks/WindowWatch.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// Holds the relay to its promises while it runs: after every commit what the logs may look like (I3, I4, I5, I7), and
/// at every frame that leaves that the store has it already (I6). Sees the store and the wire, never the cores.
class RelayChecks
{
public:
    RelayChecks(Scene &scene, const test::ModelRelayStore &store) : m_scene(scene), m_store(store), m_unlinks(scene, store) {}

    /// A transaction is durable, or the relay came up again.
    void stored();
    /// The relay comes up from a copy: marks begin with what it has (rule 4). What the devices did stays in the ledger.
    void restored()
    {
        m_marks.clear();
        m_unlinks.restored();
    }
    /// All of the logs, from their beginnings: nothing in them has ever changed.
    void compareLogs();

    /// Everything in the database fits together (I23).
    void checkWellFormed();
    /// Nobody waits for an answer (I19).
    void checkAnswered();

    void opened(relay::ConnectionId connection, bool isHostile) { m_connections[connection].isHostile = isHostile; }
    void closed(relay::ConnectionId connection) { m_connections.erase(connection); }
    /// All at once.
    void relayDied()
    {
        m_connections.clear();
        m_unlinks.relayDied();
    }
    /// The services have done what follows from a commit that took these devices away.
    void unlinkTold(const std::vector<DeviceId> &devices) { m_unlinks.told(devices); }
    /// All that follows from one event is done.
    void stepEnded();
    void arrived(relay::ConnectionId connection, const wire::Frame &frame);
    void leaving(relay::ConnectionId connection, const wire::Frame &frame);

private:
    struct Request
    {
        milliseconds since{0};
        std::optional<wire::Append> append;
        std::optional<quint32> unlinked; ///< the device to be taken away
        std::optional<ConversationId> roster; ///< for whom to seal there
    };
    /// What a connection asked for, to know what its answers speak of.
    struct Connection
    {
        bool isHostile = false;         ///< asks for anything, any number of times
        bool hasToken = false;
        std::optional<DeviceId> device; ///< once it is welcome
        std::map<quint64, Request> requests; ///< not answered
        WindowWatch window;
    };

    void asked(Connection &connection, quint64 request, const wire::Frame &frame);
    /// True when it was asked for.
    bool answered(Connection &connection, quint64 request);
    void turnedAway(const DeviceId &device, const ConversationId &conversation);
    void appendAnswered(const wire::Append &asked, const wire::Appended &frame);
    void sequencedOfIntruder(const ConversationId &id, const wire::Entry &entry);
    void compareMarks();
    void compareGroups();
    void sequencedByEvent(const ConversationId &id, const wire::Entry &entry);
    void checkReach(const DeviceId &device, const LogId &id, const std::vector<wire::Entry> &entries);
    void leavingGroupChanged(Connection &connection, const wire::GroupChanged &frame);
    void leavingControl(Connection &connection, const wire::Control &frame);
    bool mayHaveWritten(const ConversationId &id, const wire::Entry &entry) const;
    void sequenced(const ConversationId &id, const wire::Entry &entry);
    void leavingEntries(Connection &connection, const wire::Entries &frame);
    void leavingFetched(Connection &connection, const wire::Fetched &frame);
    void checkKept(const LogId &id, const std::vector<wire::Entry> &log, const std::vector<wire::Entry> &entries);
    void leavingDone(Connection &connection, const wire::Done &frame);
    void leavingError(Connection &connection, const wire::Error &frame);
    void leavingAppended(Connection &connection, const wire::Appended &frame);
    void leavingMarks(const Connection &connection, const wire::Marks &frame);
    void leavingWelcome(Connection &connection, const wire::Welcome &frame);
    void leavingBehind(const Connection &connection, const wire::Behind &frame);
    const std::vector<wire::Entry> *logOf(const DeviceId &device, const LogId &log) const;

    Scene &m_scene;
    const test::ModelRelayStore &m_store;
    UnlinkChecks m_unlinks;
    std::map<relay::ConnectionId, Connection> m_connections;
    std::map<std::pair<ConversationId, AccountId>, wire::AccountMark> m_marks; ///< as last stored
};

} // namespace porchlight::simulation
