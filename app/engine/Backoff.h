// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "shared/base/Time.h"

#include <algorithm>

namespace porchlight::engine {

/// Exponential back-off with full jitter, 0.5 s to 60 s (A6): clients that lost the relay in the same instant do not
/// come back in the same instant.
class Backoff
{
public:
    static constexpr milliseconds floor = 500ms;
    static constexpr milliseconds ceiling = 60s;

    /// How long to wait after one more failure. Never less than floor.
    milliseconds next(Random &random);
    /// A connection that stood was lost without a word, perhaps with those of everybody else: until it is back no wait is
    /// drawn from less than this range, which the relay chooses by how many they are.
    void lost(milliseconds returnWithin) { m_rangeMin = std::min<milliseconds>(returnWithin, ceiling / 2); }
    void reset()
    {
        m_failures = 0;
        m_rangeMin = milliseconds(0);
    }

private:
    int m_failures = 0;
    milliseconds m_rangeMin{0};
};

} // namespace porchlight::engine
