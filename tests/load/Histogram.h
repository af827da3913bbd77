// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <array>
#include <bit>

namespace porchlight::load {

/// How long many things took, counted in 64 steps for each doubling: good to 1.6 %, whatever their number. Plain values.
class Histogram
{
public:
    void add(std::chrono::nanoseconds time)
    {
        const auto micros = quint64(std::max<qint64>(1, time.count() / 1000));
        ++m_counts[placeOf(micros)];
        ++m_count;
        m_most = std::max(m_most, micros);
    }
    quint64 count() const { return m_count; }
    /// In milliseconds; @p share in 0 … 1, and 1 is the longest. 0 when there are none.
    double percentileMs(double share) const
    {
        if (m_count == 0)
            return 0;
        const auto rank = quint64(share * double(m_count));
        quint64 passed = 0;
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            passed += m_counts[i];
            if (passed > rank)
                return double(std::min(endOf(i), m_most)) / 1000;
        }
        return double(m_most) / 1000;
    }

private:
    static constexpr int stepBits = 6;

    static std::size_t placeOf(quint64 micros)
    {
        const int shift = std::max(0, int(std::bit_width(micros)) - stepBits - 1);
        return std::min<std::size_t>((std::size_t(shift) << stepBits) + std::size_t(micros >> shift), (40u << stepBits) - 1);
    }
    static quint64 endOf(std::size_t place)
    {
        if (place < (2u << stepBits))
            return place;
        const std::size_t shift = (place >> stepBits) - 1;
        return (quint64(place - (shift << stepBits)) + 1) << shift;
    }

    std::array<quint64, 40 << stepBits> m_counts{};
    quint64 m_count = 0;
    quint64 m_most = 0;
};

} // namespace porchlight::load
