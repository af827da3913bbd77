// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <functional>
#include <map>

namespace porchlight::simulation {

/// Virtual time: tasks in the order of their time, and of their making when the times are equal. There is no other
/// clock in a run, and nothing waits.
class Schedule
{
public:
    using Task = std::function<void()>;

    milliseconds now() const { return m_now; }
    void after(milliseconds delay, Task task) { m_tasks.emplace(std::pair(m_now + delay, m_made++), std::move(task)); }

    /// Does what is due until @p time, or until @p stop says that it is enough.
    template <class Stop>
    void runUntil(milliseconds time, Stop &&stop)
    {
        while (!m_tasks.empty() && m_tasks.begin()->first.first <= time && !stop()) {
            auto node = m_tasks.extract(m_tasks.begin());
            m_now = std::max(m_now, node.key().first);
            ++m_steps;
            node.mapped()();
        }
        if (!stop())
            m_now = std::max(m_now, time);
    }
    quint64 steps() const { return m_steps; }

private:
    milliseconds m_now{1'000'000};
    std::map<std::pair<milliseconds, quint64>, Task> m_tasks;
    quint64 m_made = 0;
    quint64 m_steps = 0;
};

} // namespace porchlight::simulation
