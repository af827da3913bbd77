// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/// What is the same to whoever looks for something: no cases, no accents, no widths, no marks that are not heard.
namespace porchlight::search {

/// One character of a folded text.
struct FoldedUnit
{
    enum class Kind : quint8 {
        Gap,    ///< between words: spaces and punctuation
        Letter, ///< of a script that puts gaps between its words
        Dense,  ///< stands for itself: of a script without gaps, a syllable, an emoji
    };

    char32_t character = 0;
    Kind kind = Kind::Gap;
    quint32 start = 0; ///< where it was in the text, in UTF-16
    quint32 end = 0;   ///< … with the marks that were left out

    friend bool operator==(const FoldedUnit &, const FoldedUnit &) = default;
};

using FoldedText = std::vector<FoldedUnit>;

/// Each character by itself, so that a place in it is a place in @p text. What cannot be seen (joiners, directions, soft
/// hyphens) does not part a word. A value: any thread.
FoldedText folded(const QString &text);

} // namespace porchlight::search
