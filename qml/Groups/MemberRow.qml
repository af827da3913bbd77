// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One member of the open group: who, and in which role.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string accountKey
    required property string name
    required property string handle
    required property bool isAdmin
    required property bool isMe
    required property var picture
    required property bool isVerified
    property bool online: false
    property bool current: false
    property bool canAct: false

    readonly property string shownHandle: handle === "" ? "" : "@" + Plain.oneLine(handle)
    readonly property string shownName: isMe ? qsTr("You") : Plain.oneLine(name) !== "" ? Plain.oneLine(name) : shownHandle !== "" ? shownHandle : qsTr("Somebody new")

    signal menuAsked(string accountKey, Item item, real x, real y)

    function askMenu() {
        if (canAct)
            menuAsked(accountKey, more, 0, more.height)
    }

    implicitHeight: Math.max(56, Theme.px(56))
    Accessible.role: Accessible.ListItem
    Accessible.name: [shownName, shownHandle === shownName ? "" : shownHandle, isVerified ? verified.words : "", isAdmin ? qsTr("admin") : "", online ? qsTr("online") : ""].filter(part => part !== "").join(", ")
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: root.askMenu()

    Rectangle {
        anchors { fill: parent; margins: 2 }
        radius: Theme.radius
        color: mouse.containsMouse ? Theme.hover : "transparent"
        FocusRing { shown: root.current; corner: parent.radius }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: mouse => { if (root.canAct) root.menuAsked(root.accountKey, root, mouse.x, mouse.y) }
    }
    Avatar {
        id: avatar
        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        name: !root.isMe ? root.shownName : Plain.oneLine(root.name) !== "" ? root.name : root.handle
        avatarKey: root.accountKey
        picture: root.picture
        size: 36
    }
    Rectangle {
        anchors { right: avatar.right; bottom: avatar.bottom }
        visible: root.online
        width: Theme.px(12)
        height: width
        radius: width / 2
        color: Theme.lamp
        border.width: 2
        border.color: Theme.list
    }
    Column {
        anchors { left: avatar.right; right: role.visible ? role.left : more.left; leftMargin: Theme.gap; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        Row {
            width: parent.width
            spacing: Theme.gapTiny
            PlainText {
                width: Math.min(implicitWidth, parent.width - verified.width - parent.spacing)
                text: root.shownName
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            VerifiedMark {
                id: verified
                anchors.verticalCenter: parent.verticalCenter
                visible: root.isVerified
                Accessible.ignored: true
            }
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.shownHandle === root.shownName ? "" : root.shownHandle
            color: Theme.muted
            size: Theme.sizeSmall
            Accessible.ignored: true
        }
    }
    PlainText {
        id: role
        anchors { right: more.left; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        visible: root.isAdmin
        text: qsTr("Admin")
        color: Theme.muted
        size: Theme.sizeSmall
        Accessible.ignored: true
    }
    IconButton {
        id: more
        anchors { right: parent.right; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
        width: root.canAct ? implicitWidth : 0
        visible: root.canAct
        focusPolicy: Qt.NoFocus // by the keyboard the row itself asks
        glyph: "more"
        label: Plain.fill(qsTr("What can be done with %1"), root.shownName)
        onClicked: root.askMenu()
    }
}
