// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Thread.h"

#include <atomic>
#include <optional>

namespace porchlight::bench {

/// Turns of a relay's gateway loop, as its metrics have them.
struct Turns
{
    quint64 count = 0;
    quint64 within5ms = 0;
    double longestMs = 0;
    quint64 cpuWithin5ms = 0; ///< of the thread's processor time
    double longestCpuMs = 0;

    quint64 slow() const { return count - within5ms; }
    quint64 slowByProcessor() const { return count - cpuWithin5ms; }
};

/// Asks a relay for its metrics every two seconds, so that its longest turn is not missed. Owns the thread that asks.
class TurnWatch
{
public:
    /// A port that is free now, for `--http-port`; 0: there is none.
    static quint16 freePort();

    /// @p httpPort of a relay on loopback that runs.
    explicit TurnWatch(quint16 httpPort);

    /// Those since this was made. Nothing when the relay did not answer.
    std::optional<Turns> finish();

private:
    void watch();
    std::optional<Turns> read() const;

    const quint16 m_port;
    const std::optional<Turns> m_before;
    std::atomic<bool> m_isOver{false};
    double m_longestMs = 0; ///< of the thread, until it is joined
    double m_longestCpuMs = 0;
    Thread m_thread;
};

} // namespace porchlight::bench
