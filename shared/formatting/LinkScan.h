// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::formatting {

inline constexpr qsizetype linkUnitsMax = 2048;

struct FoundLink
{
    qsizetype length = 0; ///< 0: there is none
    qsizetype passed = 0; ///< so much of what is too long for one was looked at
};

/// The http or https link that a text begins with. It ends before what cannot be seen, before signs that end a sentence, and
/// before a bracket that it has not opened.
FoundLink findLink(QStringView text);

} // namespace porchlight::formatting
