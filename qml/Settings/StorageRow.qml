// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one conversation takes, and clearing it: what goes and what does not is said before.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property string name // foreign
    required property string avatarKey
    required property string value
    required property real messages
    property bool isGroup: false
    property bool isSelf: false
    property var picture: undefined
    property bool asks: false
    readonly property alias clear: clear
    readonly property alias sure: sure

    signal asked()
    signal kept()
    signal taken()

    onAsksChanged: if (asks) keep.forceActiveFocus(Qt.TabFocusReason)
    spacing: Theme.gapSmall

    Item {
        implicitHeight: Math.max(44, avatar.height, 2 * title.implicitHeight, 2 * detail.implicitHeight)
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: title.text + ", " + detail.text

        Avatar {
            id: avatar
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            name: root.name
            avatarKey: root.avatarKey
            glyph: root.isSelf ? "home" : ""
            isGroup: root.isGroup
            picture: root.picture
            size: 32
        }
        PlainText {
            id: title
            anchors { left: avatar.right; leftMargin: Theme.gap; right: clear.left; rightMargin: Theme.gap; bottom: parent.verticalCenter }
            text: Plain.oneLine(root.name)
            Accessible.ignored: true
        }
        PlainText {
            id: detail
            anchors { left: title.left; right: title.right; top: title.bottom }
            text: Plain.fill(qsTr("%1 in %Ln messages", "", root.messages), root.value)
            color: Theme.muted
            size: Theme.sizeSmall
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        TextButton {
            id: clear
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            label: qsTr("Clear …")
            visible: !root.asks
            Accessible.description: title.text
            onClicked: root.asked()
        }
    }
    PlainText {
        visible: root.asks
        text: qsTr("What was said there up to now goes from this device, and does not come back to it. Your other devices and the others keep it, and the conversation goes on. What is still to be sent stays. What you sent in the last seven days is kept for so long, in case the relay has to be set up again.")
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    RowLayout {
        visible: root.asks
        spacing: Theme.gap
        Layout.fillWidth: true
        Item { Layout.fillWidth: true }
        TextButton {
            id: keep
            label: qsTr("Keep it")
            outlined: true
            onClicked: root.kept()
        }
        TextButton {
            id: sure
            label: qsTr("Clear on this device")
            outlined: true
            destructive: true
            onClicked: root.taken()
        }
    }
}
