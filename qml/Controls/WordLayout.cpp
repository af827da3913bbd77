// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/WordLayout.h"

#include "qml/Controls/WordFormats.h"
#include "qml/Controls/WordStyle.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

using namespace porchlight::formatting;

namespace {

constexpr int tabLetters = 4;

/// One unit for one: positions stay what they are.
QString linesOf(QString words)
{
    for (QChar &unit : words) {
        if (unit == u'\n')
            unit = QChar::LineSeparator;
        else if (unit == u'\r')
            unit = u'\u200b';
    }
    return words;
}

bool isCode(const WordLayout::Part &part)
{
    return part.block.kind == Block::Kind::Code;
}

} // namespace

qreal WordLayout::barStep(const WordStyle &style)
{
    return std::round(style.pixelSize * 0.8);
}

qreal WordLayout::levelStep(const WordStyle &style)
{
    return std::round(style.pixelSize * 1.4);
}

qreal WordLayout::codePadding(const WordStyle &style)
{
    return std::round(style.pixelSize * 0.5);
}

void WordLayout::lay(WordSource source, const WordStyle &style, qreal widthMax)
{
    m_source = std::move(source);
    m_parts.clear();
    m_parts.reserve(m_source.text.blocks.size());
    qsizetype first = 0;
    for (const Block &block : m_source.text.blocks) {
        Part &part = m_parts.emplace_back();
        part.block = block;
        part.first = first;
        fill(part, style);
        breakLines(part, style, widthMax);
        first = part.end() + 1;
    }
    place(style);
}

void WordLayout::fill(Part &part, const WordStyle &style)
{
    const bool code = isCode(part);
    const QString words = part.block.words(m_source.text.source);
    QFont font = code ? style.codeFont() : style.font();
    font.setItalic(m_source.isSlanted);
    part.lines = std::make_unique<QTextLayout>(code ? linesOf(words) : words, font);
    part.isTurned = !code && words.isRightToLeft();
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute); // lines are put in their places below
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(part.isTurned ? Qt::RightToLeft : Qt::LeftToRight);
    if (words.contains(u'\t'))
        option.setTabStopDistance(tabLetters * QFontMetricsF(font).horizontalAdvance(u' '));
    part.lines->setTextOption(option);
    part.lines->setCacheEnabled(true);
    const QList<QTextLayout::FormatRange> formats = formatsOf(part.block, m_source, words, style);
    if (!formats.isEmpty())
        part.lines->setFormats(formats);
    part.inset = part.block.quoteDepth * barStep(style);
    if (part.block.kind == Block::Kind::Item) {
        const qreal label = std::max(levelStep(style), std::ceil(QFontMetricsF(font).horizontalAdvance(part.block.label)) + barStep(style) / 2);
        part.inset += part.block.level * levelStep(style) + label;
    } else if (code) {
        part.inset += codePadding(style);
    }
}

void WordLayout::breakLines(Part &part, const WordStyle &style, qreal widthMax)
{
    const qreal behind = isCode(part) ? codePadding(style) : 0;
    const qreal room = std::max<qreal>(style.pixelSize, widthMax - part.inset - behind);
    qreal widest = 0;
    qreal y = 0;
    part.lines->beginLayout();
    for (QTextLine line = part.lines->createLine(); line.isValid(); line = part.lines->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(room);
        line.setPosition(QPointF(0, y));
        y += line.height();
        widest = std::max(widest, std::min(room, line.naturalTextWidth()));
    }
    part.lines->endLayout();
    part.frame = QRectF(0, 0, part.inset + widest + behind, y + 2 * behind);
}

/// One below the other, and lines that run from right to left at the right, now that the width is known.
void WordLayout::place(const WordStyle &style)
{
    qreal width = 0;
    for (const Part &part : m_parts)
        width = std::max(width, part.frame.width());
    width = std::ceil(width);
    qreal y = 0;
    const qreal apart = std::round(codePadding(style) / 2);
    for (Part &part : m_parts) {
        const bool code = isCode(part);
        if (code && &part != &m_parts.front())
            y += apart;
        part.frame.moveTop(y);
        part.frame.setWidth(width);
        part.y = y + (code ? codePadding(style) : 0);
        for (int at = 0; at < part.lines->lineCount(); ++at) {
            QTextLine line = part.lines->lineAt(at);
            const qreal x = part.isTurned ? width - part.inset - std::min(line.width(), line.naturalTextWidth()) : part.inset;
            line.setPosition(QPointF(x, line.y()));
        }
        y = part.frame.bottom() + (code && &part != &m_parts.back() ? apart : 0);
    }
    m_size = QSizeF(width, std::ceil(y));
}

int WordLayout::lineCount() const
{
    int lines = 0;
    for (const Part &part : m_parts)
        lines += part.lines->lineCount();
    return lines;
}

qreal WordLayout::lastLineEnd() const
{
    if (m_parts.empty())
        return 0;
    const Part &part = m_parts.back();
    if (isCode(part) || part.lines->lineCount() == 0)
        return m_size.width();
    const QTextLine line = part.lines->lineAt(part.lines->lineCount() - 1);
    return part.inset + line.naturalTextWidth();
}

const WordLayout::Part *WordLayout::partNear(qreal y) const
{
    if (m_parts.empty())
        return nullptr;
    const auto below = std::upper_bound(m_parts.begin(), m_parts.end(), y, [](qreal at, const Part &part) { return at < part.frame.top(); });
    return below == m_parts.begin() ? &m_parts.front() : &*std::prev(below);
}

qsizetype WordLayout::positionAt(const QPointF &point) const
{
    const Part *part = partNear(point.y());
    if (!part || point.y() < 0)
        return 0;
    if (point.y() >= m_size.height())
        return length();
    for (int at = 0; at < part->lines->lineCount(); ++at) {
        const QTextLine line = part->lines->lineAt(at);
        if (point.y() < part->y + line.y() + line.height() || at + 1 == part->lines->lineCount())
            return part->first + line.xToCursor(point.x());
    }
    return part->end();
}

qsizetype WordLayout::typedAt(const QPointF &point) const
{
    const Part *part = partNear(point.y());
    if (!part)
        return -1;
    for (int at = 0; at < part->lines->lineCount(); ++at) {
        const QTextLine line = part->lines->lineAt(at);
        if (!line.naturalTextRect().translated(0, part->y).contains(point))
            continue;
        qsizetype left = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const Piece &piece : part->block.pieces) {
            if (piece.isMark)
                continue;
            if (left < piece.range.length)
                return piece.range.start + left;
            left -= piece.range.length;
        }
    }
    return -1;
}

QString WordLayout::linkAt(const QPointF &point) const
{
    const qsizetype typed = typedAt(point);
    const Part *part = typed < 0 ? nullptr : partNear(point.y());
    if (!part)
        return QString();
    for (const Piece &piece : part->block.pieces) {
        if (piece.styles.testFlag(Style::Link) && typed >= piece.range.start && typed < piece.range.end())
            return m_source.text.source.sliced(piece.range.start, piece.range.length);
    }
    return QString();
}

QStringList WordLayout::links() const
{
    QStringList links;
    for (const Part &part : m_parts) {
        for (const Piece &piece : part.block.pieces) {
            if (piece.styles.testFlag(Style::Link))
                links.append(m_source.text.source.sliced(piece.range.start, piece.range.length));
        }
    }
    return links;
}

Range WordLayout::partAt(qsizetype position) const
{
    for (const Part &part : m_parts) {
        if (position <= part.end())
            return {part.first, part.size()};
    }
    return {length(), 0};
}

Range WordLayout::wordAt(qsizetype position) const
{
    for (const Part &part : m_parts) {
        if (position > part.end())
            continue;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, part.lines->text());
        const qsizetype at = std::min(position - part.first, std::max<qsizetype>(0, part.size() - 1));
        finder.setPosition(at);
        const qsizetype from = finder.isAtBoundary() ? at : std::max<qsizetype>(0, finder.toPreviousBoundary());
        finder.setPosition(at);
        const qsizetype to = finder.toNextBoundary();
        return {part.first + from, (to < 0 ? part.size() : to) - from};
    }
    return {length(), 0};
}

QString WordLayout::words(Range range) const
{
    QStringList lines;
    for (const Part &part : m_parts) {
        const qsizetype from = std::max(range.start, part.first);
        const qsizetype to = std::min(range.end(), part.end());
        if (from > to || (from == to && part.size() > 0))
            continue;
        QString line = part.block.words(m_source.text.source).sliced(from - part.first, to - from);
        // Of a list that goes on over lines the points are taken along.
        if (part.block.kind == Block::Kind::Item && from == part.first && range.length > part.size())
            line = part.block.label + u' ' + line;
        lines.append(line);
    }
    return lines.join(u'\n');
}
