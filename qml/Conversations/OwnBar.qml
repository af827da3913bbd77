// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The top of the list: oneself and the way to the settings, the field that looks for names, people for a group and a pen for a
// new conversation.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string displayName
    required property string handle
    required property string accountKey
    property var picture: undefined
    readonly property alias field: field
    readonly property string shownName: Plain.oneLine(displayName) !== "" ? Plain.oneLine(displayName) : "@" + Plain.oneLine(handle)

    signal settingsAsked()
    signal newAsked()
    signal groupAsked()
    signal jumpAsked()
    signal fieldAccepted()
    signal downAsked()

    implicitHeight: Parts.barHeight

    T.Button {
        id: self

        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        width: height
        height: Math.max(44, Theme.px(44))
        focusPolicy: Qt.StrongFocus
        Accessible.name: Plain.fill(qsTr("%1, settings"), root.shownName)
        Accessible.onPressAction: self.clicked()
        Keys.onReturnPressed: self.clicked()
        Keys.onEnterPressed: self.clicked()
        onClicked: root.settingsAsked()

        background: Rectangle {
            radius: Theme.radius
            color: self.hovered || self.down ? Theme.hover : "transparent"
            FocusRing { shown: self.visualFocus }
        }
        contentItem: Item {
            Avatar {
                anchors.centerIn: parent
                name: root.shownName
                avatarKey: root.accountKey
                picture: root.picture
                size: 32
            }
        }
        Hint {
            text: qsTr("Settings (Ctrl+,)")
            shown: self.hovered && !self.down
        }
    }

    ListField {
        id: field
        anchors { left: self.right; leftMargin: Theme.gapTiny; right: people.left; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
        onAccepted: root.fieldAccepted()
        onDownAsked: root.downAsked()
        onJumpAsked: root.jumpAsked()
    }
    IconButton {
        id: people
        anchors { right: pen.left; verticalCenter: parent.verticalCenter }
        glyph: "people"
        label: qsTr("New group (Ctrl+Shift+N)")
        onClicked: root.groupAsked()
    }
    IconButton {
        id: pen
        anchors { right: parent.right; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        glyph: "compose"
        label: qsTr("New conversation (Ctrl+N)")
        onClicked: root.newAsked()
    }
}
