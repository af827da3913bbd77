// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtQuick/QQuickItem>

/// A sheet of one opaque colour whose corners differ, as one item: every bubble has one. The corner at the start of the line
/// (left, or right where it is mirrored) is "leading". Its middle is plain rectangles, its corners are small pictures; what
/// is small or has an outline is one picture. Lives on the UI thread; draws on that of the scene.
class JoinedShape : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor outline MEMBER m_outline NOTIFY changed)
    Q_PROPERTY(qreal outlineWidth MEMBER m_outlineWidth NOTIFY changed)
    /// The radius of those that are not told apart.
    Q_PROPERTY(qreal corner MEMBER m_corner NOTIFY changed)
    Q_PROPERTY(qreal leadingTop MEMBER m_leadingTop NOTIFY changed)
    Q_PROPERTY(qreal leadingBottom MEMBER m_leadingBottom NOTIFY changed)
    Q_PROPERTY(qreal trailingTop MEMBER m_trailingTop NOTIFY changed)
    Q_PROPERTY(qreal trailingBottom MEMBER m_trailingBottom NOTIFY changed)
    Q_PROPERTY(bool mirrored MEMBER m_mirrored NOTIFY changed)

public:
    explicit JoinedShape(QQuickItem *parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    struct Radii
    {
        qreal topLeft, topRight, bottomLeft, bottomRight;
    };

    Radii radii() const;
    /// The whole of it in that size.
    QImage picture(const QSizeF &size, qreal ratio) const;
    void showWhole(QSGNode &node) const;
    void showParts(QSGNode &node, qreal block) const;

    QColor m_color = Qt::white;
    QColor m_outline = Qt::transparent;
    qreal m_outlineWidth = 0;
    qreal m_corner = 14;
    qreal m_leadingTop = -1; ///< below 0: as the others
    qreal m_leadingBottom = -1;
    qreal m_trailingTop = -1;
    qreal m_trailingBottom = -1;
    bool m_mirrored = false;
};
