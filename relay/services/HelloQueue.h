// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Connection.h"

#include <deque>
#include <set>

namespace porchlight::relay {

/// Who may open a session now and who waits (G3, G18): after a restart everybody comes at once, and each costs a commit
/// or a lookup and a read. Those who show a resume token go first, they are the cheapest; under overload the latest goes
/// first, since whoever waited long has given up by now; who waited too long is told to come back. Pure, like the
/// services; bounded.
class HelloQueue
{
public:
    static constexpr std::size_t openingsMax = 64;    ///< sessions being opened at once
    static constexpr std::size_t waitingMax = 8'192;
    static constexpr milliseconds overloadedAfter = 1s; ///< the oldest has waited so long: from now on the latest first
    static constexpr milliseconds waitMax = 5s;         ///< the app gives up after 10 s

    struct Waiting
    {
        ConnectionId connection = 0;
        wire::Hello hello;
        milliseconds since{0};
    };

    /// False when there is no room for one more.
    bool enter(ConnectionId connection, const wire::Hello &hello, milliseconds now);
    /// The next that may open; nothing when nobody waits, or as many as may are opening.
    std::optional<Waiting> next(milliseconds now);
    /// Those who have waited too long: they are to be refused.
    std::vector<ConnectionId> overdue(milliseconds now);
    const std::set<ConnectionId> &opening() const { return m_opening; }
    void ended(ConnectionId connection) { m_opening.erase(connection); }
    std::size_t waiting() const { return m_resuming.size() + m_others.size(); }
    /// When overdue() may have someone, or Never.
    milliseconds deadline() const;

private:
    std::optional<Waiting> take(std::deque<Waiting> &queue, milliseconds now);

    std::deque<Waiting> m_resuming;
    std::deque<Waiting> m_others;
    std::set<ConnectionId> m_opening;
};

} // namespace porchlight::relay
