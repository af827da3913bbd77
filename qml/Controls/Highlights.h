// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QVariantList>
#include <QtGui/QColor>
#include <QtGui/QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

/// Colours pieces of a text that is set as plain words: there is no markup that somebody could have written. `spans` is a
/// list of { start, length, mine }; what lies outside of the text is passed over. Only colours, so that nothing is laid out
/// anew. Lives on the UI thread, and goes with the text it belongs to.
class Highlights : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *textDocument READ textDocument WRITE setTextDocument NOTIFY changed)
    Q_PROPERTY(QVariantList spans READ spans WRITE setSpans NOTIFY changed)
    Q_PROPERTY(QColor ink MEMBER m_ink WRITE setInk NOTIFY changed)
    Q_PROPERTY(QColor ownInk MEMBER m_ownInk WRITE setOwnInk NOTIFY changed)
    Q_PROPERTY(QColor ownPaper MEMBER m_ownPaper WRITE setOwnPaper NOTIFY changed)

public:
    explicit Highlights(QObject *parent = nullptr);

    QQuickTextDocument *textDocument() const { return m_textDocument; }
    void setTextDocument(QQuickTextDocument *document);
    QVariantList spans() const { return m_spans; }
    void setSpans(const QVariantList &spans);
    void setInk(const QColor &ink);
    void setOwnInk(const QColor &ink);
    void setOwnPaper(const QColor &paper);

Q_SIGNALS:
    void changed();

protected:
    void highlightBlock(const QString &text) override;

private:
    void look();

    QQuickTextDocument *m_textDocument = nullptr;
    QVariantList m_spans;
    QColor m_ink;
    QColor m_ownInk;
    QColor m_ownPaper;
};
