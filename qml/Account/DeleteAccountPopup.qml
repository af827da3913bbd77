// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The end of the account: what goes, what stays with others, and a handle to be typed before it happens.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { stage, isBusy, error, errorField, deleteAccount(typed, password), clear() }
    required property QtObject account
    required property string handle
    readonly property alias typed: typed
    readonly property alias password: password
    readonly property alias go: go
    readonly property alias leave: leave

    signal exportAsked()

    function errorOf(field) {
        return account.errorField === field ? Plain.sentence(account.error) : ""
    }

    function forget() {
        typed.text = ""
        password.text = ""
        password.shown = false
    }

    component Point: PlainText {
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    name: qsTr("Delete account")
    closePolicy: account.isBusy ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onAboutToShow: {
        account.clear()
        forget()
    }
    onOpened: leave.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: {
        forget()
        account.clear()
    }

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: qsTr("Delete your account?")
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Point { text: qsTr("It cannot be undone. Gone are your account, the sign-in of all your devices, your keys on the relay, your recovery kit, and everything on this computer that belongs to it. Your other devices keep what they have until you remove it there.") }
        Point { text: qsTr("What you have written stays with those who received it. They cannot write to you any more.") }
        Point { text: Plain.fill(qsTr("Nobody gets the handle @%1 again, not even you."), Plain.oneLine(root.handle)) }
        TextButton {
            label: qsTr("Take your messages along first …")
            visible: !root.account.isBusy
            Layout.alignment: Qt.AlignLeft
            onClicked: {
                root.close()
                root.exportAsked()
            }
        }
        Field {
            id: typed
            label: qsTr("Type your handle to confirm")
            glyph: "person"
            prefix: "@"
            maximumLength: 64
            error: root.errorOf("handle")
            Layout.fillWidth: true
            onAccepted: password.focusInput()
        }
        Field {
            id: password
            label: qsTr("Your password")
            glyph: "key"
            secret: true
            maximumLength: 256
            error: root.errorOf("current")
            Layout.fillWidth: true
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
                id: go
                label: root.account.isBusy ? qsTr("Deleting it …") : qsTr("Delete account")
                outlined: true
                destructive: true
                enabled: !root.account.isBusy && typed.text.trim() !== "" && password.text !== ""
                onClicked: root.account.deleteAccount(typed.text, password.text)
            }
            TextButton {
                id: leave
                label: qsTr("Keep my account")
                outlined: true
                enabled: !root.account.isBusy
                onClicked: root.close()
            }
        }
    }
}
