// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Almanac.h"

namespace porchlight::demo {

namespace {

constexpr int morningHour = 9; ///< what was said up to two hours before it is believable
constexpr int bedHour = 22;

QDateTime at(const QDate &day, minutes sinceMidnight)
{
    return {day, QTime(0, 0).addSecs(int(std::chrono::seconds(sinceMidnight).count()))};
}

QDateTime latestBefore(const QDateTime &now)
{
    const bool isNight = now.time().hour() < morningHour;
    return isNight ? at(now.date().addDays(-1), std::chrono::hours(bedHour)) : now;
}

} // namespace

Almanac::Almanac(const QDateTime &now) : m_latest(latestBefore(now)) {}

milliseconds Almanac::timeOf(const When &when) const
{
    const QDateTime time = when.daysAgo > 0 ? at(m_latest.date().addDays(-when.daysAgo), when.minute)
                                            : m_latest.addSecs(-std::chrono::seconds(when.minute).count());
    return milliseconds(time.toMSecsSinceEpoch());
}

} // namespace porchlight::demo
