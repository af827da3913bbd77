// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Another password for the account.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { stage, isBusy, error, errorField, changePassword(current, wanted, again), clear() }
    required property QtObject account
    readonly property bool isDone: account.stage === "changed"
    readonly property alias current: current
    readonly property alias wanted: wanted
    readonly property alias again: again
    readonly property alias go: go
    readonly property alias leave: leave

    function errorOf(field) {
        return account.errorField === field ? Plain.sentence(account.error) : ""
    }

    function change() {
        if (!account.isBusy && !isDone)
            account.changePassword(current.text, wanted.text, again.text)
    }

    function forget() {
        for (const field of [current, wanted, again]) {
            field.text = ""
            field.shown = false
        }
    }

    name: qsTr("Change password")
    onAboutToShow: {
        account.clear()
        forget()
    }
    onOpened: current.focusInput()
    onIsDoneChanged: if (isDone) {
        forget()
        leave.forceActiveFocus(Qt.OtherFocusReason)
    }
    onClosed: {
        forget()
        account.clear()
    }

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.isDone ? qsTr("Your password is changed") : root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.isDone ? qsTr("Your linked devices stay signed in. Whoever else had signed in with the old password is signed out.")
                : qsTr("It signs in new devices. Your messages and keys stay as they are, and so do your linked devices.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Field {
            id: current
            label: qsTr("Your password now")
            glyph: "key"
            secret: true
            maximumLength: 256
            error: root.errorOf("current")
            visible: !root.isDone
            Layout.fillWidth: true
            onAccepted: wanted.focusInput()
        }
        Field {
            id: wanted
            label: qsTr("The new one")
            help: qsTr("At least 8 characters.")
            glyph: "key"
            secret: true
            maximumLength: 256
            error: root.errorOf("wanted")
            visible: !root.isDone
            Layout.fillWidth: true
            onAccepted: again.focusInput()
        }
        Field {
            id: again
            label: qsTr("The new one again")
            glyph: "key"
            secret: true
            maximumLength: 256
            error: root.errorOf("again")
            visible: !root.isDone
            Layout.fillWidth: true
            onAccepted: root.change()
        }
        PlainText {
            text: root.errorOf("")
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                id: leave
                label: root.isDone ? qsTr("Done") : qsTr("Not now")
                outlined: true
                onClicked: root.close()
            }
            PrimaryButton {
                id: go
                label: root.account.isBusy ? qsTr("Changing it …") : qsTr("Change password")
                visible: !root.isDone
                working: root.account.isBusy
                enabled: !root.account.isBusy
                onClicked: root.change()
            }
        }
    }
}
