// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One account among several, to be pressed: its face, who it is, on which relay.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.Button {
    id: root

    required property string name
    required property string handle
    required property string relay
    required property string avatarKey
    // Bytes of its picture; nothing
    required property var picture
    // As AccountWords knows them
    required property string standing

    readonly property string shownName: AccountWords.title(root)

    implicitHeight: Math.max(Theme.px(56), words.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.px(240)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: [shownName].concat(AccountWords.facts(root)).join(", ")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: root.hovered || root.down ? Theme.hover : Theme.list
        border.width: 1
        border.color: Theme.line
        FocusRing { shown: root.visualFocus; corner: parent.radius }
    }
    contentItem: Item {
        Avatar {
            id: face
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            name: root.shownName
            avatarKey: root.avatarKey
            picture: root.picture
            size: 36
        }
        Column {
            id: words
            anchors { left: face.right; leftMargin: Theme.gap; right: parent.right; verticalCenter: parent.verticalCenter }
            PlainText {
                width: parent.width
                text: root.shownName
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                text: AccountWords.facts(root).join(" · ")
                color: Theme.muted
                size: Theme.sizeSmall
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
