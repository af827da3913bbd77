// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/LoadState.h"

namespace porchlight::relay {

/// How a relay stands, for the operator. Plain values.
struct LoadReport
{
    LoadFigures figures;
    StoreBreaker::State breaker = StoreBreaker::State::Closed;
    std::array<bool, allWork.size()> shed{};
    std::array<Toggle, allWork.size()> toggles{};
    std::size_t connections = 0;
    std::size_t hellosWaiting = 0;
};

/// Over how long clients that all lost the relay at once are to come back: so that in no second more of them do than a
/// small machine serves with ease, and the few of a household hardly wait (G18, A6).
constexpr milliseconds returnWindow(std::size_t connections)
{
    constexpr milliseconds each = 10ms;
    constexpr milliseconds most = 30s;
    return connections < std::size_t(most / each) ? milliseconds(each * qint64(connections)) : most;
}

} // namespace porchlight::relay
