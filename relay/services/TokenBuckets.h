// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/base/Time.h"

#include <map>
#include <optional>

namespace porchlight::relay {

/// Token buckets, one for each name: `tokens` of them come within `within`, and no more than that are ever there. Who has
/// at least one (or what is less, if a request needs less) may take as many as a request needs, and pays off what is missing before the next: so no request is too
/// large for its bucket, and the rate holds all the same. In memory: a restart fills them all. Exact: counted in whole
/// parts of a token.
class TokenBuckets
{
public:
    static constexpr std::size_t bucketsMax = 50'000; ///< beyond that those go that are the nearest to full
    static constexpr quint32 whole = 1'000;           ///< what one token is, in the parts that weights are given in

    struct Rate
    {
        quint32 tokens = 0; ///< 0: no limit
        milliseconds within{0};
    };

    explicit TokenBuckets(const Rate &rate) : m_rate(rate) {}

    /// Nothing when they were taken, else how long to wait; then nothing was taken.
    std::optional<milliseconds> take(const DeviceId &name, quint32 weight, milliseconds now);
    void giveBack(const DeviceId &name, quint32 weight, milliseconds now);
    /// How long until there is as much as @p weight, or one if that is more; 0: there is.
    milliseconds wait(const DeviceId &name, quint32 weight, milliseconds now) const;
    std::size_t size() const { return m_buckets.size(); }

private:
    struct Bucket
    {
        qint64 level = 0; ///< in parts of a token times milliseconds of `within`; below 0: owed
        milliseconds at{0};
    };

    qint64 full() const { return qint64(m_rate.tokens) * qint64(whole) * m_rate.within.count(); }
    qint64 levelAt(const Bucket &bucket, milliseconds now) const;
    void makeRoom(milliseconds now);

    Rate m_rate;
    std::map<DeviceId, Bucket> m_buckets; ///< those that are not full
    milliseconds m_tidied{0};
};

} // namespace porchlight::relay
