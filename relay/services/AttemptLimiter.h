// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QString>

#include <deque>
#include <map>
#include <optional>

namespace porchlight::relay {

/// Counts attempts by name (a handle, an address) in a sliding window: 10 in 15 minutes (F4). In memory only, as all
/// rate limits. An attempt counts when it begins, so that many at once gain nothing; a success takes it back.
class AttemptLimiter
{
public:
    static constexpr std::size_t attemptsMax = 10;
    static constexpr milliseconds window = 15min;
    static constexpr std::size_t namesMax = 20'000; ///< beyond that the oldest go: memory stays bounded

    struct Rate
    {
        std::size_t attempts = attemptsMax;
        milliseconds within = window;
    };

    AttemptLimiter() = default;
    explicit AttemptLimiter(const Rate &rate) : m_rate(rate) {}

    /// Nothing when the attempt may begin, else how long to wait.
    std::optional<milliseconds> begin(const QString &name, milliseconds now);
    void succeeded(const QString &name);

private:
    Rate m_rate;
    std::map<QString, std::deque<milliseconds>> m_attempts;
};

} // namespace porchlight::relay
