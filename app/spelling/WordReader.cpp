// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/spelling/WordReader.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace porchlight::spelling {

using formatting::Range;

namespace {

/// Marks what is not to be looked at.
void cover(std::vector<bool> &covered, qsizetype start, qsizetype end)
{
    for (qsizetype at = start; at < std::min(end, qsizetype(covered.size())); ++at)
        covered[size_t(at)] = true;
}

void coverCodeAndLinks(const QString &text, std::vector<bool> &covered)
{
    for (const formatting::Block &block : formatting::parse(text).blocks) {
        const bool isCode = block.kind == formatting::Block::Kind::Code;
        for (const formatting::Piece &piece : block.pieces) {
            if (isCode || piece.styles & (formatting::Styles(formatting::Style::Code) | formatting::Style::Link))
                cover(covered, piece.range.start, piece.range.end());
        }
    }
}

void coverMatches(const QRegularExpression &form, const QString &text, std::vector<bool> &covered)
{
    for (auto found = form.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        cover(covered, match.capturedStart(), match.capturedEnd());
    }
}

void coverNamesAndSigns(const QString &text, std::vector<bool> &covered)
{
    // A name may have several words; whom "@" means is not known here, but such words begin with a capital letter.
    static const QRegularExpression mention(QStringLiteral("(?<![^\\s(])@\\S+(?:[ ]\\p{Lu}\\S*){0,3}"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression emoji(QStringLiteral("(?<![\\w:]):[\\w+-]{2,32}:?"), QRegularExpression::UseUnicodePropertiesOption);
    // Addresses, paths, names of files, and what programs are called by.
    static const QRegularExpression technical(QStringLiteral("\\S*(?:[@/\\\\_#]|[\\w]\\.(?=[\\w])|\\d)\\S*"), QRegularExpression::UseUnicodePropertiesOption);
    coverMatches(mention, text, covered);
    coverMatches(emoji, text, covered);
    coverMatches(technical, text, covered);
}

bool isJudged(QStringView word)
{
    if (word.size() < 2 || word.size() > wordUnitsMax)
        return false;
    bool hasLetter = false;
    bool hasSmall = false;
    bool turnsLarge = false;
    for (const QChar c : word) {
        hasLetter = hasLetter || c.isLetter();
        turnsLarge = turnsLarge || (c.isUpper() && hasSmall);
        hasSmall = hasSmall || c.isLower();
    }
    const bool isCapitals = !hasSmall && std::ranges::any_of(word, [](QChar c) { return c.isUpper(); });
    return hasLetter && !isCapitals && !turnsLarge;
}

} // namespace

std::vector<Range> wordsToCheck(const QString &whole)
{
    const QString text = whole.left(textUnitsMax);
    std::vector<bool> covered(size_t(text.size()), false);
    coverCodeAndLinks(text, covered);
    coverNamesAndSigns(text, covered);
    std::vector<Range> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = -1;
    while (finder.position() >= 0) {
        const auto reasons = finder.boundaryReasons();
        const qsizetype at = finder.position();
        if (start >= 0 && reasons & QTextBoundaryFinder::EndOfItem) {
            const auto first = covered.begin() + start;
            if (isJudged(QStringView(text).sliced(start, at - start)) && std::find(first, covered.begin() + at, true) == covered.begin() + at)
                words.push_back({start, at - start});
            start = -1;
        }
        if (reasons & QTextBoundaryFinder::StartOfItem)
            start = at;
        if (finder.toNextBoundary() < 0)
            break;
    }
    return words;
}

} // namespace porchlight::spelling
