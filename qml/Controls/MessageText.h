// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Controls/WordLayout.h"
#include "qml/Controls/WordStyle.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QVariantList>
#include <QtQuick/QQuickItem>

/// The words of a message: laid out once, painted once into pictures, selectable by mouse. There is no markup that somebody
/// could have written: what signs mean is read by shared/formatting, and only ever drawn. It opens nothing: a link that is
/// clicked is asked for upward. Of what is taller than a few screens only what is in sight is painted. Lives on the UI
/// thread; pictures are painted on the render thread while that one waits.
class MessageText : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Signs mean something; else the words stand as they are.
    Q_PROPERTY(bool formatted MEMBER m_isFormatted WRITE setFormatted NOTIFY textChanged)
    /// [{ start, length, mine }] in the text: whom it speaks of.
    Q_PROPERTY(QVariantList mentions READ mentions WRITE setMentions NOTIFY textChanged)
    Q_PROPERTY(WordStyle *style READ style WRITE setStyle NOTIFY textChanged)
    /// Instead of the style's; for our own words in place of a message.
    Q_PROPERTY(QColor ink MEMBER m_ink WRITE setInk NOTIFY textChanged)
    Q_PROPERTY(bool slanted MEMBER m_isSlanted WRITE setSlanted NOTIFY textChanged)
    Q_PROPERTY(qreal widthMax MEMBER m_widthMax WRITE setWidthMax NOTIFY textChanged)
    /// Where the last line ends, counted from where lines begin.
    Q_PROPERTY(qreal lastLineEnd READ lastLineEnd NOTIFY laidOut)
    Q_PROPERTY(bool isTurned READ isTurned NOTIFY laidOut) ///< the last line runs from right to left
    Q_PROPERTY(int lineCount READ lineCount NOTIFY laidOut)
    /// Without the marks, for a screen reader.
    Q_PROPERTY(QString plain READ plain NOTIFY laidOut)
    Q_PROPERTY(QStringList links READ links NOTIFY laidOut)
    Q_PROPERTY(QString selectedText READ selectedText NOTIFY selectionChanged)

public:
    explicit MessageText(QQuickItem *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setFormatted(bool isFormatted);
    QVariantList mentions() const { return m_mentions; }
    void setMentions(const QVariantList &mentions);
    WordStyle *style() const { return m_style; }
    void setStyle(WordStyle *style);
    void setInk(const QColor &ink);
    void setSlanted(bool isSlanted);
    void setWidthMax(qreal widthMax);

    qreal lastLineEnd() const { return m_layout.lastLineEnd(); }
    bool isTurned() const { return m_layout.isLastTurned(); }
    int lineCount() const { return m_layout.lineCount(); }
    QString plain() const { return m_layout.source().text.plain(); }
    QStringList links() const { return m_layout.links(); }
    QString selectedText() const { return m_layout.words(selection()); }

    Q_INVOKABLE QString linkAt(qreal x, qreal y) const { return m_layout.linkAt(QPointF(x, y)); }
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void deselect();
    Q_INVOKABLE void copy() const;

Q_SIGNALS:
    void textChanged();
    void laidOut();
    void selectionChanged();
    void linkAsked(const QString &link);

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    porchlight::formatting::Range selection() const;
    void layOut();
    void paintAnew();
    void watchViewport();
    void select(qsizetype anchor, qsizetype cursor);

    QString m_text;
    QVariantList m_mentions;
    QPointer<WordStyle> m_style;
    QColor m_ink;
    qreal m_widthMax = 0;
    bool m_isFormatted = true;
    bool m_isSlanted = false;
    WordLayout m_layout;
    bool m_isStale = true; ///< what was painted is not what is to be seen
    qsizetype m_anchor = 0;
    qsizetype m_cursor = 0;
    QString m_pressedLink;
    QElapsedTimer m_doubled; ///< since a double click
};
