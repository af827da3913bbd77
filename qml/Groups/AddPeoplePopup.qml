// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// People for a group that is there already.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { people, isBusy, error, offersLink, isAdmin, addChosen(), forget() }
    required property QtObject group
    readonly property alias picker: picker
    readonly property alias add: add
    property bool waits: false

    signal linkAsked()

    function leaveWhenDone() {
        if (!waits || group.isBusy)
            return
        waits = false
        if (group.error === "")
            close()
    }

    name: qsTr("Add people")
    onAboutToShow: group.forget()
    onOpened: picker.focusInput()
    onClosed: {
        waits = false
        group.forget()
    }

    Connections {
        target: root.group
        function onIsBusyChanged() { Qt.callLater(root.leaveWhenDone) }
    }

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: qsTr("They see the name, the picture, who is in the group, and what is said from now on; nothing from before.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PeoplePicker {
            id: picker
            people: root.group.people
            Layout.fillWidth: true
        }
        GroupTrouble {
            error: root.group.error
            offersLink: root.group.offersLink && root.group.isAdmin
            Layout.fillWidth: true
            onLinkAsked: {
                root.close()
                root.linkAsked()
            }
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                id: add
                label: root.group.isBusy ? qsTr("Adding …") : qsTr("Add them")
                working: root.group.isBusy
                enabled: root.group.people.chosenCount > 0 && !root.group.isBusy
                onClicked: {
                    root.waits = true
                    root.group.addChosen()
                }
            }
        }
    }
}
