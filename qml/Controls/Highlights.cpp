// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/Highlights.h"

#include <QtGui/QTextDocument>

#include <algorithm>

Highlights::Highlights(QObject *parent)
    : QSyntaxHighlighter(parent)
{
}

void Highlights::setTextDocument(QQuickTextDocument *document)
{
    m_textDocument = document;
    setDocument(document ? document->textDocument() : nullptr);
    Q_EMIT changed();
}

void Highlights::setSpans(const QVariantList &spans)
{
    m_spans = spans;
    look();
}

void Highlights::setInk(const QColor &ink)
{
    m_ink = ink;
    look();
}

void Highlights::setOwnInk(const QColor &ink)
{
    m_ownInk = ink;
    look();
}

void Highlights::setOwnPaper(const QColor &paper)
{
    m_ownPaper = paper;
    look();
}

void Highlights::look()
{
    if (document())
        rehighlight();
    Q_EMIT changed();
}

void Highlights::highlightBlock(const QString &text)
{
    const int first = currentBlock().position();
    const int last = first + int(text.size());
    for (const QVariant &one : std::as_const(m_spans)) {
        const QVariantMap span = one.toMap();
        const int start = span.value(QStringLiteral("start")).toInt();
        const int from = std::max(start, first);
        const int to = std::min(start + span.value(QStringLiteral("length")).toInt(), last);
        if (from >= to)
            continue;
        const bool isMine = span.value(QStringLiteral("mine")).toBool();
        QTextCharFormat format;
        format.setForeground(isMine ? m_ownInk : m_ink);
        if (isMine)
            format.setBackground(m_ownPaper);
        setFormat(from - first, to - from, format);
    }
}
