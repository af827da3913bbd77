// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Seal.h"

#include <algorithm>

namespace porchlight::encryption {

/// How long to wait after @p tries attempts that came to nothing: twice as long each time.
inline milliseconds waitAfter(int tries, milliseconds first, milliseconds longest)
{
    return std::min<milliseconds>(longest, first * (1 << std::clamp(tries - 1, 0, 20)));
}

/// The same for a request that the relay has refused; longer, within @p longest, when it says so.
inline milliseconds retryAfter(const wire::Error &error, int tries, milliseconds first, milliseconds longest)
{
    const auto asTold = milliseconds(qint64(std::min<quint64>(error.retryAfterMs.value_or(0), quint64(longest.count()))));
    return std::max(asTold, waitAfter(tries, first, longest));
}

/// Numbers for requests that are this layer's alone: each has sealRequestBit, and no two of one run are the same.
/// Owned by Encryption, handed to its parts, which remember for themselves what they have asked.
class Requests
{
public:
    quint64 next() { return engine::sealRequestBit | (m_last += 2); }

private:
    quint64 m_last = 0;
};

} // namespace porchlight::encryption
