// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace porchlight::storybook {

/// One way of looking at a page.
struct Variant
{
    QString name;
    QString mode = QStringLiteral("light"); ///< a theme
    qreal textScale = 1;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QString accent = QStringLiteral("ink");
    bool reducedMotion = false;
};

/// light, dark, contrast, rtl, large: what every page has to stand. A page is loaded in the first and turned to the others.
QList<Variant> allVariants();

} // namespace porchlight::storybook
