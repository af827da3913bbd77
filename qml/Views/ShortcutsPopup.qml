// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the keyboard does.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    readonly property var shortcuts: [
        { keys: "Ctrl+K", does: qsTr("Go to a conversation, or do anything") },
        { keys: "Ctrl+N", does: qsTr("New conversation") },
        { keys: "Ctrl+Shift+N", does: qsTr("New group") },
        { keys: "Ctrl+F", does: qsTr("Look for a message of this conversation") },
        { keys: "Ctrl+Shift+F", does: qsTr("Look for a message anywhere") },
        { keys: "Ctrl+Shift+O", does: qsTr("This conversation in a window of its own") },
        { keys: "Ctrl+W", does: qsTr("Close such a window") },
        { keys: "@", does: qsTr("Mention a member of the group") },
        { keys: "Alt+↑  Alt+↓", does: qsTr("Previous and next conversation") },
        { keys: "Enter", does: qsTr("Send") },
        { keys: "Shift+Enter", does: qsTr("New line") },
        { keys: "Ctrl+B  Ctrl+I", does: qsTr("Bold, italic") },
        { keys: "Ctrl+Shift+X  Ctrl+Shift+M", does: qsTr("Struck out, code") },
        { keys: "Ctrl+E  :", does: qsTr("Emoji") },
        { keys: "↑  ↓", does: qsTr("Walk through a list") },
        { keys: "Ctrl+C", does: qsTr("Copy the message or the selected words") },
        { keys: "Menu", does: qsTr("What can be done with the message") },
        { keys: "Alt+Enter", does: qsTr("The way of your message") },
        { keys: "End", does: qsTr("To the newest message") },
        { keys: "Ctrl+1  …  Ctrl+9", does: qsTr("The first to the ninth account, if there are several") },
        { keys: "Ctrl+,", does: qsTr("Settings") },
        { keys: "Ctrl+L", does: qsTr("Lock, if there is a passphrase") },
        { keys: "Esc", does: qsTr("Close, or back to the conversations") },
        { keys: "F1", does: qsTr("This list") }
    ]

    name: qsTr("Keyboard")

    contentItem: ColumnLayout {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        spacing: Theme.gapSmall

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gapSmall
            Accessible.role: Accessible.Heading
        }
        ListView {
            clip: true
            spacing: Theme.gapSmall
            model: root.shortcuts
            implicitHeight: contentHeight
            Layout.fillWidth: true
            Layout.fillHeight: true
            delegate: RowLayout {
                id: row
                required property var modelData
                width: ListView.view.width
                spacing: Theme.gap
                Accessible.role: Accessible.StaticText
                Accessible.name: KeyNames.say(row.modelData.keys) + ": " + row.modelData.does

                PlainText {
                    text: row.modelData.does
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Rectangle {
                    implicitWidth: keys.implicitWidth + 2 * Theme.gapSmall
                    implicitHeight: keys.implicitHeight + 2 * Theme.gapTiny
                    radius: Theme.radiusSmall
                    color: Theme.canvas
                    border.width: Theme.contrast ? 1 : 0
                    border.color: Theme.line
                    PlainText {
                        id: keys
                        anchors.centerIn: parent
                        text: KeyNames.say(row.modelData.keys)
                        color: Theme.muted
                        size: Theme.sizeSmall
                        font.weight: Font.Medium
                        Accessible.ignored: true
                    }
                }
            }
        }
        TextButton {
            label: qsTr("Close")
            outlined: true
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: Theme.gapSmall
            onClicked: root.close()
        }
    }
}
