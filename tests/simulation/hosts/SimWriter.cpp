// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/SimWriter.h"

#include <iterator>

namespace porchlight::simulation {

using namespace relay;

void SimWriter::stop()
{
    ++m_life;
    m_sequencer.reset();
    m_queue.clear();
    m_isBusy = false;
}

void SimWriter::submit(std::vector<Submission> submissions)
{
    m_queue.insert(m_queue.end(), std::make_move_iterator(submissions.begin()),
                   std::make_move_iterator(submissions.end()));
    beginNext();
}

milliseconds SimWriter::syncTime()
{
    if (m_scene.faults.slowDisk && m_random.chance(0.05))
        return milliseconds(m_random.between(100, 5'000));
    return milliseconds(m_random.between(1, 3));
}

void SimWriter::beginNext()
{
    if (m_isBusy || !m_sequencer)
        return;
    for (std::size_t n = 0; n < Sequencer::operationsMax && !m_queue.empty(); ++n) {
        m_sequencer->on(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    if (!m_sequencer->hasWork())
        return;
    m_isBusy = true;
    auto operations = m_sequencer->begin();
    const bool isToldFirst = m_scene.plant == Plant::AckBeforeCommit;
    if (isToldFirst) {
        test::ModelRelayStore guess = m_disk.model();
        publish(m_sequencer->settle(relay::commit(guess, operations)));
    }
    m_scene.schedule.after(syncTime(), [this, life = m_life, isToldFirst, operations = std::move(operations)] {
        if (life == m_life)
            isToldFirst ? endTold(operations) : end(operations);
    });
}

void SimWriter::end(const std::vector<Operation> &operations)
{
    const Faults &faults = m_scene.faults;
    if (m_random.chance(faults.crashInCommit)) {
        if (m_disk.dieWithin(operations))
            m_outlet.stored();
        return m_outlet.die();
    }
    if (m_random.chance(faults.relayDiskFails))
        return m_outlet.die();
    const bool isFull = m_random.chance(faults.relayFull);
    CommitResult result = isFull ? m_disk.commitWithoutRoom(operations) : m_disk.commit(operations);
    if (result.status == CommitStatus::Committed)
        m_outlet.stored();
    m_isBusy = false;
    publish(m_sequencer->settle(std::move(result)));
    beginNext();
}

/// Plant::AckBeforeCommit: everyone was told already.
void SimWriter::endTold(const std::vector<Operation> &operations)
{
    m_disk.commit(operations);
    m_outlet.stored();
    m_isBusy = false;
    beginNext();
}

void SimWriter::publish(CommitNotice notice)
{
    const milliseconds now = m_scene.schedule.now();
    const milliseconds delay(m_random.chance(0.05) ? m_random.between(0, 200) : m_random.between(0, 2));
    m_lastPublished = std::max(m_lastPublished, now + delay); // threads hand over in order
    m_scene.schedule.after(m_lastPublished - now, [this, life = m_life, notice = std::move(notice)] {
        if (life == m_life)
            m_outlet.publish(notice);
    });
}

} // namespace porchlight::simulation
