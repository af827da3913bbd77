// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody who has no account on this relay is invited: a link for one person.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { link, squares, expires, isBusy, error, make(), clear() }
    required property QtObject invite
    readonly property alias card: card
    readonly property alias again: again

    name: qsTr("Invite somebody")
    onAboutToShow: invite.make()
    onOpened: leave.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: {
        card.showsCode = false
        invite.clear()
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
            text: root.invite.isBusy ? qsTr("Asking the relay …")
                : root.invite.error !== "" ? Plain.sentence(root.invite.error)
                : Plain.fill(qsTr("Send this link to one person, by a way that you trust. It makes one account on your relay, until %1."),
                             Moments.brief(root.invite.expires))
            color: root.invite.error !== "" ? Theme.danger : Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        LinkCard {
            id: card
            link: root.invite.link
            squares: root.invite.squares
            Layout.fillWidth: true

            TextButton {
                id: again
                label: root.invite.link !== "" ? qsTr("Another one") : qsTr("Try again")
                outlined: true
                visible: !root.invite.isBusy
                onClicked: root.invite.make()
            }
        }
        PlainText {
            text: qsTr("Then write to them: they choose a handle, and you are in touch once you type it here.")
            visible: root.invite.link !== ""
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        TextButton {
            id: leave
            label: qsTr("Done")
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
