// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One to choose, or not any more: a person with a mark beside them.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string accountKey
    required property string name
    required property string handle
    required property bool isChosen
    required property var picture
    required property bool isVerified
    property bool current: false

    readonly property string shownHandle: handle === "" ? "" : "@" + Plain.oneLine(handle)
    readonly property string shownName: Plain.oneLine(name) !== "" ? Plain.oneLine(name) : shownHandle

    signal toggled(string accountKey)

    implicitHeight: Math.max(52, Theme.px(52))
    Accessible.role: Accessible.CheckBox
    Accessible.name: (shownHandle === shownName ? shownName : shownName + ", " + shownHandle) + (isVerified ? ", " + mark.words : "")
    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: root.toggled(root.accountKey)
    Accessible.onToggleAction: root.toggled(root.accountKey)

    Rectangle {
        anchors { fill: parent; margins: 2 }
        radius: Theme.radius
        color: mouse.containsMouse ? Theme.hover : "transparent"
        FocusRing { shown: root.current; corner: parent.radius }
    }
    Avatar {
        id: avatar
        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        name: root.shownName
        avatarKey: root.accountKey
        picture: root.picture
        size: 36
    }
    VerifiedMark {
        id: mark
        anchors { right: box.left; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        visible: root.isVerified
        Accessible.ignored: true
    }
    Column {
        anchors { left: avatar.right; right: mark.visible ? mark.left : box.left; leftMargin: Theme.gap; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        PlainText {
            width: parent.width
            text: root.shownName
            font.weight: Font.Medium
            Accessible.ignored: true
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
    Rectangle {
        id: box
        anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        width: Theme.px(20)
        height: width
        radius: Theme.radiusJoined
        color: root.isChosen ? Parts.button : "transparent"
        border.width: root.isChosen && !Theme.contrast ? 0 : 1.5
        border.color: Theme.lineStrong
        Icon {
            anchors.centerIn: parent
            width: Theme.px(16)
            height: width
            visible: root.isChosen
            name: "check"
            color: Parts.buttonInk
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.toggled(root.accountKey)
    }
}
