// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <optional>

namespace porchlight::relay {

/// Work for threads that wait for it. Any number of threads on both sides. Never runs anything itself.
template <class T>
class WorkQueue
{
public:
    explicit WorkQueue(std::size_t sizeMax = std::numeric_limits<std::size_t>::max()) : m_sizeMax(sizeMax) {}

    /// False when the queue is full or closed; @p work is dropped then.
    bool push(T work)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_queue.size() >= m_sizeMax)
                return false;
            m_queue.push_back(std::move(work));
        }
        m_changed.notify_one();
        return true;
    }

    /// Waits for work. Nothing once the queue is closed, whatever it still held.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_queue.empty(); });
        if (m_closed)
            return std::nullopt;
        std::optional<T> work(std::move(m_queue.front()));
        m_queue.pop_front();
        return work;
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_changed.notify_all();
    }

private:
    const std::size_t m_sizeMax;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_queue;
    bool m_closed = false;
};

} // namespace porchlight::relay
