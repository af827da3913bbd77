// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a group's page: how it looks and is called, what one may change of that, how people come in, and what the
// relay knows of it. Below it stand the members.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { title, picture, memberCount, isMember, isAdmin, membersAdd, mayAdd, mayLook, isBusy, error, offersLink, search,
    //   setTitle(text), choosePicture(url), pastePicture(), removePicture(), setMembersAdd(yes) }
    required property QtObject group
    required property string title
    required property string groupKey
    property var picture: undefined
    property bool renames: false
    readonly property alias search: search
    readonly property alias titleField: titleField
    readonly property alias rename: rename
    readonly property alias membersAdd: membersAdd
    readonly property alias invitation: invitation
    readonly property alias add: add

    signal addAsked()
    signal leaveAsked()

    function saveTitle() {
        if (titleField.text.trim() !== "")
            group.setTitle(titleField.text)
        renames = false
        rename.forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: Theme.gapLarge

    RowLayout {
        spacing: Theme.gapLarge
        Layout.fillWidth: true

        PictureButton {
            name: Plain.oneLine(root.title)
            avatarKey: root.groupKey
            picture: root.picture
            canChange: root.group.mayLook
            Layout.alignment: Qt.AlignTop
            onFileChosen: file => root.group.choosePicture(file)
            onPasteAsked: root.group.pastePicture()
            onRemoveAsked: root.group.removePicture()
        }
        ColumnLayout {
            spacing: Theme.gapTiny
            visible: !root.renames
            Layout.fillWidth: true
            PlainText {
                text: Plain.oneLine(root.title)
                size: Theme.sizePage
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            PlainText {
                text: People.members(root.group.memberCount)
                color: Theme.muted
                size: Theme.sizePreview
                Layout.fillWidth: true
            }
            TextButton {
                id: rename
                label: qsTr("Change the name")
                visible: root.group.mayLook
                onClicked: {
                    titleField.text = root.title
                    root.renames = true
                    titleField.focusInput()
                }
            }
        }
        ColumnLayout {
            spacing: Theme.gapSmall
            visible: root.renames
            Layout.fillWidth: true
            Keys.onEscapePressed: event => {
                event.accepted = root.renames
                root.renames = false
            }
            Field {
                id: titleField
                label: qsTr("Name of the group")
                maximumLength: 64
                Layout.fillWidth: true
                onAccepted: root.saveTitle()
            }
            RowLayout {
                TextButton { label: qsTr("Save"); onClicked: root.saveTitle() }
                TextButton { label: qsTr("Leave it as it is"); onClicked: root.renames = false }
            }
        }
    }
    PlainText {
        text: qsTr("You are not in this group any more. This is how it was when you went.")
        visible: !root.group.isMember
        color: Theme.lampText
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    GroupTrouble {
        error: root.group.error
        offersLink: root.group.offersLink && root.group.isAdmin && !root.group.isOpen
        Layout.fillWidth: true
        onLinkAsked: root.group.setOpen(true)
    }
    InvitationPart {
        id: invitation
        group: root.group
        visible: root.group.isMember && (root.group.isAdmin || root.group.link !== "")
        Layout.fillWidth: true
    }
    Toggle {
        id: membersAdd
        label: qsTr("All members may add people and change the name and the picture")
        visible: root.group.isMember && root.group.isAdmin
        enabled: !root.group.isBusy
        checked: root.group.membersAdd
        Layout.fillWidth: true
        onToggled: {
            root.group.setMembersAdd(checked)
            checked = Qt.binding(() => root.group.membersAdd) // what the relay takes counts
        }
    }
    PlainText {
        text: qsTr("Everyone who joins sees the name, the picture and the members at once, and what is said from then on.")
            + " " + qsTr("The relay sees who is in the group, who is an admin, who came, went or was removed and when, and how much is written. It sees neither the name nor the picture nor a word, and it can add nobody: every change is signed by whoever made it, and each of your devices checks that.")
        color: Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gapSmall
        visible: root.group.isMember
        Layout.fillWidth: true
        TextButton {
            id: add
            label: qsTr("Add people …")
            outlined: true
            visible: root.group.mayAdd
            onClicked: root.addAsked()
        }
        TextButton {
            label: qsTr("Leave the group …")
            outlined: true
            destructive: true
            onClicked: root.leaveAsked()
        }
    }
    Field {
        id: search
        label: qsTr("Members")
        glyph: "search"
        maximumLength: 64
        help: qsTr("A name or a handle")
        visible: root.group.memberCount > 8
        Layout.fillWidth: true
        onTextChanged: root.group.search = text
    }
    PlainText {
        text: qsTr("Members")
        visible: !search.visible
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
}
