// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

/// Turns the name of an icon in resources/icons and a colour into the address of a picture, and teaches the
/// engine to draw such addresses when the first one is asked for. Lives on the UI thread. It draws only our own
/// compiled-in files, never anything a name from outside could point to. A picture is drawn once for each colour
/// and size and then shared by every row: no shader and no canvas, so it is crisp with the software renderer too.
class GlyphSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Needs a parent, because Qt 6.4 passes create() by where a singleton can be made without one.
    explicit GlyphSource(QObject *parent);

    static GlyphSource *create(QQmlEngine *engine, QJSEngine *scriptEngine);

    /// The address for an Image. An unknown name gives an empty one.
    Q_INVOKABLE QUrl url(const QString &name, const QColor &color) const;
};
