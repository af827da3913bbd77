// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/languages/ShownText.h"

#include <QAccessible>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>

namespace porchlight::test {

namespace {

constexpr qreal tolerance = 1.5; // of a hinted glyph

QString placeOf(const QQuickItem *item)
{
    QStringList files;
    for (; item && files.size() < 4; item = item->parentItem()) {
        const QQmlContext *context = qmlContext(item);
        const QString file = context ? context->baseUrl().fileName() : QString();
        if (!file.isEmpty() && !files.contains(file))
            files.append(file);
    }
    return files.join(QLatin1String(" < "));
}

/// Something that cuts off what is outside of it: a list, a page that scrolls.
bool isBeyondAnEdge(const QQuickItem *item)
{
    const QRectF own = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    for (const QQuickItem *above = item->parentItem(); above; above = above->parentItem()) {
        if (above->clip() && !above->mapRectToScene(above->boundingRect()).intersects(own))
            return true;
    }
    return false;
}

bool isSeen(const QQuickItem *item)
{
    for (const QQuickItem *above = item; above; above = above->parentItem()) {
        if (!above->isVisible() || above->opacity() < 0.05)
            return false;
    }
    return item->width() > 0 && !isBeyondAnEdge(item);
}

bool isCut(const QQuickItem *item, const QQuickWindow &window)
{
    const bool isNarrow = item->property("contentWidth").toReal() > item->width() + tolerance;
    const bool isLow = item->property("contentHeight").toReal() > item->height() + tolerance;
    const QRectF scene = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    const bool isOutside = scene.left() < -tolerance || scene.right() > window.width() + tolerance;
    return item->property("truncated").toBool() || isNarrow || isLow || isOutside;
}

void said(QQuickItem *item, const QString &place, QList<ShownText> &texts)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
    if (!face || face->role() == QAccessible::StaticText || !item->isEnabled())
        return;
    for (const QString &words : {face->text(QAccessible::Name), face->text(QAccessible::Description)}) {
        if (!words.isEmpty())
            texts.append({words, place, true, false});
    }
}

} // namespace

QList<ShownText> textsOf(const QQuickWindow &window)
{
    QList<ShownText> texts;
    QList<QQuickItem *> items = {window.contentItem()};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeFirst();
        items.append(item->childItems());
        if (!isSeen(item))
            continue;
        const QString place = placeOf(item);
        if (place.startsWith(QLatin1String("Avatar.qml"))) // initials
            continue;
        if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
            texts.append({item->property("text").toString(), place, false, isCut(item, window)});
        else
            said(item, place, texts);
    }
    return texts;
}

} // namespace porchlight::test
