// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/AccessibleTree.h"

#include <QDir>
#include <QMetaEnum>
#include <QQuickItem>
#include <QSet>
#include <QTest>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <algorithm>

namespace porchlight::test {

namespace {

/// Nothing that acts may be one of these: they are to look at.
bool isOnlyLookedAt(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::StaticText || role == QAccessible::Graphic || role == QAccessible::Grouping
        || role == QAccessible::Client || role == QAccessible::Separator || role == QAccessible::Border || role == QAccessible::Heading;
}

bool acts(QAccessibleInterface &face)
{
    if (face.role() == QAccessible::Pane || face.role() == QAccessible::Dialog || face.role() == QAccessible::PopupMenu)
        return false; // they hold what acts
    const auto *actions = face.actionInterface();
    const QStringList names = actions ? actions->actionNames() : QStringList();
    // Qt lets the focus of a screen reader come to words as well.
    const bool isWords = face.role() == QAccessible::StaticText || face.role() == QAccessible::Heading || face.role() == QAccessible::AlertMessage;
    return (face.state().focusable && !isWords) || names.contains(QAccessibleActionInterface::pressAction()) || names.contains(QAccessibleActionInterface::toggleAction());
}

/// Where it is in the code, as far as that can be told.
QString placeOf(const QObject *object)
{
    QStringList names;
    for (const auto *item = qobject_cast<const QQuickItem *>(object); item && names.size() < 4; item = item->parentItem()) {
        const QString name = QString::fromLatin1(item->metaObject()->className()).section(QStringLiteral("_QML"), 0, 0);
        if (names.isEmpty() || names.constLast() != name)
            names.append(name);
    }
    return names.join(QStringLiteral(" in "));
}

QString told(QAccessibleInterface &face)
{
    const QString role = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(face.role()));
    return QStringLiteral("%1 “%2” (%3)").arg(role, face.text(QAccessible::Name).left(60), placeOf(face.object()));
}

const QSet<QString> &glyphs()
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}))
            all.insert(file.chopped(4));
        return all;
    }();
    return names;
}

QString nameOf(QAccessibleInterface &face)
{
    // Qt gives a password's field no name; what it stands in has to have one.
    QAccessibleInterface *const named = face.state().passwordEdit ? face.parent() : &face;
    return named ? named->text(QAccessible::Name).trimmed() : QString();
}

/// A property of that name says one thing and the tree another.
bool contradicts(const QObject *object, const char *name, bool told)
{
    const QVariant value = object->property(name);
    return value.typeId() == QMetaType::Bool && value.toBool() != told;
}

void checkStates(QAccessibleInterface &face, QStringList &faults)
{
    const QAccessible::State state = face.state();
    const QAccessible::Role role = face.role();
    const bool isCheckable = role == QAccessible::CheckBox || role == QAccessible::RadioButton;
    if (isCheckable && contradicts(face.object(), "checked", state.checked))
        faults.append(told(face) + QStringLiteral(": whether it is checked is not told"));
    // Qt 6.4 has no such state for items: it stands in the description.
    const bool isTold = state.disabled || !face.text(QAccessible::Description).isEmpty();
    if (!isTold && contradicts(face.object(), "enabled", true))
        faults.append(told(face) + QStringLiteral(": whether it is enabled is not told"));
    if (role == QAccessible::ListItem && contradicts(face.object(), "selected", state.selected))
        faults.append(told(face) + QStringLiteral(": whether it is selected is not told"));
}

/// Qt 6.4 offers to press whatever is a button, and then nothing happens unless somebody takes it: the offer stands there twice.
bool canBePressed(QAccessibleInterface &face)
{
    const QStringList names = face.actionInterface() ? face.actionInterface()->actionNames() : QStringList();
    const QAccessible::Role role = face.role();
    const bool isOffered = role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton;
    if (!isOffered && role != QAccessible::MenuItem && role != QAccessible::ListItem && role != QAccessible::PageTab)
        return true;
    return std::max(names.count(QAccessibleActionInterface::pressAction()), names.count(QAccessibleActionInterface::toggleAction())) >= (isOffered ? 2 : 1);
}

void checkOne(QAccessibleInterface &face, QStringList &faults)
{
    if (face.role() == QAccessible::List || face.role() == QAccessible::PopupMenu || face.role() == QAccessible::Dialog) {
        if (nameOf(face).isEmpty() && face.object() && !face.object()->inherits("QQuickPopupItem"))
            faults.append(told(face) + QStringLiteral(": has no name"));
    }
    if (face.role() == QAccessible::List && face.object()->property("count").toInt() > 0 && face.childCount() == 0)
        faults.append(told(face) + QStringLiteral(": has rows and shows none"));
    if (!acts(face))
        return;
    const QString name = nameOf(face);
    if (name.isEmpty())
        faults.append(told(face) + QStringLiteral(": acts and has no name"));
    if (glyphs().contains(name))
        faults.append(told(face) + QStringLiteral(": is called by its icon"));
    if (isOnlyLookedAt(face.role()))
        faults.append(told(face) + QStringLiteral(": acts, and is no control"));
    if (!canBePressed(face))
        faults.append(told(face) + QStringLiteral(": to press it does nothing"));
    checkStates(face, faults);
}

/// Whoever hears two of a kind called the same cannot choose. Rows may be: two people may have one name.
void checkSiblings(QAccessibleInterface &parent, QStringList &faults)
{
    QSet<QString> seen;
    for (int at = 0; at < parent.childCount(); ++at) {
        QAccessibleInterface *const child = parent.child(at);
        if (!child || child->state().invisible || !acts(*child) || child->role() == QAccessible::ListItem || parent.role() == QAccessible::List)
            continue;
        const QString key = QString::number(child->role()) + nameOf(*child);
        if (seen.contains(key))
            faults.append(told(*child) + QStringLiteral(": another one beside it is called the same"));
        seen.insert(key);
    }
}

void walk(QAccessibleInterface *face, const std::function<void(QAccessibleInterface &)> &look)
{
    if (!face || !face->isValid() || face->state().invisible)
        return;
    look(*face);
    for (int at = 0; at < face->childCount(); ++at)
        walk(face->child(at), look);
}

bool isWithin(const QQuickItem *item, const QQuickItem *ancestor)
{
    for (; item; item = item->parentItem()) {
        if (item == ancestor)
            return true;
    }
    return false;
}

/// The uppermost popup that takes the keyboard; null: there is none.
QQuickItem *popupOf(const QQuickWindow &window)
{
    QQuickItem *found = nullptr;
    QList<QQuickItem *> items = {window.contentItem()};
    while (!items.isEmpty()) {
        QQuickItem *const item = items.takeFirst();
        if (!item->isVisible())
            continue;
        // Hints are popups as well, and take no part in this.
        if (item->inherits("QQuickPopupItem") && item->isFocusScope() && item->parentItem() && item->hasFocus() && (!found || item->z() >= found->z()))
            found = item;
        items += item->childItems();
    }
    return found;
}

void collectTabStops(QQuickItem *item, const QQuickItem *popup, QList<QQuickItem *> &stops)
{
    if (!item->isVisible() || !item->isEnabled() || (!popup && item->inherits("QQuickPopupItem")))
        return;
    if (item->activeFocusOnTab() && item->width() > 0 && item->height() > 0 && !item->isFocusScope())
        stops.append(item);
    for (QQuickItem *child : item->childItems())
        collectTabStops(child, popup, stops);
}

} // namespace

void listenAsAScreenReader()
{
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    QAccessible::setActive(true);
}

void eachAccessible(QQuickWindow &window, const std::function<void(QAccessibleInterface &)> &look)
{
    walk(QAccessible::queryAccessibleInterface(&window), look);
}

QAccessibleInterface *accessibleNamed(QQuickWindow &window, QAccessible::Role role, const QString &beginning)
{
    QAccessibleInterface *found = nullptr;
    eachAccessible(window, [&](QAccessibleInterface &face) {
        if (!found && face.role() == role && face.text(QAccessible::Name).startsWith(beginning))
            found = &face;
    });
    return found;
}

bool press(QAccessibleInterface *face)
{
    auto *const actions = face ? face->actionInterface() : nullptr;
    if (!actions || face->state().disabled)
        return false;
    const QStringList names = actions->actionNames();
    for (const QString &name : {QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::toggleAction()}) {
        if (names.contains(name)) {
            actions->doAction(name);
            return true;
        }
    }
    return false;
}

QStringList treeFaults(QQuickWindow &window)
{
    QStringList faults;
    QSet<const QObject *> heard;
    eachAccessible(window, [&](QAccessibleInterface &face) {
        heard.insert(face.object());
        if (face.object() && face.object()->inherits("QQuickItem"))
            checkOne(face, faults);
    });
    QList<QQuickItem *> stops;
    collectTabStops(window.contentItem(), nullptr, stops);
    for (const QQuickItem *stop : std::as_const(stops)) {
        if (!heard.contains(stop))
            faults.append(QStringLiteral("takes the keyboard, and nobody hears of it: ") + placeOf(stop));
    }
    faults.removeDuplicates();
    return faults;
}

QStringList twins(QQuickWindow &window)
{
    QStringList faults;
    eachAccessible(window, [&faults](QAccessibleInterface &face) { checkSiblings(face, faults); });
    faults.removeDuplicates();
    return faults;
}

QStringList popupFaults(QQuickWindow &window)
{
    QStringList faults;
    QQuickItem *const popup = popupOf(window);
    if (!popup)
        return faults;
    if (!isWithin(window.activeFocusItem(), popup))
        faults.append(QStringLiteral("the keyboard is at %1, not in %2").arg(placeOf(window.activeFocusItem()), placeOf(popup)));
    QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(popup);
    const bool isNamed = face && !nameOf(*face).isEmpty() && (face->role() == QAccessible::Dialog || face->role() == QAccessible::PopupMenu);
    if (!isNamed)
        faults.append(QStringLiteral("%1: is no dialog and no menu with a name").arg(face ? told(*face) : placeOf(popup)));
    return faults;
}

QStringList tabFaults(QQuickWindow &window)
{
    constexpr int pressesMax = 500;
    QQuickItem *const popup = popupOf(window);
    QList<QQuickItem *> wanted;
    collectTabStops(popup ? popup : window.contentItem(), popup, wanted);
    QStringList faults;
    QList<QQuickItem *> visited;
    window.requestActivate(); // another may lie beside it
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window does not become the active one")};
    QTest::keyClick(&window, Qt::Key_Tab);
    QQuickItem *const first = window.activeFocusItem();
    for (int presses = 0; presses < pressesMax; ++presses) {
        QQuickItem *const item = window.activeFocusItem();
        if (!item)
            return {QStringLiteral("Tab leads nowhere")};
        if (visited.contains(item))
            break;
        visited.append(item);
        if (popup && !isWithin(item, popup))
            faults.append(QStringLiteral("Tab leads out of the popup, to ") + placeOf(item));
        QTest::keyClick(&window, Qt::Key_Tab);
    }
    if (window.activeFocusItem() != first)
        faults.append(QStringLiteral("Tab does not come back to %1 but to %2").arg(placeOf(first), placeOf(window.activeFocusItem())));
    for (QQuickItem *item : wanted) {
        const bool isReached = std::ranges::any_of(visited, [item](const QQuickItem *at) { return isWithin(at, item); });
        if (!isReached)
            faults.append(QStringLiteral("Tab does not reach ") + placeOf(item));
    }
    faults.removeDuplicates();
    return faults;
}

} // namespace porchlight::test
