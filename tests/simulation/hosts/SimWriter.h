// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Sequencer.h"
#include "tests/simulation/hosts/RelayDisk.h"
#include "tests/simulation/world/Scene.h"
#include "tests/simulation/zoo/RelayBugs.h"

#include <deque>
#include <memory>

namespace porchlight::simulation {

/// Runs the relay's sequencer as relay/gateway's writer thread does: what comes while a transaction is being synced
/// shares the next one; what a transaction allows to tell is published after it, in order, with a delay. A commit may
/// take long, find the disk full, fail, or be cut short by a crash with either outcome.
class SimWriter
{
public:
    /// What the writer brings about.
    struct Outlet
    {
        std::function<void(relay::CommitNotice)> publish; ///< some time later, unless the relay has crashed
        std::function<void()> stored;                     ///< a transaction is durable
        std::function<void()> die;                        ///< the process ends here
    };

    SimWriter(Scene &scene, RelayDisk &disk, RelayBugs &bugs, SeededRandom random, Outlet outlet)
        : m_scene(scene), m_disk(disk), m_bugs(bugs), m_random(random), m_outlet(std::move(outlet))
    {
    }

    void start() { m_sequencer = std::make_unique<relay::Sequencer>(); }
    /// What was not durable is forgotten.
    void stop();
    void submit(std::vector<relay::Submission> submissions);

private:
    void beginNext();
    void end(const std::vector<relay::Operation> &operations);
    /// Within a commit.
    void die(const std::vector<relay::Operation> &operations);
    bool hasNoRoom();
    relay::CommitResult commitWithoutRoom(const std::vector<relay::Operation> &operations);
    void endTold(const std::vector<relay::Operation> &operations);
    void publish(relay::CommitNotice notice);
    milliseconds syncTime();

    Scene &m_scene;
    RelayDisk &m_disk;
    RelayBugs &m_bugs;
    SeededRandom m_random;
    Outlet m_outlet;
    std::unique_ptr<relay::Sequencer> m_sequencer;
    std::deque<relay::Submission> m_queue;
    quint64 m_life = 0;
    bool m_isBusy = false;
    int m_fullFor = 0; ///< transactions
    milliseconds m_lastPublished{0};
};

} // namespace porchlight::simulation
