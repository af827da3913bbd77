// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The designer's window: which page stands on the stage, how it is looked at, what is wrong with it, and the tokens of
// the theme. The page itself has a window of its own, beside this one.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.ApplicationWindow {
    id: root

    required property QtObject bench
    property string tab: "pages"

    x: 0
    y: 0
    width: 420
    height: 800
    minimumWidth: 360
    minimumHeight: 480
    visible: true
    color: Theme.list
    title: bench.current === "" ? "Storybook" : bench.current + " – Storybook"

    Shortcut { sequence: "Ctrl+F"; onActivated: { root.tab = "pages"; pages.focusFilter() } }
    Shortcut { sequence: "Ctrl+T"; onActivated: root.tab = root.tab === "tokens" ? "pages" : "tokens" }

    Choice {
        id: tabs
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
        label: "What to change"
        options: [{ value: "pages", label: "Pages" }, { value: "look", label: "Look" }, { value: "tokens", label: "Tokens" }]
        value: root.tab
        onChosen: value => root.tab = value
    }
    Item {
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; topMargin: Theme.gap; bottom: trouble.top }
        PageList {
            id: pages
            anchors.fill: parent
            visible: root.tab === "pages"
            bench: root.bench
        }
        LookPanel {
            anchors.fill: parent
            visible: root.tab === "look"
            bench: root.bench
        }
        TokenPanel {
            anchors.fill: parent
            visible: root.tab === "tokens"
            bench: root.bench
        }
    }
    TroublePanel {
        id: trouble
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.min(implicitHeight, parent.height / 2)
        bench: root.bench
    }
}
