// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/AvatarPicture.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace {

constexpr qsizetype bytesMax = 24 * 1024;
constexpr int sideMax = 1024;

/// By what its first bytes say, never by a plugin that happens to be there.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "png";
    return bytes.startsWith("\xff\xd8\xff") ? "jpeg" : QByteArray();
}

QImage imageOf(QByteArray bytes)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || bytes.size() > bytesMax)
        return {};
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > sideMax || size.height() > sideMax)
        return {};
    return reader.read();
}

} // namespace

AvatarPicture::AvatarPicture(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void AvatarPicture::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_image = imageOf(bytes);
    Q_EMIT changed();
    update();
}

void AvatarPicture::setCorner(qreal corner)
{
    m_corner = corner;
    Q_EMIT changed();
    update();
}

void AvatarPicture::paint(QPainter *painter)
{
    if (m_image.isNull())
        return;
    const QRectF place(0, 0, width(), height());
    const qreal side = std::min(m_image.width(), m_image.height());
    const QRectF part((m_image.width() - side) / 2, (m_image.height() - side) / 2, side, side);
    QPainterPath edge;
    edge.addRoundedRect(place, m_corner, m_corner);
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setClipPath(edge);
    painter->drawImage(place, m_image, part);
}
