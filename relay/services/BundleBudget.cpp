// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/BundleBudget.h"

namespace porchlight::relay {

namespace {

constexpr std::size_t pairsMax = 100'000; // that are remembered

} // namespace

bool BundleBudget::use(const AccountId &by, const DeviceId &of, milliseconds now)
{
    if (m_used.size() >= pairsMax)
        forget(now);
    Used &used = m_used.try_emplace({by, of}, Used{now, 0}).first->second;
    if (now - used.since >= window)
        used = {now, 0};
    return ++used.keys <= keysMax;
}

/// Those whose time is over; all of them, should that not be enough: it is a courtesy and no wall.
void BundleBudget::forget(milliseconds now)
{
    std::erase_if(m_used, [now](const auto &entry) { return now - entry.second.since >= window; });
    if (m_used.size() >= pairsMax)
        m_used.clear();
}

} // namespace porchlight::relay
