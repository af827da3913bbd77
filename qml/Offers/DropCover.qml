// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lies over a conversation while something is held over it: let go here.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    color: Theme.scrim
    Accessible.ignored: true

    Rectangle {
        anchors { fill: parent; margins: Theme.gapLarge }
        radius: Theme.radiusPopup
        color: Theme.actionSoft
        border { width: 2; color: Theme.action }

        Column {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gapLarge }
            spacing: Theme.gapSmall

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.px(32)
                height: width
                name: "file"
                color: Theme.action
            }
            PlainText {
                width: parent.width
                text: qsTr("Drop it here, and it stands beside your message")
                size: Theme.sizeHeader
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
