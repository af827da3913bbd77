// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QtGlobal>

#include <vector>

namespace porchlight::load {

using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::nanoseconds;

/// epoll, and nothing else: what is measured is the relay, not an event loop of the one who measures. Owns the epoll
/// descriptor, none of those that it watches. One thread.
class Loop
{
public:
    /// Whose descriptor became ready.
    class Handler
    {
    public:
        virtual void ready(quint32 events) = 0;

    protected:
        ~Handler() = default;
    };

    Loop();
    ~Loop();
    Q_DISABLE_COPY_MOVE(Loop)

    void watch(int descriptor, Handler &handler, quint32 events);
    void change(int descriptor, Handler &handler, quint32 events);
    /// Also what was ready in this turn is not told any more.
    void forget(int descriptor, Handler &handler);
    /// Waits at most so long for something, and tells all that is ready.
    void turn(nanoseconds atMost);

private:
    const int m_epoll;
    std::vector<Handler *> m_ready; ///< of the turn in progress; null: forgotten meanwhile
};

} // namespace porchlight::load
