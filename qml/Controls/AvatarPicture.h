// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QImage>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

/// Draws a small picture that somebody else may have made, within rounded corners. `bytes` is a JPEG or a PNG of at most
/// 24 KiB and 1024 pixels on a side; anything else is no picture, and `isShown` says so. It is never fetched from anywhere.
/// Lives on the UI thread.
class AvatarPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QByteArray bytes READ bytes WRITE setBytes NOTIFY changed)
    Q_PROPERTY(qreal corner READ corner WRITE setCorner NOTIFY changed)
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed)

public:
    explicit AvatarPicture(QQuickItem *parent = nullptr);

    QByteArray bytes() const { return m_bytes; }
    void setBytes(const QByteArray &bytes);
    qreal corner() const { return m_corner; }
    void setCorner(qreal corner);
    bool isShown() const { return !m_image.isNull(); }
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QByteArray m_bytes;
    QImage m_image;
    qreal m_corner = 0;
};
