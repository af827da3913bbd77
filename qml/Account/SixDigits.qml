// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The digits that two people compare, large and in cells of one width. They stand from left to right in every language.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string digits
    readonly property real cell: Math.min(Theme.px(46), (width - 6 * Theme.gapSmall) / 6)

    implicitHeight: Theme.px(60)
    implicitWidth: 6 * Theme.px(46) + 6 * Theme.gapSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: Plain.fill(qsTr("The digits: %1, %2"), digits.slice(0, 3).split("").join(" "), digits.slice(3).split("").join(" "))

    Row {
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Repeater {
            model: root.digits.length
            Item {
                id: place
                required property int index
                // A gap in the middle.
                width: root.cell + (index === 3 ? Theme.gapSmall : 0)
                height: root.height

                Rectangle {
                    anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
                    width: root.cell
                    radius: Theme.radius
                    color: Parts.digit
                    border.width: Theme.contrast ? 1 : 0
                    border.color: Theme.line

                    PlainText {
                        anchors.centerIn: parent
                        text: root.digits.charAt(place.index)
                        size: Math.min(Theme.sizeDialog, Math.max(12, root.cell * 0.7))
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
