// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/HelloQueue.h"

#include <algorithm>

namespace porchlight::relay {

bool HelloQueue::enter(ConnectionId connection, const wire::Hello &hello, milliseconds now)
{
    if (waiting() >= waitingMax)
        return false;
    (hello.resume ? m_resuming : m_others).push_back({connection, hello, now});
    return true;
}

std::optional<HelloQueue::Waiting> HelloQueue::next(milliseconds now)
{
    if (m_opening.size() >= openingsMax)
        return std::nullopt;
    auto taken = take(m_resuming, now);
    if (!taken)
        taken = take(m_others, now);
    if (taken)
        m_opening.insert(taken->connection);
    return taken;
}

std::optional<HelloQueue::Waiting> HelloQueue::take(std::deque<Waiting> &queue, milliseconds now)
{
    if (queue.empty())
        return std::nullopt;
    std::optional<Waiting> taken;
    if (now - queue.front().since >= overloadedAfter) {
        taken = std::move(queue.back());
        queue.pop_back();
    } else {
        taken = std::move(queue.front());
        queue.pop_front();
    }
    return taken;
}

std::vector<ConnectionId> HelloQueue::overdue(milliseconds now)
{
    std::vector<ConnectionId> late;
    for (std::deque<Waiting> *queue : {&m_resuming, &m_others}) {
        for (; !queue->empty() && now - queue->front().since >= waitMax; queue->pop_front())
            late.push_back(queue->front().connection);
    }
    return late;
}

milliseconds HelloQueue::deadline() const
{
    milliseconds next = Never;
    for (const std::deque<Waiting> *queue : {&m_resuming, &m_others}) {
        if (!queue->empty())
            next = std::min(next, queue->front().since + waitMax);
    }
    return next;
}

} // namespace porchlight::relay
