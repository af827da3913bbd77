// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose conversation this is.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string title
    required property string handle
    required property string avatarKey
    required property bool isSelf
    property bool isMuted: false
    property bool isGroup: false
    property var picture: undefined
    property int memberCount: 0 // not known yet
    // Of a group: the names of who types
    property var typists: []
    // { state, lastActive } of whoever it is with; and whether they are typing
    property var presence: ({ state: "" })
    property bool typing: false
    property bool showBack: false
    property bool canPart: false

    readonly property string standing: isGroup ? (typists.length > 0 ? People.typing(typists) : memberCount > 0 ? People.members(memberCount) : qsTr("Group"))
                                     : typing ? qsTr("typing…")
                                     : presence.state === "online" ? qsTr("online")
                                     : presence.state === "away" ? qsTr("away")
                                     : presence.lastActive ? Plain.fill(qsTr("last seen %1"), Moments.brief(presence.lastActive)) : ""

    signal back()
    signal muteAsked()
    signal safetyAsked()
    signal infoAsked()
    signal personAsked()
    signal windowAsked()

    implicitHeight: Parts.barHeight

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }

    RowLayout {
        anchors { fill: parent; leftMargin: root.showBack ? Theme.gapSmall : Theme.gapWide; rightMargin: Theme.gapWide }
        spacing: Theme.gap

        IconButton {
            glyph: "back"
            mirrorInRtl: true
            label: qsTr("Back to the conversations")
            visible: root.showBack
            Layout.rightMargin: -Theme.gapSmall
            onClicked: root.back()
        }
        Avatar {
            name: root.title
            avatarKey: root.avatarKey
            glyph: root.isSelf ? "home" : ""
            size: 36
            isGroup: root.isGroup
            picture: root.picture
            Layout.preferredWidth: implicitWidth
            Layout.preferredHeight: implicitHeight
            TapHandler {
                enabled: root.isGroup
                onTapped: root.infoAsked()
            }
        }
        ColumnLayout {
            spacing: 0
            PlainText {
                text: Plain.oneLine(root.title)
                size: Theme.sizeHeader
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            PlainText {
                text: root.isSelf ? qsTr("Notes to yourself")
                    : [root.handle === "" || root.isGroup ? "" : "@" + Plain.oneLine(root.handle), root.standing].filter(part => part !== "").join(" · ")
                visible: text !== ""
                color: Theme.muted
                size: Theme.sizeSmall
                Layout.fillWidth: true
            }
        }
        IconButton {
            glyph: "people"
            label: qsTr("About the group")
            visible: root.isGroup
            onClicked: root.infoAsked()
        }
        IconButton {
            glyph: "person"
            label: qsTr("About this person")
            visible: !root.isSelf && !root.isGroup
            onClicked: root.personAsked()
        }
        IconButton {
            glyph: "shield"
            label: qsTr("Safety number")
            visible: !root.isSelf && !root.isGroup
            onClicked: root.safetyAsked()
        }
        IconButton {
            glyph: root.isMuted ? "bell-off" : "bell"
            label: root.isMuted ? qsTr("Muted; for how long") : qsTr("Mute")
            visible: !root.isSelf
            onClicked: root.muteAsked()
        }
        IconButton {
            glyph: "window"
            label: qsTr("Open in its own window (Ctrl+Shift+O)")
            visible: root.canPart && !root.showBack && root.width > Theme.px(480)
            mirrorInRtl: true
            onClicked: root.windowAsked()
        }
    }
}
