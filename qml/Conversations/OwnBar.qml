// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Oneself at the top of the list: who one is here, the way to the settings, a glass for going anywhere, people for a group and a
// pen for a new conversation.
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

    signal settingsAsked()
    signal newAsked()
    signal groupAsked()
    signal jumpAsked()

    implicitHeight: Parts.barHeight

    T.Button {
        id: self

        anchors { left: parent.left; leftMargin: Theme.gapSmall; right: jump.left; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        height: Math.max(44, Theme.px(44))
        focusPolicy: Qt.StrongFocus
        Accessible.name: Plain.fill(qsTr("%1, settings"), title.text)
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
                id: avatar
                anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                name: title.text
                avatarKey: root.accountKey
                picture: root.picture
                size: 32
            }
            PlainText {
                id: title
                anchors { left: avatar.right; leftMargin: Theme.gap; right: parent.right; bottom: parent.verticalCenter; bottomMargin: -1 }
                text: Plain.oneLine(root.displayName) !== "" ? Plain.oneLine(root.displayName) : "@" + Plain.oneLine(root.handle)
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            PlainText {
                anchors { left: title.left; right: parent.right; top: parent.verticalCenter; topMargin: 1 }
                text: "@" + Plain.oneLine(root.handle)
                color: Theme.muted
                size: Theme.sizeSmall
                Accessible.ignored: true
            }
        }
        Hint {
            text: qsTr("Settings (Ctrl+,)")
            shown: self.hovered && !self.down
        }
    }

    IconButton {
        id: jump
        anchors { right: people.left; verticalCenter: parent.verticalCenter }
        glyph: "search"
        label: qsTr("Go to, or do (Ctrl+K)")
        onClicked: root.jumpAsked()
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
