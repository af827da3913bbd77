// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// This device is not part of its account any more: what happened, what is still here, and what can be done.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Account

FocusScope {
    id: root

    // { handle, waitingCount, signIn, removeFromComputer() }
    required property QtObject profile
    // "removed", "keysLost" or "signedOut"
    required property string why
    readonly property alias again: again
    readonly property alias reading: reading
    readonly property alias removing: removing
    readonly property alias page: page

    signal signInAsked()
    signal readAsked()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    ScrollPage {
        id: page
        anchors { fill: parent; leftMargin: Math.max(Theme.gapLarge, (root.width - Math.max(560, Theme.px(560))) / 2); rightMargin: anchors.leftMargin }
        topMargin: Theme.gapHuge
        bottomMargin: Theme.gapHuge
        clip: true
        gap: Theme.gapWide
        name: root.why === "removed" ? qsTr("This device was unlinked")
            : root.why === "keysLost" ? qsTr("The keys of this device are gone")
            : qsTr("This device is signed out")

        PlainText {
            text: page.name
            size: Theme.sizeDialog
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.why === "removed" ? Plain.fill(qsTr("One of the devices of @%1 has taken this one out of the account. Nothing new comes here, and nothing is sent from here."), Plain.oneLine(root.profile.handle))
                : root.why === "keysLost" ? Plain.fill(qsTr("The account of @%1 knows this device by other keys than it has. They were lost with a part of its disk, or it was put back to an earlier state. It can open nothing new and send nothing."), Plain.oneLine(root.profile.handle))
                : Plain.fill(qsTr("The relay does not take this device for one of @%1 any more: it was signed out here, or unlinked on another device. Nothing new comes here, and nothing is sent from here."), Plain.oneLine(root.profile.handle))
            size: Theme.sizeLead
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.profile.signIn.error)
            visible: root.why === "signedOut" && text !== ""
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        StepNote {
            glyph: "eye"
            text: qsTr("Everything that is here already stays here, and can be read.")
            Layout.fillWidth: true
        }
        StepNote {
            glyph: "clock"
            visible: root.profile.waitingCount > 0
            text: root.profile.waitingCount === 1 ? qsTr("One message waits here and was not sent.")
                                                  : qsTr("%Ln messages wait here and were not sent.", "", root.profile.waitingCount)
            Layout.fillWidth: true
        }
        StepNote {
            glyph: "device"
            text: qsTr("To go on with this device, sign in anew. One of your other devices then lets it in again.")
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.gapLarge
            Layout.fillWidth: true

            PrimaryButton {
                id: again
                label: qsTr("Sign in anew")
                focus: true
                onClicked: root.signInAsked()
            }
            TextButton {
                id: reading
                label: qsTr("Read what is here")
                outlined: true
                height: again.height
                onClicked: root.readAsked()
            }
        }
        Rectangle {
            implicitHeight: 1
            color: Theme.line
            Layout.fillWidth: true
        }
        PlainText {
            text: qsTr("Whoever does not need it here any more can take the account off this computer: its messages and keys are deleted here. The account itself, your other devices and what others have stay as they are.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        TextButton {
            id: removing
            property bool isSure: false
            label: isSure ? qsTr("Delete all of it here, now") : qsTr("Remove the account from this computer")
            destructive: true
            outlined: isSure
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onClicked: {
                if (isSure)
                    root.profile.removeFromComputer()
                isSure = !isSure
            }
            onActiveFocusChanged: if (!activeFocus) isSure = false
        }
    }
}
