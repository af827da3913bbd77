// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One thing that narrows a search down: on, with what it is set to, or off.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    property string glyph: ""
    property string label: ""
    property bool on: false

    signal pressed()

    implicitWidth: Math.min(Theme.px(220), icon.width + words.implicitWidth + Theme.gap + 2 * Theme.gapSmall)
    implicitHeight: Math.max(30, Theme.px(30))
    radius: height / 2
    color: on ? Theme.actionSoft : mouse.containsMouse ? Theme.hover : Theme.raised
    border.width: 1
    border.color: on ? Theme.action : Theme.line
    activeFocusOnTab: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: label
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.focusable: true
    Accessible.onPressAction: root.pressed()
    Accessible.onToggleAction: root.pressed()
    Keys.onSpacePressed: pressed()
    Keys.onReturnPressed: pressed()

    FocusRing { shown: root.activeFocus; corner: root.radius }
    Icon {
        id: icon
        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        width: Theme.px(16)
        height: width
        name: root.glyph
        color: root.on ? Theme.action : Theme.muted
    }
    PlainText {
        id: words
        anchors { left: icon.right; leftMargin: Theme.gapTiny; right: parent.right; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        text: root.label
        size: Theme.sizeSmall
        color: root.on ? Theme.action : Theme.text
        Accessible.ignored: true
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.pressed()
    }
}
