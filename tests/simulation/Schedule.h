// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QByteArrayView>

#include <functional>
#include <map>

namespace porchlight::simulation {

/// Virtual time: tasks in the order of their time, and of their making when the times are equal. Also keeps the trace:
/// a running hash of everything that happened, equal for two runs only if they were the same run (I25).
class Schedule
{
public:
    using Task = std::function<void()>;

    Now now() const { return {m_now, m_now + m_wallOffset}; }
    /// What the wall clock shows is nobody's business but the display's: it may jump at any time (I22).
    void jumpWallClock(milliseconds by) { m_wallOffset += by; }

    void after(milliseconds delay, Task task) { m_tasks.emplace(std::pair(m_now + delay, m_made++), std::move(task)); }

    bool step()
    {
        if (m_tasks.empty())
            return false;
        auto node = m_tasks.extract(m_tasks.begin());
        m_now = std::max(m_now, node.key().first);
        ++m_steps;
        node.mapped()();
        return true;
    }
    void runUntil(milliseconds time)
    {
        while (!m_tasks.empty() && m_tasks.begin()->first.first <= time)
            step();
        m_now = std::max(m_now, time);
    }

    void trace(quint64 value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            m_hash = (m_hash ^ ((value >> shift) & 0xff)) * 0x100000001b3ull;
    }
    void trace(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            m_hash = (m_hash ^ quint64(static_cast<unsigned char>(byte))) * 0x100000001b3ull;
        trace(quint64(m_now.count()));
    }
    quint64 hash() const { return m_hash; }
    quint64 steps() const { return m_steps; }

private:
    milliseconds m_now{1'000'000};
    milliseconds m_wallOffset{1'700'000'000'000};
    std::map<std::pair<milliseconds, quint64>, Task> m_tasks;
    quint64 m_made = 0;
    quint64 m_steps = 0;
    quint64 m_hash = 0xcbf29ce484222325ull;
};

} // namespace porchlight::simulation
