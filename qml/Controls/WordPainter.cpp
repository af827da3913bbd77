// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/WordPainter.h"

#include "qml/Controls/WordStyle.h"

#include <QtGui/QPainter>

#include <algorithm>

using namespace porchlight::formatting;

namespace {

constexpr qreal barWidth = 3;
constexpr qreal paperCorner = 6;

/// From where lines begin, which is at the right where they run that way.
QRectF fromBegin(const WordLayout::Part &part, qreal x, qreal width)
{
    const qreal left = part.isTurned ? part.frame.right() - x - width : x;
    return QRectF(left, part.frame.top(), width, part.frame.height());
}

void paintGround(QPainter &painter, const WordLayout::Part &part, const WordStyle &style)
{
    painter.setPen(Qt::NoPen);
    if (part.block.kind == Block::Kind::Code) {
        painter.setBrush(style.codePaper);
        painter.drawRoundedRect(part.frame, paperCorner, paperCorner);
    }
    painter.setBrush(style.barInk);
    for (int depth = 0; depth < part.block.quoteDepth; ++depth)
        painter.drawRect(fromBegin(part, depth * WordLayout::barStep(style), barWidth));
}

void paintLabel(QPainter &painter, const WordLayout::Part &part)
{
    const QTextLine line = part.lines->lineAt(0);
    if (part.block.kind != Block::Kind::Item || !line.isValid())
        return;
    painter.setFont(part.lines->font());
    const qreal width = QFontMetricsF(part.lines->font()).horizontalAdvance(part.block.label);
    const qreal gap = part.lines->font().pixelSize() * 0.4;
    const qreal x = part.isTurned ? part.frame.right() - part.inset + gap : part.inset - gap - width;
    painter.drawText(QPointF(x, part.y + line.y() + line.ascent()), part.block.label);
}

} // namespace

void paintWords(QPainter &painter, const WordLayout &layout, const WordStyle &style, const QRectF &within, Range selected)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QTextCharFormat selection;
    selection.setForeground(style.selectionInk);
    selection.setBackground(style.selectionPaper);
    for (const WordLayout::Part &part : layout.parts()) {
        // Marks upon letters may stand out of their line.
        if (part.frame.bottom() + part.frame.height() < within.top() || part.frame.top() - part.frame.height() > within.bottom())
            continue;
        paintGround(painter, part, style);
        const QColor ink = layout.source().ink.isValid() ? layout.source().ink : style.ink;
        painter.setPen(part.block.quoteDepth > 0 ? style.quietInk : ink);
        paintLabel(painter, part);
        QList<QTextLayout::FormatRange> selections;
        const qsizetype from = std::max(selected.start, part.first);
        const qsizetype to = std::min(selected.end(), part.end());
        if (from < to)
            selections.append({int(from - part.first), int(to - from), selection});
        part.lines->draw(&painter, QPointF(0, part.y), selections, within);
    }
}
