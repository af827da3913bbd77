// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SearchSnippet.h"

#include <algorithm>

namespace porchlight::models {

namespace {

constexpr qsizetype unitsBefore = 32; ///< enough to be understood, and the hit is in sight in a narrow window
constexpr qsizetype unitsMax = 220;
constexpr QChar ellipsis(0x2026);

/// The beginning of a word, shortly before the hit; the beginning of the text if that is near.
qsizetype beginOf(const QString &text, qsizetype hit)
{
    if (hit <= unitsBefore)
        return 0;
    qsizetype begin = hit - unitsBefore;
    const auto space = std::find_if(text.begin() + begin, text.begin() + hit, [](QChar c) { return c.isSpace(); });
    if (space != text.begin() + hit)
        begin = space - text.begin() + 1;
    return text[begin].isLowSurrogate() ? begin + 1 : begin;
}

} // namespace

SearchSnippet snippetOf(const QString &foreign, const std::vector<search::Hit> &hits)
{
    const qsizetype begin = hits.empty() ? 0 : beginOf(foreign, hits.front().start);
    QString piece = foreign.mid(begin, unitsMax);
    if (!piece.isEmpty() && piece.back().isHighSurrogate())
        piece.chop(1);
    const bool isCut = begin + piece.size() < foreign.size();
    SearchSnippet snippet;
    for (const search::Hit &hit : hits) {
        const qsizetype start = hit.start - begin;
        if (start < piece.size())
            snippet.lit.push_back({start, std::min(hit.length, piece.size() - start)});
    }
    snippet.text = displayText(piece, snippet.lit);
    std::erase_if(snippet.lit, [](const TextSpan &span) { return span.length == 0; });
    for (QChar &c : snippet.text) { // one for one: the places stay
        if (c.isSpace())
            c = u' ';
    }
    if (begin > 0) {
        snippet.text.prepend(ellipsis);
        for (TextSpan &span : snippet.lit)
            ++span.start;
    }
    if (isCut)
        snippet.text += ellipsis;
    return snippet;
}

} // namespace porchlight::models
