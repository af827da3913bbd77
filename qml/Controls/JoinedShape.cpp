// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/JoinedShape.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGRectangleNode>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace {

/// Owns the picture that several nodes below it show parts of. It transforms nothing and is a node that may: the software
/// renderer of Qt 6.4 keeps no place for any other, and draws what comes below such a one later at the window's corner.
class ShapeNode final : public QSGTransformNode
{
public:
    /// Away with what was shown, before the picture goes that it shows.
    void clear()
    {
        while (QSGNode *child = firstChild()) {
            removeChildNode(child);
            delete child;
        }
        texture.reset();
    }

    ~ShapeNode() override { clear(); }
    Q_DISABLE_COPY_MOVE(ShapeNode)
    ShapeNode() = default;

    std::unique_ptr<QSGTexture> texture;
};

QPainterPath pathOf(const QRectF &box, const std::array<qreal, 4> &radii)
{
    const auto [topLeft, topRight, bottomRight, bottomLeft] = radii;
    QPainterPath path;
    path.moveTo(box.left() + topLeft, box.top());
    path.lineTo(box.right() - topRight, box.top());
    path.arcTo(box.right() - 2 * topRight, box.top(), 2 * topRight, 2 * topRight, 90, -90);
    path.lineTo(box.right(), box.bottom() - bottomRight);
    path.arcTo(box.right() - 2 * bottomRight, box.bottom() - 2 * bottomRight, 2 * bottomRight, 2 * bottomRight, 0, -90);
    path.lineTo(box.left() + bottomLeft, box.bottom());
    path.arcTo(box.left(), box.bottom() - 2 * bottomLeft, 2 * bottomLeft, 2 * bottomLeft, 270, -90);
    path.lineTo(box.left(), box.top() + topLeft);
    path.arcTo(box.left(), box.top(), 2 * topLeft, 2 * topLeft, 180, -90);
    path.closeSubpath();
    return path;
}

} // namespace

JoinedShape::JoinedShape(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &JoinedShape::changed, this, &QQuickItem::update);
}

JoinedShape::Radii JoinedShape::radii() const
{
    const auto of = [this](qreal wanted) { return wanted < 0 ? m_corner : wanted; };
    Radii radii{of(m_leadingTop), of(m_trailingTop), of(m_leadingBottom), of(m_trailingBottom)};
    if (m_mirrored) {
        std::swap(radii.topLeft, radii.topRight);
        std::swap(radii.bottomLeft, radii.bottomRight);
    }
    return radii;
}

QImage JoinedShape::picture(const QSizeF &size, qreal ratio) const
{
    QImage image(QSize(int(std::ceil(size.width() * ratio)), int(std::ceil(size.height() * ratio))), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Radii wanted = radii();
    const qreal most = std::min(size.width(), size.height()) / 2;
    const auto fill = [&](qreal inset, const QColor &color) {
        const auto fit = [&](qreal radius) { return std::clamp(radius - inset, 0.0, std::max(0.0, most - inset)); };
        const QRectF box = QRectF(QPointF(), size).adjusted(inset, inset, -inset, -inset);
        painter.fillPath(pathOf(box, {fit(wanted.topLeft), fit(wanted.topRight), fit(wanted.bottomRight), fit(wanted.bottomLeft)}), color);
    };
    if (m_outlineWidth > 0)
        fill(0, m_outline);
    fill(m_outlineWidth, m_color);
    return image;
}

void JoinedShape::showWhole(QSGNode &node) const
{
    auto &shape = static_cast<ShapeNode &>(node);
    const QImage image = picture(size(), window()->effectiveDevicePixelRatio());
    shape.texture.reset(window()->createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
    QSGImageNode *whole = window()->createImageNode();
    whole->setTexture(shape.texture.get());
    whole->setRect(QRectF(QPointF(), image.deviceIndependentSize()));
    shape.appendChildNode(whole);
}

/// Two bars that cross, and the corners over them: they overlap by a pixel, so that nothing shines through between two.
void JoinedShape::showParts(QSGNode &node, qreal block) const
{
    auto &shape = static_cast<ShapeNode &>(node);
    const qreal ratio = window()->effectiveDevicePixelRatio();
    const qreal piece = block + 1;
    const QImage image = picture(QSizeF(2 * piece, 2 * piece), ratio);
    shape.texture.reset(window()->createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
    for (const QRectF &bar : {QRectF(block, 0, width() - 2 * block, height()), QRectF(0, block, width(), height() - 2 * block)}) {
        QSGRectangleNode *middle = window()->createRectangleNode();
        middle->setRect(bar);
        middle->setColor(m_color);
        shape.appendChildNode(middle);
    }
    const qreal half = image.width() / 2.0;
    for (const bool right : {false, true}) {
        for (const bool bottom : {false, true}) {
            QSGImageNode *corner = window()->createImageNode();
            corner->setTexture(shape.texture.get());
            corner->setSourceRect(right ? half : 0, bottom ? half : 0, half, half);
            corner->setRect(right ? width() - piece : 0, bottom ? height() - piece : 0, piece, piece);
            shape.appendChildNode(corner);
        }
    }
}

QSGNode *JoinedShape::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *shape = static_cast<ShapeNode *>(old);
    if (width() <= 0 || height() <= 0 || !window()) {
        delete shape;
        return nullptr;
    }
    if (shape)
        shape->clear();
    else
        shape = new ShapeNode;
    const Radii wanted = radii();
    const qreal block = std::ceil(std::max({wanted.topLeft, wanted.topRight, wanted.bottomLeft, wanted.bottomRight}));
    if (m_outlineWidth > 0 || std::min(width(), height()) < 2 * block + 2)
        showWhole(*shape);
    else
        showParts(*shape, block);
    return shape;
}

void JoinedShape::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        update();
}

void JoinedShape::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged)
        update();
    QQuickItem::itemChange(change, data);
}
