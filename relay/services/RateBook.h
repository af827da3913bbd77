// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/RateLimits.h"
#include "relay/services/TokenBuckets.h"
#include "relay/store/DeliveryOperations.h"

#include <vector>

namespace porchlight::relay {

/// What an append has taken of its account's buckets until the store has said what it was.
struct AppendCharge
{
    quint32 weight = 0;
    bool ofOwn = false;
    bool ofMessages = false;
    bool ofStrangers = false;
};

/// What the accounts of this relay may still do (D5): all sessions of an account, on whatever device, share its
/// buckets, and no account has part in another's. One for all connections, on their thread; in memory.
class RateBook
{
public:
    explicit RateBook(const RateLimits &limits);

    /// Nothing when it may be done now, else how long to wait: that is a refusal, and is counted as one.
    std::optional<milliseconds> take(RateKind kind, const AccountId &account, milliseconds now);

    /// Whether the bodies may be said now. Where they go is the store's to say, so both buckets are charged that it may
    /// be; `may` is what it goes by. Nothing: neither has any left.
    struct Taken
    {
        AppendCharge charge;
        AppendAllowance may;
        std::optional<milliseconds> wait; ///< it is to be refused
    };
    Taken takeFor(const DeviceId &device, const wire::Append &append, milliseconds now);
    /// The store has judged it: what it has not cost is given back. The time to wait when it was refused for its rate.
    std::optional<milliseconds> settle(const DeviceId &device, const AppendCharge &charge, const AppendOutcome *outcome,
                                       milliseconds now);

    bool mayInvite() const { return m_mayInvite; }

    quint64 refused(RateKind kind) const { return m_refused[std::size_t(kind)]; }

    /// A message is one; what only changes one (an edit, a reaction, a deletion) a quarter.
    static quint32 weightOf(quint8 entryKind);

private:
    TokenBuckets &of(RateKind kind) { return m_buckets[std::size_t(kind)]; }
    void giveBack(const DeviceId &device, const AppendCharge &charge, quint32 weight, milliseconds now);
    milliseconds refuse(RateKind kind, milliseconds wait);

    const quint32 m_requestsPerHour;
    const bool m_mayInvite;
    std::vector<TokenBuckets> m_buckets; ///< by RateKind
    std::array<quint64, allRateKinds.size()> m_refused{};
};

} // namespace porchlight::relay
