// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One emoji to choose.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Emoji

Rectangle {
    id: root

    required property string emoji
    property string label: EmojiTable.nameOf(emoji)
    property bool current: false
    // The one that is set already
    property bool chosen: false

    signal picked()

    implicitWidth: Math.max(40, Theme.px(40))
    implicitHeight: implicitWidth
    radius: Theme.radiusSmall
    color: chosen ? Theme.actionSoft : mouse.containsMouse || current ? Theme.hover : "transparent"
    border.width: current ? 2 : chosen ? 1 : 0
    border.color: current ? Parts.focusRing : Theme.action
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: root.picked()

    Text {
        anchors.centerIn: parent
        textFormat: Text.PlainText
        text: root.emoji
        font.family: Theme.familySigns
        font.pixelSize: Theme.px(24)
        Accessible.ignored: true
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.picked()
    }
    Hint {
        shown: mouse.containsMouse
        text: root.label
    }
}
