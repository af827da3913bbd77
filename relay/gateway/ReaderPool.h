// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/WorkQueue.h"
#include "relay/services/SessionEvents.h"
#include "shared/base/Thread.h"

#include <functional>
#include <memory>
#include <vector>

namespace porchlight::relay {

/// Answers questions to the database on threads of its own, each with its own StoreReader, which is made and destroyed
/// on its thread. The queue is bounded by the sessions: each has one question at a time. Never writes.
class ReaderPool
{
public:
    using OpenReader = std::function<std::unique_ptr<StoreReader>()>;
    /// Called on a reading thread.
    using Answered = std::function<void(Answer)>;

    ReaderPool(int threads, OpenReader openReader);
    ~ReaderPool();

    /// From any thread. After stop() the question is dropped.
    void start(Query query, Answered answered) { m_queue.push({std::move(query), std::move(answered)}); }
    /// Finishes what is running, drops what waits, and joins the threads.
    void stop();

private:
    struct Question
    {
        Query query;
        Answered answered;
    };

    void run(const OpenReader &openReader);

    WorkQueue<Question> m_queue;
    std::vector<std::unique_ptr<Thread>> m_threads;
};

} // namespace porchlight::relay
