// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/PictureDiff.h"

#include "qml/storybook/FewColours.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace porchlight::storybook {

namespace {

constexpr int windowBlockSide = 16;
constexpr double nothingAlike = 100;

struct Lab
{
    double lightness, a, b;
};

/// sRGB to CIELAB with the white of daylight (D65).
Lab labOf(QRgb colour)
{
    static const auto lights = [] {
        std::array<double, 256> table{};
        for (std::size_t level = 0; level < table.size(); ++level) {
            const double encoded = double(level) / 255;
            table[level] = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    const double red = lights[std::size_t(qRed(colour))], green = lights[std::size_t(qGreen(colour))], blue = lights[std::size_t(qBlue(colour))];
    const auto bend = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
    const double y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const double z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(QRgb one, QRgb other)
{
    if (one == other)
        return 0;
    const Lab first = labOf(one), second = labOf(other);
    return std::hypot(first.lightness - second.lightness, first.a - second.a, first.b - second.b);
}

double blockDistance(const QImage &before, const QImage &now, const QRect &block)
{
    double sum = 0;
    for (int y = block.top(); y <= block.bottom(); ++y) {
        const auto *first = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *second = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        for (int x = block.left(); x <= block.right(); ++x)
            sum += distance(first[x], second[x]);
    }
    return sum / (double(block.width()) * block.height());
}

} // namespace

PictureDiff PictureDiff::of(const QImage &before, const QImage &now, int shrink)
{
    if (before.size() != now.size() || now.isNull())
        return {nothingAlike, now};
    const QImage first = before.convertToFormat(QImage::Format_RGB32);
    const QImage second = now.convertToFormat(QImage::Format_RGB32);
    QImage likewise; // in few colours as well, once it is needed
    PictureDiff diff;
    QList<QRect> places;
    const int side = std::max(1, windowBlockSide / shrink);
    for (int y = 0; y < second.height(); y += side) {
        for (int x = 0; x < second.width(); x += side) {
            const QRect block = QRect(x, y, side, side).intersected(second.rect());
            double here = blockDistance(first, second, block);
            if (here > tolerated && before.format() == QImage::Format_Indexed8) {
                if (likewise.isNull())
                    likewise = inFewColours(now).convertToFormat(QImage::Format_RGB32);
                here = std::min(here, blockDistance(first, likewise, block));
            }
            diff.worst = std::max(diff.worst, here);
            if (here > tolerated)
                places.append(block);
        }
    }
    if (places.isEmpty())
        return diff;
    diff.marked = second;
    QPainter painter(&diff.marked);
    painter.fillRect(diff.marked.rect(), QColor(255, 255, 255, 200));
    for (const QRect &place : places)
        painter.drawImage(place, second, place);
    return diff;
}

QImage shrunk(const QImage &picture, int shrink)
{
    return picture.scaled(picture.size() / shrink, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace porchlight::storybook
