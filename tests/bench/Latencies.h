// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <vector>

namespace porchlight::bench {

using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::nanoseconds;

/// How long each of many things took. Plain values.
class Latencies
{
public:
    void add(SteadyTime begin, SteadyTime end) { m_all.push_back(end - begin); }
    std::size_t count() const { return m_all.size(); }
    /// In milliseconds; @p share in 0 … 1, 1 is the longest. 0 when there are none.
    double percentileMs(double share) const;

private:
    mutable std::vector<nanoseconds> m_all;
};

} // namespace porchlight::bench
