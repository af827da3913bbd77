// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::models {

/// On which day of the local calendar moments lie. Remembers the last day, since to ask the system for each of thousands of
/// messages takes longer than to read them. For as long as these are looked at: the time zone may be another one later.
class LocalDay
{
public:
    /// Its Julian day; 0 where there is no time.
    qint64 of(quint64 sinceEpochMs);

private:
    qint64 m_day = 0;
    qint64 m_from = 0; ///< milliseconds since the epoch; before the end
    qint64 m_end = 0;
};

} // namespace porchlight::models
