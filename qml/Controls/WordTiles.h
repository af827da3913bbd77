// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Controls/WordLayout.h"

#include <QtQuick/QSGNode>

#include <map>

class QQuickWindow;
class QSGImageNode;

/// Pictures of a layout, one below the other, of which those in sight exist. Lives on the render thread and owns the nodes. It
/// moves nothing: below a plain node the software renderer of Qt 6.4 forgets where what is added later belongs.
class WordTiles : public QSGTransformNode {
public:
    static constexpr qreal wholeHeightMax = 1200; ///< up to here one picture does

    /// @p isStale: what was painted is not what is to be seen.
    void show(QQuickWindow &window, const WordLayout &layout, const WordStyle &style, const QRectF &inSight, porchlight::formatting::Range selected,
              bool isStale);

private:
    void drop(std::map<int, QSGImageNode *>::iterator tile);

    std::map<int, QSGImageNode *> m_tiles;
};
