// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/Counter.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace porchlight::relay {

/// How long the turns of an event loop take: from one look at the sockets to the next, without the waiting. Whoever is
/// longest in one keeps all the others waiting for so long. Written by the thread of the loop, read by any.
class TurnMeter
{
public:
    using SteadyTime = std::chrono::steady_clock::time_point;

    /// Upper bounds; what took longer is in the sum and the count only.
    static constexpr std::array<double, 10> bucketSeconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1};
    /// The longest turn is remembered for one to two of these: whoever asks now and then must not miss it.
    static constexpr std::chrono::seconds spell{10};

    /// On the loop's thread.
    void ended(std::chrono::nanoseconds took, SteadyTime now)
    {
        count.add(1);
        nanoseconds.add(quint64(took.count()));
        const auto bucket = std::ranges::lower_bound(bucketSeconds, std::chrono::duration<double>(took).count());
        if (bucket != bucketSeconds.end())
            within[std::size_t(bucket - bucketSeconds.begin())].add(1);
        if (now - m_spellBegan >= spell) {
            m_before = now - m_spellBegan < 2 * spell ? m_longest : std::chrono::nanoseconds(0);
            m_longest = {};
            m_spellBegan = now;
            longestNanoseconds.set(quint64(m_before.count()));
        }
        m_longest = std::max(m_longest, took);
        if (longestNanoseconds.value() < quint64(took.count()))
            longestNanoseconds.set(quint64(took.count()));
    }

    Counter count;
    Counter nanoseconds;
    std::array<Counter, bucketSeconds.size()> within; ///< each without those before it
    Counter longestNanoseconds;                       ///< of this spell and the one before

private:
    SteadyTime m_spellBegan;
    std::chrono::nanoseconds m_longest{0};
    std::chrono::nanoseconds m_before{0};
};

/// By the clock, which is what the others wait; and by the processor time of the thread, which is what the loop itself has to
/// answer for: on a busy machine it does not run all the time.
struct TurnMeters
{
    TurnMeter clock;
    TurnMeter processor;
};

} // namespace porchlight::relay
