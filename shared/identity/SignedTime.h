// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <optional>

namespace porchlight {

/// A time as it stands in signed bytes: milliseconds since 1970 as u64. Nothing for what milliseconds cannot hold.
inline std::optional<milliseconds> signedTime(quint64 wire)
{
    if (wire > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return milliseconds(qint64(wire));
}

} // namespace porchlight
