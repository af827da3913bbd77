// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who of a small group has a message, or has read it, as far as they let it be seen.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property string title
    // [{ name, accountKey }]
    required property var people

    spacing: Theme.gapSmall
    visible: people.length > 0

    PlainText {
        text: root.title
        size: Theme.sizeSmall
        color: Theme.muted
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.people
            Rectangle {
                id: chip

                required property var modelData

                width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
                implicitWidth: avatar.width + name.implicitWidth + Theme.gapSmall + Theme.gap
                implicitHeight: avatar.height
                radius: height / 2
                color: Theme.raised
                border.width: Theme.contrast ? 1 : 0
                border.color: Theme.line
                Accessible.role: Accessible.StaticText
                Accessible.name: name.text

                Avatar {
                    id: avatar
                    name: chip.modelData.name
                    avatarKey: chip.modelData.accountKey
                    size: 28
                }
                PlainText {
                    id: name
                    anchors { left: avatar.right; right: parent.right; leftMargin: Theme.gapSmall; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                    text: Plain.oneLine(chip.modelData.name)
                    size: Theme.sizePreview
                    Accessible.ignored: true
                }
            }
        }
    }
}
