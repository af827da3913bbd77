// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <vector>

namespace porchlight {

/// A stretch of time: from @p from on, before @p until; since 1970-01-01 UTC.
struct ArchiveWindow
{
    milliseconds from{0};
    milliseconds until{0};

    friend bool operator==(const ArchiveWindow &, const ArchiveWindow &) = default;
};

/// The parts of an archive: the newest 30 days first, so that a new device soon shows what one looks for, then half a
/// year each, and what is older than all parts there may be in the last one. Together they cover [@p oldest, @p now]
/// without gaps. One empty-handed window when there is nothing older than 30 days.
std::vector<ArchiveWindow> archiveWindows(milliseconds oldest, milliseconds now);

} // namespace porchlight
