// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <map>

namespace porchlight::simulation {

/// Counts from outside what one connection was given and has not acknowledged (rule 8, I18).
class WindowWatch
{
public:
    void opened(const wire::Position &position) { m_logs[position.log] = {position.seq, position.seq}; }
    void acknowledged(const wire::Position &position)
    {
        Log &log = m_logs[position.log];
        log.acked = std::max(log.acked, position.seq);
        log.sent = std::max(log.sent, log.acked);
    }
    /// What lies before is not sent, so it fills no window.
    void trimmed(const wire::Trimmed &frame) { acknowledged({frame.log, frame.first - 1}); }
    void pushed(const wire::Entries &frame)
    {
        const auto [it, isNew] = m_logs.try_emplace(frame.log);
        if (isNew) // caught up when the session began
            it->second.acked = frame.entries.front().seq - 1;
        it->second.sent = frame.entries.back().seq;
    }
    /// In the fullest log.
    quint64 inOneLog() const
    {
        quint64 most = 0;
        for (const auto &[id, log] : m_logs)
            most = std::max(most, log.outstanding());
        return most;
    }
    quint64 inAll() const
    {
        quint64 sum = 0;
        for (const auto &[id, log] : m_logs)
            sum += log.outstanding();
        return sum;
    }

private:
    struct Log
    {
        Seq acked = 0;
        Seq sent = 0;

        quint64 outstanding() const { return sent > acked ? sent - acked : 0; }
    };

    std::map<LogId, Log> m_logs;
};

} // namespace porchlight::simulation
