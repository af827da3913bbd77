// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where all of one's messages are: waiting here, on their way, or all of them there. Never hidden.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property int waitingCount
    required property int undeliveredCount
    required property bool online

    signal tryNow()

    readonly property string sentence: waitingCount > 0 && online ? qsTr("Sending %Ln …", "messages", waitingCount)
                                     : waitingCount > 0 ? qsTr("%Ln not sent yet", "messages", waitingCount)
                                     : undeliveredCount > 0 ? qsTr("All sent, %Ln not delivered yet", "messages", undeliveredCount)
                                     : qsTr("Everything sent and delivered")

    implicitHeight: Parts.footerHeight
    Accessible.role: Accessible.StatusBar
    Accessible.name: sentence

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        color: Theme.line
    }
    Icon {
        id: sign
        anchors { left: parent.left; leftMargin: Theme.gapLarge + 2; verticalCenter: parent.verticalCenter }
        implicitWidth: Theme.px(16)
        implicitHeight: Theme.px(16)
        name: root.waitingCount > 0 ? "clock" : "check"
        color: root.waitingCount > 0 ? Theme.muted : Theme.action
    }
    PlainText {
        anchors { left: sign.right; leftMargin: Theme.gapSmall; right: again.visible ? again.left : parent.right; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        text: root.sentence
        color: Theme.muted
        size: Theme.sizeSmall
        Accessible.ignored: true
    }
    TextButton {
        id: again
        anchors { right: parent.right; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        visible: root.waitingCount > 0 && !root.online
        label: qsTr("Try now")
        fontSize: Theme.sizeSmall
        onClicked: root.tryNow()
    }
}
