// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace porchlight {

/// A handle names an account on one relay: 2 to 32 of a-z, 0-9, '_', '-' and '.', beginning with a letter, ending with
/// a letter or digit. Only ASCII, so that no two handles look alike (reliability.md B-14). Upper case is folded and a
/// leading '@' dropped; nothing for what is no handle.
std::optional<QString> normalizedHandle(const QString &typed);

} // namespace porchlight
