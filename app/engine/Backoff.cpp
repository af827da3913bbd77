// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Backoff.h"

namespace porchlight::engine {

milliseconds Backoff::next(Random &random)
{
    const int doublings = std::min(m_failures++, 7);
    const milliseconds upper = std::clamp<milliseconds>(floor * (2 << doublings), m_rangeMin, ceiling);
    return floor + milliseconds(qint64(random.below(quint64((upper - floor).count()) + 1)));
}

} // namespace porchlight::engine
