// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/WordStyle.h"

#include <QtGui/QFontDatabase>

QFont WordStyle::font() const
{
    QFont font(family);
    font.setPixelSize(pixelSize);
    return font;
}

QFont WordStyle::codeFont() const
{
    static const QString families = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    QFont font(families);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(qMax(1, qRound(pixelSize * 0.93))); // they look larger than others of their size
    return font;
}
