// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupPicture.h"

#include "shared/base/Sentence.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>

namespace porchlight::models {

namespace {

constexpr qint64 fileBytesMax = 40 * 1024 * 1024;
constexpr int fileSideMax = 20'000;

QString noPicture()
{
    return Sentence::english("This is no picture that can be used. Choose a PNG or a JPEG.");
}

QByteArray encoded(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

} // namespace

Result<QByteArray, QString> groupPicture(const QImage &image)
{
    if (image.isNull())
        return noPicture();
    const int side = std::min(image.width(), image.height());
    QImage square = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    if (side > 2 * groupPictureSide)
        square = square.scaled(2 * groupPictureSide, 2 * groupPictureSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // What can be seen through becomes white: a JPEG has no holes.
    QImage opaque(square.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    for (int y = 0; square.hasAlphaChannel() && y < square.height(); ++y) {
        for (int x = 0; x < square.width(); ++x) {
            const QColor c = square.pixelColor(x, y);
            const auto over = [&c](int part) { return part * c.alpha() / 255 + 255 - c.alpha(); };
            opaque.setPixel(x, y, qRgb(over(c.red()), over(c.green()), over(c.blue())));
        }
    }
    square = square.hasAlphaChannel() ? opaque : square.convertToFormat(QImage::Format_RGB32);
    for (const QString &key : square.textKeys())
        square.setText(key, QString());
    for (int to = groupPictureSide; to >= 64; to /= 2) {
        const QImage small = square.scaled(to, to, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int quality = 88; quality >= 40; quality -= 12) {
            const QByteArray bytes = encoded(small, quality);
            if (!bytes.isEmpty() && bytes.size() <= groupPictureBytesMax)
                return bytes;
        }
    }
    return noPicture();
}

Result<QByteArray, QString> groupPictureFrom(const QUrl &url)
{
    if (!url.isLocalFile())
        return Sentence::english("Only a file of this computer can be used.");
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly))
        return Sentence::english("The file cannot be read.");
    if (file.size() > fileBytesMax)
        return Sentence::english("The file is too large.");
    QImageReader reader(&file);
    reader.setAutoTransform(true);
    const bool isKnown = reader.format() == "png" || reader.format() == "jpeg";
    const QSize size = reader.size();
    if (!isKnown || !size.isValid() || size.width() > fileSideMax || size.height() > fileSideMax)
        return noPicture();
    // Decoded no larger than is of use: a photograph has fifty times as much.
    const int smaller = std::min(size.width(), size.height());
    if (smaller > 4 * groupPictureSide)
        reader.setScaledSize(size * (2.0 * groupPictureSide / smaller));
    return groupPicture(reader.read());
}

Result<QByteArray, QString> groupPictureFromClipboard()
{
    const auto *app = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    const QMimeData *data = app ? QGuiApplication::clipboard()->mimeData() : nullptr;
    if (data && data->hasImage())
        return groupPicture(qvariant_cast<QImage>(data->imageData()));
    if (data && data->hasUrls() && data->urls().size() == 1)
        return groupPictureFrom(data->urls().constFirst());
    return Sentence::english("There is no picture in the clipboard. Copy one first.");
}

} // namespace porchlight::models
