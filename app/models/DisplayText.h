// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/// What other people wrote, made safe to lay out. Plain text can stall a window as well: thousands of marks on one
/// letter, joiners without end, one word of 64 KB (reliability F5). The stored text is never changed, only what is shown.
namespace porchlight::models {

/// A message: its lines stay. Cut after 16 KB of UTF-8, marks and joiners bounded, control characters gone. Direction
/// characters work only within their line: what a line opens, it closes.
QString displayText(const QString &foreign);

/// So many UTF-16 units of a text, from so many on.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// The same; @p spans, ascending and within @p foreign, become those of what is shown. Of what is not shown the length is 0.
QString displayText(const QString &foreign, std::vector<TextSpan> &spans);

/// A name or a preview: one line without any direction character, at most @p unitsMax UTF-16 units and an ellipsis.
QString oneLine(const QString &foreign, qsizetype unitsMax);

/// What a message says, in one line of at most previewUnitsMax: without the marks that were typed around its words.
QString previewText(const QString &foreign);

inline constexpr qsizetype nameUnitsMax = 64;
inline constexpr qsizetype previewUnitsMax = 200;

} // namespace porchlight::models
