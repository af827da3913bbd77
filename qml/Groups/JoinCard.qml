// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an invitation link to a group is, before one joins: what the group's people will see, and what one will see.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // { place, isOurs, isBusy, error }: where the group is, whether that is one's own relay
    required property QtObject joining

    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.radiusLarge
    color: Theme.actionSoft
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: heading.text

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gapLarge }
        spacing: Theme.gapSmall

        RowLayout {
            spacing: Theme.gapSmall
            Icon { name: "people"; color: Theme.action }
            PlainText {
                id: heading
                text: Plain.fill(qsTr("An invitation to a group on %1"), Plain.oneLine(root.joining.place))
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        PlainText {
            text: root.joining.isOurs ? qsTr("Its name and its members can be seen once you are in it: they are encrypted, and the link does not tell them. Everyone in it sees your name and that you joined. You see what is said from then on.")
                                      : qsTr("This group is on another relay than yours. You can join groups on your own relay only.")
            color: root.joining.isOurs ? Theme.muted : Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.joining.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }
}
