// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/WriterThread.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>

#include <sys/resource.h>
#include <sysexits.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

/// Where the two want the same processor the gateway goes first: what it does is short, and somebody waits for it, if
/// only for a refusal (G19); of what the writer does, more is done at once the later it comes to it.
void letGatewayGoFirst()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 7; // a fifth of the gateway's share
    const id_t self = id_t(::gettid()); // this thread alone
    ::setpriority(PRIO_PROCESS, self, ::getpriority(PRIO_PROCESS, self) + niceness); // the kernel caps it
#endif
}

} // namespace

void WriterParts::exitAfterFailedCommit()
{
    std::fputs("porchlight-relay: the database could not be written; stopping, nothing was acknowledged\n", stderr);
    ::_exit(EX_IOERR);
}

WriterThread::WriterThread(WriterParts parts)
    : Thread(QStringLiteral("writer"), [this] { work(); }), m_parts(std::move(parts))
{
}

WriterThread::~WriterThread()
{
    stop();
}

std::optional<GenerationId> WriterThread::open()
{
    start();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_opened; });
    return m_generation;
}

void WriterThread::submit(std::vector<Submission> submissions)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_queue.insert(m_queue.end(), std::make_move_iterator(submissions.begin()),
                       std::make_move_iterator(submissions.end()));
    }
    m_changed.notify_all();
}

bool WriterThread::submit(Operation operation, Settled settled)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        m_queue.push_back({noConnection, ++m_externalTag, std::move(operation)});
        m_external.emplace(m_externalTag, std::move(settled));
    }
    m_changed.notify_all();
    return true;
}

void WriterThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    join();
}

void WriterThread::work()
{
    letGatewayGoFirst();
    const std::unique_ptr<Store> store = m_parts.openStore();
    {
        const std::lock_guard lock(m_mutex);
        m_opened = true;
        if (store)
            m_generation = store->generation();
    }
    m_changed.notify_all();
    if (!store)
        return;

    Sequencer sequencer;
    do {
        fill(sequencer);
        if (!sequencer.hasWork())
            return; // stopping, and nothing is left
    } while (commitOnce(*store, sequencer));
}

/// Waits for work. No more than one transaction takes: the sequencer keeps what it has been given until it is empty.
void WriterThread::fill(Sequencer &sequencer)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    for (std::size_t n = 0; n < Sequencer::operationsMax && !m_queue.empty(); ++n) {
        sequencer.on(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    m_parts.counters->queueLength.set(m_queue.size());
}

bool WriterThread::commitOnce(Store &store, Sequencer &sequencer)
{
    const std::vector<Operation> operations = sequencer.begin();
    const auto began = std::chrono::steady_clock::now();
    CommitResult result = commit(store, operations);
    count(operations, result.status, std::chrono::steady_clock::now() - began);
    if (result.status == CommitStatus::Failed) {
        m_parts.failed();
        return false;
    }
    CommitNotice notice = sequencer.settle(std::move(result));
    notice.took = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - began);
    settleExternal(notice);
    m_parts.publish(std::make_shared<const CommitNotice>(std::move(notice)));
    m_parts.betweenTransactions();
    return true;
}

void WriterThread::count(const std::vector<Operation> &operations, CommitStatus status, std::chrono::nanoseconds took) const
{
    WriterCounters &counters = *m_parts.counters;
    counters.operations.add(operations.size());
    counters.appends.add(quint64(std::ranges::count_if(
        operations, [](const Operation &operation) { return std::holds_alternative<AppendRequest>(operation); })));
    counters.committed(took);
    counters.isFull.set(status == CommitStatus::Full ? 1 : 0);
    counters.fullCommits.add(status == CommitStatus::Full ? 1 : 0);
    counters.failedCommits.add(status == CommitStatus::Failed ? 1 : 0);
}

void WriterThread::settleExternal(CommitNotice &notice)
{
    const auto external = std::stable_partition(notice.settlements.begin(), notice.settlements.end(),
                                                [](const Settlement &s) { return s.connection != noConnection; });
    for (auto it = external; it != notice.settlements.end(); ++it) {
        Settled settled;
        {
            const std::lock_guard lock(m_mutex);
            if (auto node = m_external.extract(it->tag))
                settled = std::move(node.mapped());
        }
        if (settled)
            settled(std::move(*it));
    }
    notice.settlements.erase(external, notice.settlements.end());
}

} // namespace porchlight::relay
