// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/formatting/FormattedText.h"

namespace porchlight::spelling {

inline constexpr qsizetype textUnitsMax = 20'000; ///< a message has 16 KB
inline constexpr qsizetype wordUnitsMax = 64;

/// The words of a message that somebody may have spelled wrong: not what is code, a link, an address, a path, a mention, an
/// emoji by its name, has digits, is written in capitals or inCamelCase. Ascending.
std::vector<formatting::Range> wordsToCheck(const QString &text);

} // namespace porchlight::spelling
