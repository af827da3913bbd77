// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Back to the newest message, and how many wait there.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.Button {
    id: root

    required property int unread

    implicitWidth: Math.max(40, Theme.px(40))
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    Accessible.name: unread > 0 ? qsTr("Go to the newest message, %Ln new", "", unread) : qsTr("Go to the newest message")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: height / 2
        color: root.hovered || root.down ? Theme.hover : Theme.raised
        border.width: 1
        border.color: Theme.line
        FocusRing { shown: root.visualFocus; corner: parent.radius }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: "down"
            color: Theme.text
        }
    }

    Badge {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: -10 }
        count: root.unread
    }
}
