// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A perforation in lamp light: what is below it is new.
import QtQuick
import Porchlight.Theme

Item {
    id: root

    required property int count

    implicitHeight: Math.max(24, Theme.px(24))
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    // 3 px dots, 4 px apart: one tile, repeated
    Row {
        id: dots
        anchors { left: parent.left; right: words.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        height: 3
        clip: true
        spacing: 4
        Repeater {
            model: Math.max(0, Math.floor((dots.width + 4) / 7))
            Rectangle { width: 3; height: 3; radius: 1.5; color: Parts.divider }
        }
    }

    PlainText {
        id: words
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        text: root.count > 0 ? qsTr("%Ln new", "messages", root.count) : qsTr("New")
        color: Parts.dividerInk
        size: Theme.sizeSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
