// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/RelayDisk.h"

namespace porchlight::simulation {

/// The bugs of the zoo that live in the relay's store, writer and readers. Does nothing when none of them is planted.
class RelayBugs
{
public:
    RelayBugs(Scene &scene, RelayDisk &disk, SeededRandom random) : m_scene(scene), m_disk(disk), m_random(random) {}

    /// Changes what the store is asked for.
    void asked(std::vector<relay::Operation> &operations);
    /// Changes what the store has made of it.
    void stored(const std::vector<relay::Operation> &operations, relay::CommitResult &result);
    /// What was not stored for want of room.
    void refused(const std::vector<relay::Operation> &operations);
    /// As if it had been stored.
    relay::CommitResult pretended(const std::vector<relay::Operation> &operations) const;
    /// Changes what is told of a transaction; false: nothing is.
    bool told(relay::CommitNotice &notice);
    /// The transaction under way.
    void setUnderWay(const std::vector<relay::Operation> &operations) { m_underWay = operations; }
    relay::Answer answer(const relay::Query &query);
    /// Changes a frame that goes out.
    void leaving(wire::Frame &frame) const;
    /// Forgets message ids at every hello.
    void welcomed();

private:
    bool is(Plant plant) const { return m_scene.plant == plant; }
    test::ModelRelayData &data() { return m_disk.model().dataForBugs(); }
    void forge(relay::AppendRequest &request);
    void appendForUnlinked(relay::AppendRequest &request);
    void storedUnlink(const relay::UnlinkDevice &request, relay::AccountOutcome &outcome);
    void storedToken(const relay::UseToken &request, relay::TokenOutcome &outcome);
    void storedMarks(const relay::RaiseMarks &request);
    void storedEntries(const relay::AppendRequest &request, relay::AppendOutcome &outcome);
    void storedDevice(const relay::DeviceOutcome &outcome);
    void storedGroup(const relay::ChangeGroup &request, relay::GroupOutcome &outcome);
    void refreshRoster(relay::AppendRequest &request);

    Scene &m_scene;
    RelayDisk &m_disk;
    SeededRandom m_random;
    std::vector<relay::Operation> m_underWay;
    std::map<DeviceId, test::RelayDevice> m_unlinked; ///< as they were
    quint64 m_usedUp = 0;
    std::optional<test::ModelRelayStore> m_replica;
    milliseconds m_replicaOf{0};
};

} // namespace porchlight::simulation
