// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/Cast.h"

#include <QDateTime>

namespace porchlight::demo {

/// When in the harbour's past something was, for somebody who looks at @p now. Days are counted back from the last moment at
/// which people are about: who looks in the night finds what was said the evening before, and nobody who wrote at four. Nothing
/// of it lies in the future. A value; the same now gives the same times.
class Almanac
{
public:
    explicit Almanac(const QDateTime &now);

    /// Since 1970-01-01 UTC; hours are those of this computer's place.
    milliseconds timeOf(const When &when) const;

private:
    const QDateTime m_latest;
};

} // namespace porchlight::demo
