// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/WordTiles.h"

#include "qml/Controls/WordPainter.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGRendererInterface>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal tileHeight = 512;
constexpr qreal overhang = 3; // letters lean out of their lines at the sides

QImage pictureOf(const WordLayout &layout, const WordStyle &style, const QRectF &part, qreal ratio, porchlight::formatting::Range selected)
{
    QImage image((part.size() * ratio).toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(-part.topLeft());
    paintWords(painter, layout, style, part, selected);
    return image;
}

} // namespace

void WordTiles::drop(std::map<int, QSGImageNode *>::iterator tile)
{
    removeChildNode(tile->second);
    delete tile->second;
    m_tiles.erase(tile);
}

void WordTiles::show(QQuickWindow &window, const WordLayout &layout, const WordStyle &style, const QRectF &inSight, porchlight::formatting::Range selected,
                     bool isStale)
{
    const QRectF all = QRectF(QPointF(), layout.size()).adjusted(-overhang, 0, overhang, 0);
    const qreal step = all.height() <= wholeHeightMax ? all.height() : tileHeight;
    const int last = std::max(0, int(std::ceil(all.height() / step)) - 1);
    // One more on either side: it is there before it comes into sight.
    const int from = std::clamp(int(std::floor(inSight.top() / step)) - 1, 0, last);
    const int to = std::clamp(int(std::floor(inSight.bottom() / step)) + 1, 0, last);
    for (auto tile = m_tiles.begin(); tile != m_tiles.end();) {
        const auto next = std::next(tile);
        if (tile->first < from || tile->first > to)
            drop(tile);
        tile = next;
    }
    // Without a graphics card smoothing is paid for at every frame, and nothing is ever between two pixels.
    const bool isSoftware = window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    const qreal ratio = window.effectiveDevicePixelRatio();
    for (int at = from; at <= to; ++at) {
        QSGImageNode *&node = m_tiles[at];
        if (node && !isStale)
            continue;
        const QRectF part(all.left(), at * step, all.width(), std::min(step, all.height() - at * step));
        const bool isNew = !node;
        if (isNew)
            node = window.createImageNode();
        node->setOwnsTexture(true); // before one takes the place of another
        node->setTexture(window.createTextureFromImage(pictureOf(layout, style, part, ratio, selected), QQuickWindow::TextureHasAlphaChannel));
        node->setFiltering(isSoftware ? QSGTexture::Nearest : QSGTexture::Linear);
        node->setRect(part);
        if (isNew)
            appendChildNode(node);
    }
}
