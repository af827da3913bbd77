// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/LocalDay.h"

#include "app/models/StatusName.h"

#include <QDateTime>

namespace porchlight::models {

qint64 LocalDay::of(quint64 sinceEpochMs)
{
    if (const auto ms = qint64(sinceEpochMs); ms >= m_from && ms < m_end)
        return m_day;
    const QDateTime time = localTime(sinceEpochMs);
    if (!time.isValid())
        return 0;
    m_from = time.date().startOfDay().toMSecsSinceEpoch();
    m_end = time.date().addDays(1).startOfDay().toMSecsSinceEpoch();
    m_day = time.date().toJulianDay();
    return m_day;
}

} // namespace porchlight::models
