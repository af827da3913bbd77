// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom this conversation is with, and what one can do about them.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject timeline
    // { of(key, revision), setContact, setBlocked, rename, isBusy, error, revision }
    required property QtObject people
    // { preferIn(key, what, choice) }
    required property QtObject privacy
    readonly property var standing: people.of(timeline.conversationKey, people.revision)
    readonly property alias nameField: nameField
    readonly property alias contact: contact
    readonly property alias block: block
    readonly property alias avatar: avatar
    readonly property alias about: about
    readonly property alias verified: verified
    readonly property alias here: here

    signal safetyAsked()
    signal muteAsked()
    signal reportAsked()

    function keepName() {
        const name = nameField.text.trim()
        if (name !== standing.localName)
            people.rename(timeline.conversationKey, name)
    }

    function leaveFor(ask) {
        close()
        ask()
    }

    name: qsTr("About this person")
    onAboutToShow: {
        people.clear()
        nameField.text = standing.localName
    }
    onOpened: nameField.focusInput()
    onAboutToHide: keepName()

    contentItem: ScrollPage {
        name: root.name

        RowLayout {
            spacing: Theme.gap
            Avatar {
                id: avatar
                name: root.timeline.title
                avatarKey: root.timeline.avatarKey
                picture: root.timeline.picture
                size: 56
                Layout.preferredWidth: implicitWidth
                Layout.preferredHeight: implicitHeight
            }
            ColumnLayout {
                spacing: 0
                PlainText {
                    text: Plain.oneLine(root.timeline.title)
                    size: Theme.sizePage
                    font.weight: Font.DemiBold
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                PlainText {
                    text: "@" + Plain.oneLine(root.timeline.handle)
                    color: Theme.muted
                    size: Theme.sizePreview
                    Layout.fillWidth: true
                }
                RowLayout {
                    spacing: Theme.gapTiny
                    visible: root.standing.isVerified
                    VerifiedMark {
                        id: verified
                        Layout.preferredWidth: Theme.px(15)
                        Layout.preferredHeight: Theme.px(15)
                        Accessible.ignored: true
                    }
                    PlainText {
                        text: verified.words
                        size: Theme.sizePreview
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
        }
        PlainText {
            id: about
            text: Plain.oneLine(root.standing.about)
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.name: Plain.fill(qsTr("They say about themselves: %1"), text)
        }
        PlainText {
            text: Plain.sentence(root.people.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Field {
            id: nameField
            label: qsTr("What you call them")
            glyph: "edit"
            help: qsTr("Only you see this, on all your devices. Empty: the name they gave themselves.")
            maximumLength: 64
            Layout.fillWidth: true
            onAccepted: root.close()
        }
        TextButton {
            id: contact
            label: root.standing.isContact ? qsTr("Take out of your contacts") : qsTr("Add to your contacts")
            outlined: true
            visible: !root.standing.isBlocked
            enabled: !root.people.isBusy
            Layout.fillWidth: true
            onClicked: root.people.setContact(root.timeline.avatarKey, !root.standing.isContact)
        }
        TextButton {
            label: qsTr("Safety number …")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.leaveFor(root.safetyAsked)
        }
        TextButton {
            label: root.timeline.isMuted ? qsTr("Muted; for how long …") : qsTr("Mute …")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.leaveFor(root.muteAsked)
        }
        HereChoices {
            id: here
            visible: !root.standing.isBlocked
            receipts: root.standing.receipts
            typing: root.standing.typing
            Layout.fillWidth: true
            onChosen: (what, choice) => root.privacy.preferIn(root.timeline.conversationKey, what, choice)
        }
        TextButton {
            label: qsTr("Report …")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.leaveFor(root.reportAsked)
        }
        TextButton {
            id: block
            label: root.standing.isBlocked ? qsTr("Unblock") : qsTr("Block")
            outlined: true
            enabled: !root.people.isBusy
            Layout.fillWidth: true
            onClicked: root.people.setBlocked(root.timeline.avatarKey, !root.standing.isBlocked)
        }
        PlainText {
            text: root.standing.isBlocked
                  ? qsTr("They are blocked. What they wrote meanwhile never comes, also not once you unblock them.")
                  : qsTr("Who is blocked is not told so: to them you look as if you were offline. The conversation goes from your list, and what they write never reaches you.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
