// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/FormattedText.h"

namespace porchlight::formatting {

QString Block::words(const QString &source) const
{
    QString words;
    for (const Piece &piece : pieces) {
        if (!piece.isMark)
            words += QStringView(source).sliced(piece.range.start, piece.range.length);
    }
    return words;
}

QString FormattedText::plain() const
{
    QString plain;
    plain.reserve(source.size());
    bool isFirst = true;
    for (const Block &block : blocks) {
        if (!isFirst)
            plain += u'\n';
        isFirst = false;
        for (int depth = 0; depth < block.quoteDepth; ++depth)
            plain += QLatin1StringView("> ");
        if (block.kind == Block::Kind::Item)
            plain += QString(2 * block.level, u' ') + block.label + u' ';
        for (const Piece &piece : block.pieces) {
            if (!piece.isMark)
                plain += QStringView(source).sliced(piece.range.start, piece.range.length);
        }
    }
    return plain;
}

QString plainOf(const QString &text)
{
    return parse(text).plain();
}

} // namespace porchlight::formatting
