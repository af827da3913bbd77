// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new group: who is in it, what it is called, how it looks. Without a connection it waits for one.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { people, picture, isBusy, waits, error, create(title), choosePicture(url), pastePicture(), removePicture(), clear(), opened(key) }
    required property QtObject maker
    required property bool isOnline
    readonly property alias picker: picker
    readonly property alias title: title
    readonly property alias make: make
    readonly property alias trouble: trouble

    name: qsTr("New group")
    onOpened: title.focusInput()
    onClosed: {
        title.text = ""
        maker.clear()
    }

    Connections {
        target: root.maker
        function onOpened() { root.close() }
    }

    contentItem: ScrollPage {
        id: page
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        RowLayout {
            spacing: Theme.gapLarge
            Layout.fillWidth: true

            PictureButton {
                name: title.text
                avatarKey: "new"
                picture: root.maker.picture
                Layout.alignment: Qt.AlignTop
                onFileChosen: file => root.maker.choosePicture(file)
                onPasteAsked: root.maker.pastePicture()
                onRemoveAsked: root.maker.removePicture()
            }
            Field {
                id: title
                label: qsTr("Name of the group")
                maximumLength: 64
                Layout.fillWidth: true
                onAccepted: picker.focusInput()
            }
        }
        PeoplePicker {
            id: picker
            people: root.maker.people
            Layout.fillWidth: true
        }
        PlainText {
            text: qsTr("Everyone who is in it sees the name, the picture and who the others are. Who joins later sees what is said from then on. A group can have 1,000 members.")
            color: Theme.muted
            size: Theme.sizeSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        GroupTrouble {
            id: trouble
            error: root.maker.error
            Layout.fillWidth: true
        }
        PlainText {
            text: root.maker.waits ? qsTr("There is no connection. The group is made as soon as there is one, if Porchlight stays open until then.")
                                   : qsTr("There is no connection. The group will be made when there is one.")
            visible: root.maker.waits || !root.isOnline
            color: Theme.lampText
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: root.maker.waits ? qsTr("Do not make it") : qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                id: make
                label: root.maker.isBusy ? qsTr("Making it …") : root.maker.waits ? qsTr("Waiting …") : qsTr("Make the group")
                working: root.maker.isBusy || root.maker.waits
                enabled: title.text.trim() !== "" && !root.maker.isBusy && !root.maker.waits
                onClicked: root.maker.create(title.text)
            }
        }
    }
}
