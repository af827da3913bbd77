// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/formatting/FormattedText.h"

#include <QtCore/QRectF>
#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>

#include <memory>
#include <vector>

class WordStyle;

/// A place in the words of a message that speaks of somebody.
struct WordMention {
    porchlight::formatting::Range range;
    bool isMine = false;
};

/// What is laid out: a text, how it is meant, and where it speaks of people.
struct WordSource {
    porchlight::formatting::FormattedText text;
    std::vector<WordMention> mentions;
    QColor ink; ///< invalid: the style's
    bool isSlanted = false;
};

/// The words of one message in lines. Positions count what is shown, without the marks, a line end between two blocks. Each
/// block finds its own direction of writing. Owns the layouts; on the UI thread, and read on the render thread while that
/// one waits.
class WordLayout {
public:
    struct Part {
        porchlight::formatting::Block block;
        std::unique_ptr<QTextLayout> lines;
        qsizetype first = 0; ///< its first position
        qreal inset = 0;     ///< of its lines, from where they begin
        qreal y = 0;         ///< of its lines
        QRectF frame;        ///< all of it: a code's paper, a quote's height
        bool isTurned = false; ///< written from right to left

        qsizetype size() const { return lines->text().size(); }
        qsizetype end() const { return first + size(); }
    };

    void lay(WordSource source, const WordStyle &style, qreal widthMax);

    const std::vector<Part> &parts() const { return m_parts; }
    const WordSource &source() const { return m_source; }
    QSizeF size() const { return m_size; }
    qsizetype length() const { return m_parts.empty() ? 0 : m_parts.back().end(); }
    int lineCount() const;
    /// Where the last line ends, from where lines begin in a text of its own direction.
    qreal lastLineEnd() const;
    bool isLastTurned() const { return !m_parts.empty() && m_parts.back().isTurned; }

    /// The nearest one.
    qsizetype positionAt(const QPointF &point) const;
    /// In the text as it was typed, under a point; -1: there is nothing.
    qsizetype typedAt(const QPointF &point) const;
    /// The link there, or nothing.
    QString linkAt(const QPointF &point) const;
    QStringList links() const;
    porchlight::formatting::Range wordAt(qsizetype position) const;
    porchlight::formatting::Range partAt(qsizetype position) const;
    QString words(porchlight::formatting::Range range) const;

    static qreal barStep(const WordStyle &style);   ///< from one quote's bar to the next
    static qreal levelStep(const WordStyle &style); ///< how far an item's words are moved in
    static qreal codePadding(const WordStyle &style);

private:
    void fill(Part &part, const WordStyle &style);
    void breakLines(Part &part, const WordStyle &style, qreal widthMax);
    void place(const WordStyle &style);
    const Part *partNear(qreal y) const;

    WordSource m_source;
    std::vector<Part> m_parts;
    QSizeF m_size;
};
