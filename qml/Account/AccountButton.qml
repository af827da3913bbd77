// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One account on the rail: its face, what is new in it, and a sign where it is not as it should be. The one that is shown runs
// flush into the list beside it, like an open door.
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
    required property int unread
    // As AccountWords knows them
    required property string standing
    required property bool isCurrent
    // What takes one there; empty
    property string keys: ""

    readonly property string shownName: AccountWords.title(root)

    // "Liv Haugen, 3 new, @liv, relay.example, offline"
    function sentence() {
        return [shownName].concat(unread > 0 ? [qsTr("%Ln new", "messages", unread)] : [], AccountWords.facts(root)).join(", ")
    }

    implicitWidth: Theme.px(32) + 3 * Theme.gapSmall
    implicitHeight: Math.max(48, Theme.px(48))
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: sentence()
    Accessible.selectable: true
    Accessible.selected: isCurrent
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Item {
        JoinedRect {
            anchors { fill: parent; leftMargin: Theme.gapTiny }
            visible: root.isCurrent
            color: Theme.list
            outline: Theme.action
            outlineWidth: Theme.contrast ? 1 : 0
            corner: Theme.radiusLarge
            trailingTop: 0
            trailingBottom: 0
        }
        Rectangle {
            anchors { fill: parent; leftMargin: Theme.gapTiny; rightMargin: Theme.gapTiny }
            visible: !root.isCurrent && (root.hovered || root.down)
            radius: Theme.radiusLarge
            color: Theme.hover
        }
        Item {
            anchors { fill: parent; margins: Theme.gapTiny }
            FocusRing { shown: root.visualFocus; corner: Theme.radius }
        }
    }
    contentItem: Item {
        Avatar {
            id: face
            anchors.centerIn: parent
            name: root.shownName
            avatarKey: root.avatarKey
            picture: root.picture
            glyph: root.standing === "new" ? "plus" : ""
            size: 32
            opacity: ["online", "new"].includes(root.standing) || Theme.contrast ? 1 : 0.6
        }
        Rectangle {
            anchors { right: face.right; bottom: face.bottom; rightMargin: -Theme.gapTiny; bottomMargin: -Theme.gapTiny }
            width: Theme.px(18)
            height: width
            radius: width / 2
            visible: sign.name !== ""
            color: root.isCurrent ? Theme.list : Theme.canvas
            Icon {
                id: sign
                anchors.centerIn: parent
                width: Theme.px(14)
                height: width
                name: AccountWords.glyph(root.standing)
                color: AccountWords.needsOne(root.standing) ? Theme.danger : Theme.muted
            }
        }
        Badge {
            anchors { right: face.right; top: face.top; rightMargin: -Theme.gapSmall; topMargin: -Theme.gapTiny }
            count: root.isCurrent ? 0 : root.unread // the list beside it says so
        }
    }
    Hint {
        x: root.LayoutMirroring.enabled ? -width - Theme.gapTiny : root.width + Theme.gapTiny
        y: (root.height - height) / 2
        text: [root.shownName].concat(AccountWords.facts(root)).join(", ") + (root.keys === "" ? "" : " (" + root.keys + ")")
        shown: root.hovered && !root.down
    }
}
