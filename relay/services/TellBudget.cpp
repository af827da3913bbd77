// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/TellBudget.h"

#include "shared/wire/Limits.h"

namespace porchlight::relay {

namespace {

constexpr std::size_t devicesMax = 20'000; // that are remembered

} // namespace

std::optional<milliseconds> TellBudget::use(const DeviceId &by, milliseconds now)
{
    if (m_used.size() >= devicesMax)
        std::erase_if(m_used, [now](const auto &entry) { return now - entry.second.since >= window; });
    if (m_used.size() >= devicesMax)
        m_used.clear(); // it bounds what honest devices get by accident; no account disturbs another with it
    Used &used = m_used.try_emplace(by, Used{now, 0}).first->second;
    if (now - used.since >= window)
        used = {now, 0};
    if (used.told >= wire::tellsPerMinuteMax)
        return used.since + window - now;
    ++used.told;
    return std::nullopt;
}

} // namespace porchlight::relay
