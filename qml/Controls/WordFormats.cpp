// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/WordFormats.h"

#include "qml/Controls/WordStyle.h"
#include "shared/formatting/CodeColors.h"

#include <algorithm>

using namespace porchlight::formatting;

namespace {

void setCodeFont(QTextCharFormat &format, const WordStyle &style)
{
    const QFont font = style.codeFont();
    format.setFontFamilies(QStringList{font.family()});
    format.setFontStyleHint(QFont::Monospace);
    format.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
}

QTextCharFormat formatOf(Styles styles, const WordStyle &style)
{
    QTextCharFormat format;
    if (styles.testFlag(Style::Bold))
        format.setFontWeight(QFont::Bold);
    if (styles.testFlag(Style::Italic))
        format.setFontItalic(true);
    if (styles.testFlag(Style::Strike))
        format.setFontStrikeOut(true);
    if (styles.testFlag(Style::Code)) {
        setCodeFont(format, style);
        format.setBackground(style.codePaper);
    }
    if (styles.testFlag(Style::Link)) {
        format.setForeground(style.linkInk);
        format.setFontUnderline(true);
    }
    return format;
}

QColor inkOf(CodePart part, const WordStyle &style)
{
    switch (part) {
    case CodePart::Keyword: return style.keywordInk;
    case CodePart::Words: return style.stringInk;
    case CodePart::Comment: return style.quietInk;
    case CodePart::Number: return style.numberInk;
    }
    return style.ink;
}

QTextLayout::FormatRange over(Range range, const QTextCharFormat &format)
{
    return {int(range.start), int(range.length), format};
}

} // namespace

Range shownRange(const Block &block, Range typed)
{
    Range shown{-1, 0};
    qsizetype at = 0;
    for (const Piece &piece : block.pieces) {
        if (piece.isMark)
            continue;
        const qsizetype from = std::max(typed.start, piece.range.start);
        const qsizetype to = std::min(typed.end(), piece.range.end());
        if (from < to) {
            if (shown.start < 0)
                shown.start = at + from - piece.range.start;
            shown.length = at + to - piece.range.start - shown.start;
        }
        at += piece.range.length;
    }
    return shown;
}

QList<QTextLayout::FormatRange> formatsOf(const Block &block, const WordSource &source, const QString &words, const WordStyle &style)
{
    QList<QTextLayout::FormatRange> formats;
    if (block.kind == Block::Kind::Code) {
        for (const CodeToken &token : tokensOf(words, block.language)) {
            QTextCharFormat format;
            format.setForeground(inkOf(token.part, style));
            formats.append(over(token.range, format));
        }
        return formats;
    }
    qsizetype at = 0;
    for (const Piece &piece : block.pieces) {
        if (piece.isMark)
            continue;
        if (piece.styles)
            formats.append(over({at, piece.range.length}, formatOf(piece.styles, style)));
        at += piece.range.length;
    }
    for (const WordMention &mention : source.mentions) {
        const Range range = shownRange(block, mention.range);
        if (range.length == 0)
            continue;
        QTextCharFormat format;
        format.setForeground(mention.isMine ? style.ownMentionInk : style.mentionInk);
        if (mention.isMine)
            format.setBackground(style.ownMentionPaper);
        formats.append(over(range, format));
    }
    return formats;
}
