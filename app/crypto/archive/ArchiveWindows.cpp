// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveWindows.h"

#include "app/crypto/archive/ArchiveBinding.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr milliseconds newestSpan = 30 * 24h;
constexpr milliseconds olderSpan = 182 * 24h;

} // namespace

std::vector<ArchiveWindow> archiveWindows(milliseconds oldest, milliseconds now)
{
    std::vector<ArchiveWindow> windows;
    const milliseconds until = std::max(now, milliseconds(0)) + 1ms; // now itself is in it
    const milliseconds first = std::clamp(oldest, milliseconds(0), until);
    windows.push_back({std::max(until - newestSpan, milliseconds(0)), until});
    while (windows.back().from > first) {
        const milliseconds end = windows.back().from;
        const bool isLast = windows.size() + 1 == archivePartsMax;
        windows.push_back({isLast ? first : std::max(end - olderSpan, milliseconds(0)), end});
    }
    return windows;
}

} // namespace porchlight
