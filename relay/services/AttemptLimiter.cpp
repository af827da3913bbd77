// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/AttemptLimiter.h"

#include <algorithm>

namespace porchlight::relay {

std::optional<milliseconds> AttemptLimiter::begin(const QString &name, milliseconds now)
{
    if (m_attempts.size() >= namesMax && !m_attempts.contains(name)) {
        std::erase_if(m_attempts, [&](const auto &entry) { return entry.second.back() + m_rate.within <= now; });
        if (m_attempts.size() >= namesMax) {
            m_attempts.erase(std::min_element(m_attempts.begin(), m_attempts.end(), [](const auto &a, const auto &b) {
                return a.second.back() < b.second.back();
            }));
        }
    }
    std::deque<milliseconds> &attempts = m_attempts[name];
    while (!attempts.empty() && attempts.front() + m_rate.within <= now)
        attempts.pop_front();
    if (attempts.size() >= m_rate.attempts)
        return attempts.front() + m_rate.within - now;
    attempts.push_back(now);
    return std::nullopt;
}

void AttemptLimiter::succeeded(const QString &name)
{
    const auto found = m_attempts.find(name);
    if (found == m_attempts.end())
        return;
    found->second.pop_back();
    if (found->second.empty())
        m_attempts.erase(found);
}

} // namespace porchlight::relay
