// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/QrPicture.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr int marginSquares = 4; // on each side (ISO/IEC 18004)

} // namespace

QrPicture::QrPicture(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrPicture::setSquares(const QString &squares)
{
    m_squares = squares;
    Q_EMIT changed();
    update();
}

void QrPicture::setInk(const QColor &ink)
{
    m_ink = ink;
    Q_EMIT changed();
    update();
}

void QrPicture::setPaper(const QColor &paper)
{
    m_paper = paper;
    Q_EMIT changed();
    update();
}

void QrPicture::paint(QPainter *painter)
{
    const int available = int(std::min(width(), height()));
    const int side = int(std::lround(std::sqrt(double(m_squares.size()))));
    if (side == 0 || qsizetype(side) * side != m_squares.size())
        return;
    painter->fillRect(QRectF(0, 0, width(), height()), m_paper);
    const int square = std::max(1, available / (side + 2 * marginSquares));
    const int left = (int(width()) - square * side) / 2;
    const int top = (int(height()) - square * side) / 2;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (m_squares.at(qsizetype(y) * side + x) == QLatin1Char('1'))
                painter->fillRect(left + x * square, top + y * square, square, square, m_ink);
        }
    }
}
