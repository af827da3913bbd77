// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <deque>
#include <map>
#include <optional>

namespace porchlight::relay {

/// When strangers' requests began for whom, within the last hour (D5): whoever is written to by thousands gets so many,
/// and the others wait at their senders. In memory, for every store: a restart forgets it.
class RequestArrivals
{
public:
    static constexpr quint64 withinMs = 3'600'000;
    static constexpr std::size_t accountsMax = 10'000; ///< that are remembered; beyond that the oldest go

    /// Nothing when one more may begin, else after how many milliseconds.
    std::optional<quint64> wait(const AccountId &account, quint32 perHour, quint64 nowMs);
    /// One has. Of each account no more are remembered than @p perHour, for which 0 is none.
    void began(const AccountId &account, quint32 perHour, quint64 nowMs);
    void forget() { m_arrivals.clear(); }

private:
    std::map<AccountId, std::deque<quint64>> m_arrivals;
};

} // namespace porchlight::relay
