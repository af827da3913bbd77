// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/DisplayText.h"
#include "app/search/Needle.h"

namespace porchlight::models {

/// What is shown of a message that was found: one line around the first place, made safe.
struct SearchSnippet
{
    QString text;
    std::vector<TextSpan> lit; ///< where in it the hits are

    friend bool operator==(const SearchSnippet &, const SearchSnippet &) = default;
};

SearchSnippet snippetOf(const QString &foreign, const std::vector<search::Hit> &hits);

} // namespace porchlight::models
