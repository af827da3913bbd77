// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts of this window, each with its relay; to go to one, add one, or take one out.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // The list: { canAdd, error, others, show(row), add(), takeOut(row) }
    required property var accounts
    readonly property alias rows: rows
    readonly property alias add: add
    readonly property alias here: here

    name: qsTr("Accounts")
    onAboutToShow: accounts.others.look()
    onOpened: page.forceActiveFocus(Qt.OtherFocusReason)

    contentItem: ScrollPage {
        id: page
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: qsTr("Each has its own relay, keys and contacts, and no relay is told of the others. All of them receive while the window is open. How it looks, and the lock, are the same for all.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.accounts.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Repeater {
            id: rows
            model: root.accounts
            AccountRow {
                required property int index
                required property bool isListed

                visible: isListed
                mayGo: index > 0 && standing !== "new"
                Layout.fillWidth: true
                onShown: {
                    root.close()
                    root.accounts.show(index)
                }
                onTaken: root.accounts.takeOut(index)
            }
        }
        ProfilesHere {
            id: here
            others: root.accounts.others
            visible: root.accounts.canAdd && root.accounts.others.count > 0
            Layout.fillWidth: true
        }
        TextButton {
            id: add
            label: qsTr("Add an account …")
            outlined: true
            visible: root.accounts.canAdd
            Layout.fillWidth: true
            onClicked: {
                root.close()
                root.accounts.add()
            }
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
