// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One's name, picture and about line, and how Porchlight looks and moves. Everything takes effect at once.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Groups
import Porchlight.Settings

PopupFrame {
    id: root

    required property QtObject profile
    // All of the window; null: there is this one alone
    property QtObject accounts: null
    readonly property QtObject appearance: profile.appearance
    // There are others, in the window or beside it.
    readonly property bool hasChoice: accounts !== null && (accounts.count > 1 || accounts.canAdd && accounts.others.count > 0)

    readonly property alias picture: picture
    readonly property alias aboutField: aboutField

    signal accountsAsked()
    signal devicesAsked()
    signal relaySeesAsked()
    signal passwordAsked()
    signal storageAsked()
    signal exportAsked()
    signal deletionAsked()
    signal privacyAsked()
    signal notificationsAsked()
    signal startAsked()
    signal proxyAsked()
    signal spellingAsked()
    signal lockAsked()

    readonly property var pages: [
        { label: qsTr("Your devices …"), asks: "devicesAsked" }, { label: qsTr("Privacy …"), asks: "privacyAsked" },
        { label: qsTr("Notifications …"), asks: "notificationsAsked" }, { label: qsTr("Lock …"), asks: "lockAsked" },
        { label: qsTr("Window and start …"), asks: "startAsked" }, { label: qsTr("Connection …"), asks: "proxyAsked" },
        { label: qsTr("Spelling …"), asks: "spellingAsked" },
        { label: qsTr("Storage …"), asks: "storageAsked" },
        { label: qsTr("What the relay can see …"), asks: "relaySeesAsked" }, { label: qsTr("Change password …"), asks: "passwordAsked" },
        { label: qsTr("Take your messages along …"), asks: "exportAsked" }
    ].concat(accounts === null || !(accounts.canAdd || accounts.count > 1) ? []
             : [{ label: hasChoice ? qsTr("Accounts …") : qsTr("Add an account …"), asks: "accountsAsked" }])

    function keepName() {
        const name = nameField.text.trim()
        if (name !== "" && name !== profile.displayName)
            profile.setDisplayName(name)
    }

    function keepAbout() {
        profile.face.setAbout(aboutField.text)
    }

    component Caption: PlainText {
        size: Theme.sizePreview
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Layout.bottomMargin: -Theme.gapSmall
        Accessible.ignored: true
    }

    name: qsTr("Settings")
    onAboutToShow: {
        if (accounts !== null)
            accounts.others.look()
        nameField.text = profile.displayName
        aboutField.text = profile.face.about
        profile.face.clear()
    }
    onOpened: nameField.focusInput()
    onAboutToHide: {
        keepName()
        keepAbout()
    }

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
        // By anchors: a layout within layouts forgets to place the picture anew once the words have wrapped.
        Item {
            implicitHeight: Math.max(picture.implicitHeight, aboutPicture.implicitHeight)
            Layout.fillWidth: true
            PictureButton {
                id: picture
                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                name: Plain.oneLine(root.profile.displayName)
                avatarKey: root.profile.accountKey
                picture: root.profile.face.picture
                isGroup: false
                onFileChosen: file => root.profile.face.choosePicture(file)
                onPasteAsked: root.profile.face.pastePicture()
                onRemoveAsked: root.profile.face.removePicture()
            }
            PlainText {
                id: aboutPicture
                anchors { left: picture.right; leftMargin: Theme.gapLarge; right: parent.right; verticalCenter: parent.verticalCenter }
                text: root.profile.face.error !== "" ? Plain.sentence(root.profile.face.error)
                                                     : qsTr("Whom you write with sees your picture and what you say about yourself. The relay sees neither.")
                color: root.profile.face.error !== "" ? Theme.danger : Theme.muted
                size: Theme.sizePreview
                wrapMode: Text.Wrap
                Accessible.role: root.profile.face.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
            }
        }
        Field {
            id: nameField
            label: qsTr("Your name")
            glyph: "person"
            help: Plain.fill(qsTr("People see it beside your handle, @%1."), Plain.oneLine(root.profile.handle))
            maximumLength: 64
            Layout.fillWidth: true
            onAccepted: root.close()
        }
        Field {
            id: aboutField
            label: qsTr("About you")
            glyph: "edit"
            help: qsTr("One line; may be empty.")
            maximumLength: root.profile.face.aboutMax
            Layout.fillWidth: true
            onAccepted: root.close()
        }
        ColumnLayout { // a Column does not turn round where writing goes from right to left
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Repeater {
                model: root.pages
                TextButton {
                    required property var modelData
                    label: modelData.label
                    onClicked: {
                        root.close()
                        root[modelData.asks]()
                    }
                }
            }
        }
        Caption { text: qsTr("Colours") }
        LookChoice {
            appearance: root.appearance
            Layout.fillWidth: true
        }
        Caption { text: qsTr("Language") }
        LanguageChoice {
            appearance: root.appearance
            Layout.fillWidth: true
        }
        Caption { text: qsTr("Text size") }
        Choice {
            label: qsTr("Text size")
            value: root.appearance.textScale
            options: [1, 1.25, 1.5, 1.75, 2].map(scale => ({ value: scale, label: Math.round(scale * 100) + " %" }))
            Layout.fillWidth: true
            onChosen: value => root.appearance.textScale = value
        }
        Toggle {
            label: qsTr("Reduce motion")
            checked: root.appearance.reducedMotion
            Layout.fillWidth: true
            onToggled: root.appearance.reducedMotion = checked
        }
        TextButton {
            label: qsTr("Delete account …")
            destructive: true
            Layout.alignment: Qt.AlignLeft
            onClicked: {
                root.close()
                root.deletionAsked()
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
