// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The signs people have put on a message, each with how many. One's own has an edge; pressed, it is put or taken back.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Row {
    id: root

    // [{ emoji, count, mine }], the signs foreign
    required property var reactions

    // Empty: one's own is taken back
    signal chosen(string emoji)

    // "👍 2, ❤ 1"
    function sentence() {
        return reactions.map(reaction => Plain.oneLine(reaction.emoji) + " " + reaction.count).join(", ")
    }

    spacing: Theme.gapTiny
    Accessible.ignored: true

    Repeater {
        // More kinds than this say nothing more, and would run out of the window.
        model: root.reactions.slice(0, 8)
        T.Button {
            id: chip

            required property var modelData

            implicitWidth: Math.max(Theme.px(32), inside.implicitWidth + 2 * Theme.gapSmall)
            implicitHeight: Theme.px(26)
            // Reached by the menu of the message, so that Tab does not stop at each.
            focusPolicy: Qt.NoFocus
            Accessible.name: Plain.fill(modelData.mine ? qsTr("Take back %1") : qsTr("React with %1"), Plain.oneLine(modelData.emoji))
            Accessible.onPressAction: chip.clicked()
            onClicked: root.chosen(modelData.mine ? "" : modelData.emoji)

            background: Rectangle {
                radius: height / 2
                color: chip.modelData.mine ? Theme.actionSoft : chip.hovered ? Theme.hover : Parts.chip
                border.width: 1
                border.color: chip.modelData.mine ? Theme.action : Theme.line
            }
            contentItem: Item {
                implicitWidth: inside.implicitWidth
                Row {
                    id: inside
                    anchors.centerIn: parent
                    spacing: Theme.gapTiny
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, Theme.px(40))
                        text: Plain.oneLine(chip.modelData.emoji)
                        size: Theme.sizePreview
                        font.family: Theme.familySigns
                        Accessible.ignored: true
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: chip.modelData.count > 1
                        text: chip.modelData.count
                        color: Theme.muted
                        size: Theme.sizeSmall
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
