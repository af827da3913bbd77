// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One's name, and how Porchlight looks and moves. Everything takes effect at once.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject profile
    readonly property QtObject appearance: profile.appearance

    signal devicesAsked()
    signal relaySeesAsked()
    signal passwordAsked()
    signal exportAsked()
    signal deletionAsked()
    signal privacyAsked()

    function keepName() {
        const name = nameField.text.trim()
        if (name !== "" && name !== profile.displayName)
            profile.setDisplayName(name)
    }

    component Caption: PlainText {
        size: Theme.sizePreview
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Layout.bottomMargin: -Theme.gapSmall
        Accessible.ignored: true
    }

    name: qsTr("Settings")
    onAboutToShow: nameField.text = profile.displayName
    onOpened: nameField.focusInput()
    onAboutToHide: keepName()

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
        Field {
            id: nameField
            label: qsTr("Your name")
            glyph: "person"
            help: Plain.fill(qsTr("People see it beside your handle, @%1."), Plain.oneLine(root.profile.handle))
            maximumLength: 64
            Layout.fillWidth: true
            onAccepted: root.close()
        }
        TextButton {
            label: qsTr("Your devices …")
            Layout.alignment: Qt.AlignLeft
            onClicked: {
                root.close()
                root.devicesAsked()
            }
        }
        TextButton {
            label: qsTr("Privacy …")
            Layout.alignment: Qt.AlignLeft
            Layout.topMargin: -Theme.gapSmall
            onClicked: {
                root.close()
                root.privacyAsked()
            }
        }
        TextButton {
            label: qsTr("What the relay can see …")
            Layout.alignment: Qt.AlignLeft
            Layout.topMargin: -Theme.gapSmall
            onClicked: {
                root.close()
                root.relaySeesAsked()
            }
        }
        TextButton {
            label: qsTr("Change password …")
            Layout.alignment: Qt.AlignLeft
            Layout.topMargin: -Theme.gapSmall
            onClicked: {
                root.close()
                root.passwordAsked()
            }
        }
        TextButton {
            label: qsTr("Take your messages along …")
            Layout.alignment: Qt.AlignLeft
            Layout.topMargin: -Theme.gapSmall
            onClicked: {
                root.close()
                root.exportAsked()
            }
        }
        Caption { text: qsTr("Colours") }
        Choice {
            label: qsTr("Colours")
            value: root.appearance.mode
            options: [
                { value: "system", label: qsTr("System") }, { value: "light", label: qsTr("Light") },
                { value: "dark", label: qsTr("Dark") }, { value: "contrast", label: qsTr("Contrast") }
            ]
            Layout.fillWidth: true
            onChosen: value => root.appearance.mode = value
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
