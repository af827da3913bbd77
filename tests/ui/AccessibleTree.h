// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QQuickWindow>
#include <QStringList>

#include <functional>

namespace porchlight::test {

/// What a window is to a screen reader, by QAccessible, and to the Tab key. Plain functions on the main thread; the window is
/// shown. A fault is a sentence for whoever reads the test's output.

/// As if somebody listened: Qt makes less of a tree, and tells of nothing, until somebody does.
void listenAsAScreenReader();

/// Everything that is not hidden, from the window down.
void eachAccessible(QQuickWindow &window, const std::function<void(QAccessibleInterface &)> &look);
/// The first of that role whose name begins so; null: there is none.
QAccessibleInterface *accessibleNamed(QQuickWindow &window, QAccessible::Role role, const QString &beginning);
/// As a screen reader would do it. False: it cannot.
bool press(QAccessibleInterface *face);

/// What acts, or takes the keyboard, is there with a name and a role; lists have rows, states are told.
QStringList treeFaults(QQuickWindow &window);
/// Of what acts no two beside one another are called the same.
QStringList twins(QQuickWindow &window);
/// What lies above a window is a dialog or a menu with a name, and has the keyboard.
QStringList popupFaults(QQuickWindow &window);
/// Tab comes by everything that wants it, and back to where it began. Presses it.
QStringList tabFaults(QQuickWindow &window);

} // namespace porchlight::test
