// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/Latencies.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace porchlight::bench {

double Latencies::percentileMs(double share) const
{
    if (m_all.empty())
        return 0;
    // The smallest value that at least this share does not exceed.
    const auto rank = std::size_t(std::max(1.0, std::ceil(share * double(m_all.size())))) - 1;
    std::nth_element(m_all.begin(), m_all.begin() + std::ptrdiff_t(rank), m_all.end());
    return std::chrono::duration<double, std::milli>(m_all[rank]).count();
}

} // namespace porchlight::bench
