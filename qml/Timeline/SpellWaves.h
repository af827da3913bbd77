// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QColor>
#include <QtGui/QTextDocument>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

#include <vector>

/// Draws a wave below words of a text area that somebody else finds wrong, never below the one that is being typed. It lies
/// over what the area is seen through, and changes nothing of the text: no formats, no undo, no words. It asks about the
/// text when nobody has typed for a moment, so a key costs it nothing. Lives on the UI thread.
class SpellWaves : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// A text area of plain words; it has to outlive this, or take it along.
    Q_PROPERTY(QQuickItem *input READ input WRITE setInput NOTIFY inputChanged)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(bool isOn READ isOn WRITE setIsOn NOTIFY isOnChanged)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY colorChanged)
    /// Some words are wrong, whether one sees them or not.
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    static constexpr int pauseMs = 300;

    explicit SpellWaves(QQuickItem *parent = nullptr);

    QQuickItem *input() const { return m_input; }
    void setInput(QQuickItem *input);
    int cursor() const { return m_cursor; }
    void setCursor(int cursor);
    bool isOn() const { return m_isOn; }
    void setIsOn(bool isOn);
    void setColor(const QColor &color);
    int count() const { return int(m_places.size()); }

    /// The answer to asked(): start and length of each word, one after the other. One that is too late is dropped.
    Q_INVOKABLE void tell(double number, const QList<int> &places);
    /// What is right has changed.
    Q_INVOKABLE void askAgain();
    Q_INVOKABLE void ask(); ///< now, without the pause
    /// [start, length] of the wrong word at a place of the text; empty: there is none.
    Q_INVOKABLE QList<int> placeAt(int position) const;
    /// What is seen now, for tests.
    Q_INVOKABLE QList<int> shownPlaces() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void inputChanged();
    void cursorChanged();
    void isOnChanged();
    void colorChanged();
    void countChanged();
    void asked(double number, const QString &text);

private:
    struct Place {
        int start = 0;
        int length = 0;
        int end() const { return start + length; }
    };

    void onContentsChange(int position, int removed, int added);
    void setPlaces(std::vector<Place> places);
    bool isBeingTyped(const Place &place) const;
    void drawIn(const QTextBlock &block, const QPointF &corner, QPainter &painter) const;
    static void drawWave(qreal from, qreal to, qreal y, QPainter &painter);

    QPointer<QQuickItem> m_input;
    QPointer<QTextDocument> m_document;
    QColor m_color;
    QTimer m_pause;
    std::vector<Place> m_places; ///< ascending
    int m_cursor = 0;
    int m_typedTo = -1; ///< where the last key has left the cursor; -1: it went elsewhere since
    double m_number = 0; ///< of the last question
    int m_askedRevision = -1;
    bool m_isOn = false;
};
