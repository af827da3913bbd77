// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/RequestArrivals.h"

#include <algorithm>

namespace porchlight::relay {

std::optional<quint64> RequestArrivals::wait(const AccountId &account, quint32 perHour, quint64 nowMs)
{
    const auto found = m_arrivals.find(account);
    if (perHour == 0 || found == m_arrivals.end())
        return std::nullopt;
    // A clock that was set back counts for nobody's waiting.
    std::erase_if(found->second, [&](quint64 at) { return at > nowMs || nowMs - at >= withinMs; });
    if (found->second.size() >= perHour)
        return found->second.front() + withinMs - nowMs;
    if (found->second.empty())
        m_arrivals.erase(found);
    return std::nullopt;
}

void RequestArrivals::began(const AccountId &account, quint32 perHour, quint64 nowMs)
{
    if (perHour == 0)
        return;
    if (m_arrivals.size() >= accountsMax && !m_arrivals.contains(account)) {
        m_arrivals.erase(std::ranges::min_element(
            m_arrivals, [](const auto &a, const auto &b) { return a.second.back() < b.second.back(); }));
    }
    std::deque<quint64> &times = m_arrivals[account];
    times.push_back(nowMs);
    while (times.size() > perHour)
        times.pop_front();
}

} // namespace porchlight::relay
