// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/GlyphSource.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickImageProvider>
#include <QtSvg/QSvgRenderer>

namespace {

QString fileOf(const QString &name)
{
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

bool isName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('-');
    });
}

class GlyphProvider : public QQuickImageProvider {
public:
    GlyphProvider()
        : QQuickImageProvider(QQuickImageProvider::Image)
    {
    }

    // id: name/aarrggbb
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override
    {
        const QString name = id.section(QLatin1Char('/'), 0, 0);
        const QColor color(QLatin1Char('#') + id.section(QLatin1Char('/'), 1, 1));
        QFile file(fileOf(name));
        if (!isName(name) || !color.isValid() || !file.open(QIODevice::ReadOnly))
            return {};
        // Drawn in black, then coloured as a whole: overlapping strokes of a translucent colour stay even.
        QSvgRenderer renderer(file.readAll().replace("currentColor", "#000000"));
        QSize target = renderer.defaultSize();
        if (requestedSize.isValid() && !requestedSize.isEmpty())
            target = requestedSize;
        QImage image(target, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(target)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
        painter.end();
        if (size)
            *size = target;
        return image;
    }
};

} // namespace

GlyphSource::GlyphSource(QObject *parent)
    : QObject(parent)
{
}

GlyphSource *GlyphSource::create(QQmlEngine *engine, QJSEngine *)
{
    engine->addImageProvider(QStringLiteral("glyph"), new GlyphProvider);
    return new GlyphSource(nullptr);
}

QUrl GlyphSource::url(const QString &name, const QColor &color) const
{
    if (!isName(name) || !QFile::exists(fileOf(name)))
        return {};
    return QUrl(QStringLiteral("image://glyph/") + name + QLatin1Char('/') + color.name(QColor::HexArgb).mid(1));
}
