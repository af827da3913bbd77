// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The moment that decides: names and digits, and whether they are the same on both screens. What may be confirmed
// besides stands between, by `parts`.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property string digits
    // Who is at the other end, as it says of itself, in a sentence of ours.
    required property string peer
    required property string go
    default property alias parts: more.data
    readonly property alias first: match

    signal matched()
    signal differed()

    spacing: Theme.gapLarge

    SixDigits {
        digits: root.digits
        Layout.fillWidth: true
    }
    Rectangle {
        implicitHeight: row.implicitHeight + 2 * Theme.gap
        radius: Theme.radius
        color: Theme.canvas
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.line
        Layout.fillWidth: true

        RowLayout {
            id: row
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
            spacing: Theme.gap
            Icon {
                name: "device"
                color: Theme.action
            }
            PlainText {
                text: root.peer
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Layout.fillWidth: true
            }
        }
    }
    PlainText {
        text: qsTr("If the digits differ, somebody may be standing between your devices. Stop then, and start again.")
        color: Theme.muted
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    ColumnLayout {
        id: more
        spacing: Theme.gap
        visible: children.length > 0
        Layout.fillWidth: true
    }
    PrimaryButton {
        id: match
        label: root.go
        Layout.fillWidth: true
        onClicked: root.matched()
    }
    TextButton {
        label: qsTr("They differ, stop")
        outlined: true
        Layout.fillWidth: true
        Layout.preferredHeight: match.height
        onClicked: root.differed()
    }
}
