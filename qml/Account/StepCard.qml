// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One step of several on a page: its number, lit while it is its turn, a check once it is done.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    required property int number
    required property string title
    property bool isCurrent: false
    property bool isDone: false
    default property alias parts: column.data

    implicitHeight: column.implicitHeight + 2 * Theme.gapWide
    radius: Theme.radiusPopup
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gapWide }
        spacing: Theme.gapLarge

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Rectangle {
                implicitWidth: Theme.px(24)
                implicitHeight: Theme.px(24)
                radius: height / 2
                color: root.isDone ? Theme.actionFill : root.isCurrent ? Theme.lamp : "transparent"
                border.width: root.isDone ? 0 : 1
                border.color: root.isCurrent ? Theme.lampRim : Theme.lineStrong

                Icon {
                    anchors { fill: parent; margins: 3 }
                    name: "check"
                    color: Theme.actionInk
                    visible: root.isDone
                }
                PlainText {
                    anchors.centerIn: parent
                    text: String(root.number)
                    size: Theme.sizeSmall
                    font.weight: Font.DemiBold
                    color: root.isCurrent ? Theme.lampInk : Theme.muted
                    visible: !root.isDone
                    Accessible.ignored: true
                }
            }
            PlainText {
                text: root.title
                size: Theme.sizeHeader
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
        }
    }
}
