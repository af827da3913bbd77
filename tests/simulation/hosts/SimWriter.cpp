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
    m_bugs.asked(operations);
    m_bugs.setUnderWay(operations);
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
    m_bugs.setUnderWay({});
    if (m_random.chance(faults.crashInCommit))
        return die(operations);
    const bool failed = m_random.chance(faults.relayDiskFails);
    if (failed && m_scene.plant != Plant::SyncErrorIgnored)
        return m_outlet.die();
    CommitResult result;
    if (failed) {
        result = m_bugs.pretended(operations);
    } else if (hasNoRoom()) {
        result = commitWithoutRoom(operations);
    } else {
        result = m_disk.commit(operations);
        m_bugs.stored(operations, result);
        m_outlet.stored();
    }
    m_isBusy = false;
    publish(m_sequencer->settle(std::move(result)));
    beginNext();
}

void SimWriter::die(const std::vector<Operation> &operations)
{
    std::vector<Operation> first = operations;
    if (m_scene.plant == Plant::MailApart) {
        for (Operation &operation : first) {
            if (auto *append = std::get_if<AppendRequest>(&operation))
                append->append.mail.clear();
        }
    }
    if (m_disk.dieWithin(first))
        m_outlet.stored();
    m_outlet.die();
}

bool SimWriter::hasNoRoom()
{
    if (m_random.chance(m_scene.faults.fullSpell))
        m_fullFor = int(m_random.between(5, 60));
    if (m_scene.faults.fullSpell <= 0)
        m_fullFor = 0; // someone has made room
    m_fullFor = std::max(0, m_fullFor - 1);
    const bool isFull = m_random.chance(m_scene.faults.relayFull);
    return isFull || m_fullFor > 0;
}

CommitResult SimWriter::commitWithoutRoom(const std::vector<Operation> &operations)
{
    if (m_scene.plant == Plant::FullSwallowed)
        return m_bugs.pretended(operations);
    m_bugs.refused(operations);
    return m_disk.commitWithoutRoom(operations);
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
    if (!m_bugs.told(notice))
        return;
    const milliseconds now = m_scene.schedule.now();
    const milliseconds delay(m_random.chance(0.05) ? m_random.between(0, 200) : m_random.between(0, 2));
    m_lastPublished = std::max(m_lastPublished, now + delay); // threads hand over in order
    m_scene.schedule.after(m_lastPublished - now, [this, life = m_life, notice = std::move(notice)] {
        if (life == m_life)
            m_outlet.publish(notice);
    });
}

} // namespace porchlight::simulation
