// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

/// Draws the squares of a QR code on light paper, with the margin that a reader needs, whatever the theme: a camera wants
/// dark on light. Squares are whole pixels, so that it is crisp; what is left over is paper. Knows nothing of what the
/// code says: `squares` is "0" and "1" by rows of a square, and anything else is no code. Lives on the UI thread.
class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString squares MEMBER m_squares WRITE setSquares NOTIFY changed)
    Q_PROPERTY(QColor ink MEMBER m_ink WRITE setInk NOTIFY changed)
    Q_PROPERTY(QColor paper MEMBER m_paper WRITE setPaper NOTIFY changed)

public:
    explicit QrPicture(QQuickItem *parent = nullptr);

    void setSquares(const QString &squares);
    void setInk(const QColor &ink);
    void setPaper(const QColor &paper);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_squares;
    QColor m_ink;
    QColor m_paper;
};
