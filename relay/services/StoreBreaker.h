// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/base/Time.h"

namespace porchlight::relay {

/// A circuit breaker around the store (G4), as a state machine: when commits fail or are slow again and again, writes
/// are refused before they reach it. After a pause a single one is let through; when it does well, more are, twice as
/// many with each good commit. Reads are none of its business.
class StoreBreaker
{
public:
    enum class State : quint8 { Closed, Open, HalfOpen, Recovering };

    static constexpr milliseconds slowCommit = 2s;
    static constexpr int patience = 6;            ///< bad commits count 2, good ones take 1 back
    static constexpr milliseconds pauseMin = 1s;
    static constexpr milliseconds pauseMax = 4s;  ///< after a full disk service is back within 5 s of room (G7)
    static constexpr std::size_t recovered = 1024; ///< writes under way at once, from which on nothing is held back

    /// How a transaction ended, and how long it took.
    void committed(CommitStatus status, milliseconds took, milliseconds now);
    /// May one more write go to the store, while @p underWay have not come back yet?
    bool admits(std::size_t underWay, milliseconds now);

    State state() const { return m_state; }
    /// Why writes are refused: there is no room, or (false) it is slow.
    bool isFull() const { return m_full; }
    /// How long until the next probe.
    milliseconds remaining(milliseconds now) const { return m_state == State::Open ? std::max(0ms, m_until - now) : 0ms; }

private:
    void open(milliseconds now);

    State m_state = State::Closed;
    int m_bad = 0;
    bool m_full = false;
    milliseconds m_pause{0};
    milliseconds m_until{0};
    std::size_t m_allowed = 0; ///< under way at once, while recovering
};

} // namespace porchlight::relay
