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
    // { state, lastActive } of whoever it is with; and whether they are typing
    property var presence: ({ state: "" })
    property bool typing: false
    property bool showBack: false

    readonly property string standing: typing ? qsTr("typing…")
                                     : presence.state === "online" ? qsTr("online")
                                     : presence.state === "away" ? qsTr("away")
                                     : presence.lastActive ? Plain.fill(qsTr("last seen %1"), Moments.brief(presence.lastActive)) : ""

    signal back()
    signal muteAsked()
    signal safetyAsked()
    signal personAsked()

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
            Layout.preferredWidth: implicitWidth
            Layout.preferredHeight: implicitHeight
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
                    : [root.handle === "" ? "" : "@" + Plain.oneLine(root.handle), root.standing].filter(part => part !== "").join(" · ")
                visible: text !== ""
                color: Theme.muted
                size: Theme.sizeSmall
                Layout.fillWidth: true
            }
        }
        IconButton {
            glyph: "person"
            label: qsTr("About this person")
            visible: !root.isSelf
            onClicked: root.personAsked()
        }
        IconButton {
            glyph: "shield"
            label: qsTr("Safety number")
            visible: !root.isSelf
            onClicked: root.safetyAsked()
        }
        IconButton {
            glyph: root.isMuted ? "bell-off" : "bell"
            label: root.isMuted ? qsTr("Muted; for how long") : qsTr("Mute")
            visible: !root.isSelf
            onClicked: root.muteAsked()
        }
    }
}
