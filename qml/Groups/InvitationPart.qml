// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The link by which people come into a group: made, copied, shown to a camera, revoked by an admin. Whoever has it can come.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { isAdmin, isMember, isOpen, link, squares, isBusy, setOpen(yes) }
    required property QtObject group
    property bool asksAgain: false
    readonly property alias make: make
    readonly property alias revoke: revoke
    readonly property alias copy: card.copy

    spacing: Theme.gapSmall

    PlainText {
        text: qsTr("Invitation link")
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    PlainText {
        text: root.group.isOpen && root.group.link === "" ? qsTr("There is one, which another admin has made. Only they can show it; you can make a new one in its place, or revoke it.")
            : root.group.isOpen ? qsTr("Whoever has it can join, and so can everybody they give it to. Revoked, it lets nobody in any more; who came by it stays.")
            : qsTr("There is none: people come when somebody adds them.")
        color: Theme.muted
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    LinkCard {
        id: card
        link: root.group.link
        squares: root.group.squares
        Layout.fillWidth: true

        TextButton {
            id: make
            label: root.group.isOpen ? qsTr("Make a new one") : qsTr("Make a link")
            outlined: true
            visible: root.group.isAdmin
            enabled: !root.group.isBusy
            onClicked: root.group.setOpen(true)
        }
        TextButton {
            id: revoke
            label: root.asksAgain ? qsTr("Yes, revoke it") : qsTr("Revoke it")
            outlined: true
            destructive: true
            visible: root.group.isAdmin && root.group.isOpen
            enabled: !root.group.isBusy
            onClicked: {
                if (root.asksAgain)
                    root.group.setOpen(false)
                root.asksAgain = !root.asksAgain
            }
        }
    }
}
