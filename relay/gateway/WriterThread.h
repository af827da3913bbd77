// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/Counters.h"
#include "relay/services/Sequencer.h"
#include "relay/store/Store.h"
#include "shared/base/Thread.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace porchlight::relay {

/// What the writer is made of. All but `publish` and `failed` run on its thread.
struct WriterParts
{
    std::function<std::unique_ptr<Store>()> openStore;   ///< null: it cannot be opened
    std::function<void()> betweenTransactions = [] {};   ///< the place for checkpoints: nobody else writes now
    /// What a durable transaction has to tell. Called on the writer's thread, to be passed on at once.
    std::function<void(std::shared_ptr<const CommitNotice>)> publish = [](auto) {};
    /// The disk cannot be believed any more: ends the process, and does not return. Tests see it otherwise.
    std::function<void()> failed = &exitAfterFailedCommit;

    std::shared_ptr<WriterCounters> counters = std::make_shared<WriterCounters>();

    static void exitAfterFailedCommit();
};

/// Owns the one writing Store and the Sequencer, both made on this thread. All that arrived while the last transaction
/// was being synced shares the next one (group commit). Never tells anything that is not on the disk: after a failed
/// commit it tells nothing at all and the process ends (EX_IOERR).
class WriterThread final : public Thread
{
public:
    using Settled = std::function<void(Settlement)>;

    explicit WriterThread(WriterParts parts);
    ~WriterThread() override;

    /// Starts the thread and waits for the store. Nothing when it cannot be opened.
    std::optional<GenerationId> open();
    /// From any thread. Their settlements come with a notice.
    void submit(std::vector<Submission> submissions);
    /// For what is no session, as the operator's commands. @p settled is called on the writer's thread. False after
    /// stop(): it will not be.
    bool submit(Operation operation, Settled settled);
    /// Finishes what was submitted before, and joins the thread. What is submitted later is dropped.
    void stop();

private:
    /// No gateway gives this one away.
    static constexpr ConnectionId noConnection = 0;

    void work();
    void fill(Sequencer &sequencer);
    bool commitOnce(Store &store, Sequencer &sequencer);
    void count(const std::vector<Operation> &operations, CommitStatus status, std::chrono::nanoseconds took) const;
    void settleExternal(CommitNotice &notice);

    const WriterParts m_parts;
    std::mutex m_mutex; ///< for all below
    std::condition_variable m_changed;
    std::deque<Submission> m_queue;
    std::map<quint64, Settled> m_external;
    quint64 m_externalTag = 0;
    std::optional<GenerationId> m_generation;
    bool m_opened = false; ///< tried to
    bool m_stopping = false;
};

} // namespace porchlight::relay
