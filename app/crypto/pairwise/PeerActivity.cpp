// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PeerActivity.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::pairwise {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint32 delayPerMilleMax = 250;
constexpr milliseconds longAfter = std::chrono::hours(24 * 366 *
                                                      1'000); // beyond it a time is damage, and would overflow

bool isTime(milliseconds time)
{
    return time >= 0ms && time < longAfter;
}

} // namespace

void PeerActivity::sent(milliseconds now)
{
    m_lastSent = now;
    m_unanswered = 0;
    m_unansweredSince = 0ms;
}

void PeerActivity::received(milliseconds now, Random &random)
{
    m_lastReceived = now;
    if (m_unanswered == 0) {
        m_unansweredSince = now;
        m_delayPerMille = quint32(random.below(delayPerMilleMax + 1));
    }
    m_unanswered = std::min(m_unanswered + 1, unansweredMax);
}

milliseconds PeerActivity::heartbeatDue(bool onlyLargeGroups) const
{
    if (m_unanswered == 0)
        return Never;
    if (m_unanswered >= unansweredMax)
        return m_unansweredSince;
    const milliseconds wait = onlyLargeGroups ? heartbeatAfterInLargeGroups : heartbeatAfter;
    // Whoever has never sent waits from the first item on.
    const milliseconds since = m_lastSent > 0ms ? m_lastSent : m_unansweredSince;
    return std::max(since + wait, m_unansweredSince) + wait * m_delayPerMille / 1'000;
}

bool PeerActivity::mayReset(milliseconds now) const
{
    // A reset in the future was noted by a clock that was wrong.
    return m_lastReset == 0ms || now < m_lastReset || now - m_lastReset >= resetAgainAfter;
}

void PeerActivity::reset(milliseconds now)
{
    m_lastReset = now;
}

QByteArray PeerActivity::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion);
    for (const milliseconds time : {m_lastSent, m_lastReceived, m_unansweredSince, m_lastReset})
        writer.u64(quint64(time.count()));
    return writer.u32(m_unanswered).u32(m_delayPerMille).bytes();
}

std::optional<PeerActivity> PeerActivity::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurVersion = reader.u8() == recordVersion;
    PeerActivity activity;
    for (milliseconds *time :
         {&activity.m_lastSent, &activity.m_lastReceived, &activity.m_unansweredSince, &activity.m_lastReset}) {
        *time = milliseconds(qint64(reader.u64()));
        if (!isTime(*time))
            return std::nullopt;
    }
    activity.m_unanswered = reader.u32();
    activity.m_delayPerMille = reader.u32();
    if (!reader.isDone() || !isOurVersion || activity.m_unanswered > unansweredMax ||
        activity.m_delayPerMille > delayPerMilleMax)
        return std::nullopt;
    return activity;
}

} // namespace porchlight::pairwise
