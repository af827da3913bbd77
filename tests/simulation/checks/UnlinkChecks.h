// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/model_relay/ModelRelayStore.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// Holds the relay to what taking a device away means (B1, I10): from its commit on nothing that comes later is for the
/// device and nothing is from it; once it is answered, or the services were told, nothing reaches the device at all.
/// Sees the store and what RelayChecks sees of the wire.
class UnlinkChecks
{
public:
    UnlinkChecks(Scene &scene, const test::ModelRelayStore &store) : m_scene(scene), m_store(store) {}

    /// A transaction is durable, and the ledger does not hold yet what came with it.
    void stored();
    /// Another database: what it does not know was not taken away.
    void restored() { m_linked.clear(); }
    /// An entry of a conversation, new with the last transaction.
    void sequenced(const wire::Entry &entry) const;
    /// The relay's memory is gone with it: who comes now is judged by the store alone.
    void relayDied();

    /// The answer leaves: it is gone.
    void answered(const DeviceId &device);
    /// The services have been told.
    void told(const std::vector<DeviceId> &devices) { m_due.insert(devices.begin(), devices.end()); }
    /// With the end of this step, at the latest, nothing of these may be connected.
    std::set<DeviceId> takeDue();

    /// False: there is nothing to compare it with, since the store no longer knows the device.
    bool mayLeave(const DeviceId &device, const wire::Frame &frame) const;

private:
    void noteHeads();
    void gone(const DeviceId &device);

    Scene &m_scene;
    const test::ModelRelayStore &m_store;
    std::set<DeviceId> m_linked; ///< as of the last transaction
    std::set<DeviceId> m_recent; ///< taken away with the last transaction
    std::map<AccountId, Seq> m_accountHeads; ///< as of the last transaction
    std::map<DeviceId, std::map<ConversationId, Seq>> m_heads; ///< of the logs when it was taken away
    std::map<DeviceId, Seq> m_ownHeads;                        ///< of its account's
    std::set<DeviceId> m_due;
    std::set<DeviceId> m_over; ///< nothing more leaves for them
};

} // namespace porchlight::simulation
