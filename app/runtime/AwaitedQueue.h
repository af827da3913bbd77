// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QCoroTask>
#include <QTimer>

#include <deque>
#include <optional>

namespace porchlight::runtime {

/// What a coroutine waits for, one after the other: `auto value = co_await queue->next(5s)` gives nothing when the time
/// is over or the wait was cancelled. The coroutine owns its queue (a shared_ptr in its frame), whoever started it
/// cancels it when it goes: so no wait outlives its reason, and none is forgotten. QCoro's own wait for a signal does
/// both (0.8). Lives on the thread that made it; one coroutine at a time.
template <class T>
class AwaitedQueue
{
public:
    class Wait
    {
    public:
        Wait(AwaitedQueue &queue, milliseconds timeout) : m_queue(queue), m_timeout(timeout) {}
        bool await_ready() const noexcept { return m_queue.m_isCancelled || !m_queue.m_values.empty(); }
        void await_suspend(std::coroutine_handle<> waiting)
        {
            m_queue.m_waiting = waiting;
            m_queue.m_timer.start(m_timeout);
        }
        std::optional<T> await_resume() { return m_queue.take(); }

    private:
        AwaitedQueue &m_queue;
        const milliseconds m_timeout;
    };

    AwaitedQueue()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { resume(); });
    }
    AwaitedQueue(const AwaitedQueue &) = delete;
    AwaitedQueue &operator=(const AwaitedQueue &) = delete;

    Wait next(milliseconds timeout) { return Wait(*this, timeout); }
    /// The coroutine goes on from the event loop, never inside the call.
    void push(T value)
    {
        m_values.push_back(std::move(value));
        if (m_waiting)
            m_timer.start(0);
    }
    /// The coroutine goes on at once, with nothing, now and ever after.
    void cancel()
    {
        m_isCancelled = true;
        resume();
    }
    bool isCancelled() const { return m_isCancelled; }

private:
    std::optional<T> take()
    {
        if (m_isCancelled || m_values.empty())
            return std::nullopt;
        T value = std::move(m_values.front());
        m_values.pop_front();
        return value;
    }
    void resume()
    {
        m_timer.stop();
        if (const auto waiting = std::exchange(m_waiting, {}))
            waiting.resume(); // and with it this object may be gone
    }

    std::deque<T> m_values;
    std::coroutine_handle<> m_waiting;
    QTimer m_timer;
    bool m_isCancelled = false;
};

} // namespace porchlight::runtime
