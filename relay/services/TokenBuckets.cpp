// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/TokenBuckets.h"

#include <algorithm>
#include <vector>

namespace porchlight::relay {

qint64 TokenBuckets::levelAt(const Bucket &bucket, milliseconds now) const
{
    const qint64 gained = std::max<qint64>(0, (now - bucket.at).count());
    const qint64 perMs = qint64(m_rate.tokens) * qint64(whole);
    // What fills it within the time is enough: nothing can overflow then.
    const qint64 missing = full() - bucket.level;
    return gained > missing / perMs ? full() : bucket.level + gained * perMs;
}

std::optional<milliseconds> TokenBuckets::take(const DeviceId &name, quint32 weight, milliseconds now)
{
    if (m_rate.tokens == 0 || weight == 0)
        return std::nullopt;
    if (const milliseconds missing = wait(name, weight, now); missing > 0ms)
        return missing;
    makeRoom(now);
    Bucket &bucket = m_buckets.try_emplace(name, Bucket{full(), now}).first->second;
    bucket.level = levelAt(bucket, now) - qint64(weight) * m_rate.within.count();
    bucket.at = now;
    return std::nullopt;
}

void TokenBuckets::giveBack(const DeviceId &name, quint32 weight, milliseconds now)
{
    const auto found = m_buckets.find(name);
    if (m_rate.tokens == 0 || found == m_buckets.end())
        return;
    Bucket &bucket = found->second;
    bucket.level = std::min(full(), levelAt(bucket, now) + qint64(weight) * m_rate.within.count());
    bucket.at = now;
    if (bucket.level == full())
        m_buckets.erase(found);
}

milliseconds TokenBuckets::wait(const DeviceId &name, quint32 weight, milliseconds now) const
{
    const auto found = m_buckets.find(name);
    if (m_rate.tokens == 0 || found == m_buckets.end())
        return 0ms;
    const qint64 one = qint64(std::min(weight, whole)) * m_rate.within.count();
    const qint64 missing = one - levelAt(found->second, now);
    const qint64 perMs = qint64(m_rate.tokens) * qint64(whole);
    return milliseconds(missing <= 0 ? 0 : (missing + perMs - 1) / perMs);
}

/// Idle ones are full again, and are dropped from time to time; they hold nothing that is not known without them.
void TokenBuckets::makeRoom(milliseconds now)
{
    const bool isFull = m_buckets.size() >= bucketsMax;
    if (!isFull && now - m_tidied < m_rate.within)
        return;
    m_tidied = now;
    std::erase_if(m_buckets, [&](const auto &entry) { return levelAt(entry.second, now) == full(); });
    if (m_buckets.size() < bucketsMax)
        return;
    std::vector<qint64> levels;
    for (const auto &[name, bucket] : m_buckets)
        levels.push_back(levelAt(bucket, now));
    const auto middle = levels.begin() + qptrdiff(levels.size() / 2);
    std::nth_element(levels.begin(), middle, levels.end());
    std::erase_if(m_buckets, [&](const auto &entry) { return levelAt(entry.second, now) >= *middle; });
}

} // namespace porchlight::relay
