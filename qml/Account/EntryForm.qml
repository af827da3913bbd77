// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way in: a new account with an invitation, or one that exists. What is wrong stands at its field; while the relay
// is asked, one can stop.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { isBusy, error, errorField, relayUrl, readLink(…), createAccount(…), signIn(…), cancel(), clearError() }; its `house` is TryHere's
    required property QtObject signIn
    property bool joining: true
    // What is missing, found before the relay is asked: { field, error }
    property var missing: ({ field: "", error: "" })

    readonly property var fields: ({ invitation: invitation, handle: handle, name: person, password: password, relay: relay.field })
    readonly property alias invitation: invitation
    readonly property alias handle: handle
    readonly property alias person: person
    readonly property alias password: password
    property int linkLength: 0 // of what stands in the field for the invitation
    readonly property alias relay: relay
    readonly property alias button: button

    function errorAt(field) {
        return missing.field === field ? missing.error : signIn.error !== "" && signIn.errorField === field ? Plain.sentence(signIn.error) : ""
    }

    function forget() {
        missing = { field: "", error: "" }
        if (signIn.error !== "")
            signIn.clearError()
    }

    // An invitation link says which relay as well. One that is typed is not known to be whole, and stays as it is.
    function readLink(text) {
        const isPasted = text.length > linkLength + 1
        linkLength = text.length
        const parts = signIn.readLink(text)
        if (parts.length !== 2)
            return
        relay.text = parts[0]
        if (isPasted)
            invitation.text = parts[1]
    }

    // One that did not come by the keyboard; what is left to say is who one is.
    function take(link) {
        invitation.text = ""
        invitation.text = link
        handle.focusInput()
    }

    function focusFirst() {
        (joining ? invitation : handle).focusInput()
    }

    function miss(field, error) {
        missing = { field: field, error: error }
        fields[field].focusInput()
        return false
    }

    function isComplete() {
        return joining && invitation.text.trim() === "" ? miss("invitation", qsTr("Paste the link or the code you were given."))
             : handle.text.trim() === "" ? miss("handle", qsTr("Type your handle."))
             : password.text === "" ? miss("password", qsTr("Type your password."))
             : joining && password.text.length < 8 ? miss("password", qsTr("At least 8 characters."))
             : relay.text.trim() === "" ? miss("relay", qsTr("Type the address of the relay."))
             : true
    }

    function go() {
        if (signIn.isBusy)
            return
        forget()
        if (!isComplete())
            return
        const who = handle.text.trim().replace(/^@/, "")
        if (joining)
            signIn.createAccount(relay.text.trim(), invitation.text.trim(), who, password.text, person.text.trim())
        else
            signIn.signIn(relay.text.trim(), who, password.text, person.text.trim())
    }

    spacing: Theme.gapLarge
    enabled: true

    // The first field that the relay complained about gets the keyboard.
    Connections {
        target: root.signIn
        function onErrorChanged() {
            const field = root.fields[root.signIn.errorField]
            if (root.signIn.error !== "" && field)
                Qt.callLater(field.focusInput)
        }
    }

    Field {
        id: invitation
        visible: root.joining
        enabled: !root.signIn.isBusy
        label: qsTr("Invitation")
        glyph: "ticket"
        error: root.errorAt("invitation")
        Layout.fillWidth: true
        onTextChanged: {
            root.forget()
            root.readLink(text)
        }
        onAccepted: root.go()
    }
    Field {
        id: handle
        enabled: !root.signIn.isBusy
        label: qsTr("Handle")
        glyph: "at"
        help: root.joining ? qsTr("2 to 32 letters, digits, dots, dashes or underscores. People find you by it.") : ""
        error: root.errorAt("handle")
        maximumLength: 64
        Layout.fillWidth: true
        onTextChanged: root.forget()
        onAccepted: root.go()
    }
    Field {
        id: person
        enabled: !root.signIn.isBusy
        label: qsTr("Your name")
        glyph: "person"
        help: qsTr("People see this. You can change it at any time.")
        error: root.errorAt("name")
        maximumLength: 64
        Layout.fillWidth: true
        onTextChanged: root.forget()
        onAccepted: root.go()
    }
    Field {
        id: password
        enabled: !root.signIn.isBusy
        label: qsTr("Password")
        glyph: "lock"
        secret: true
        help: root.joining ? qsTr("At least 8 characters.") : ""
        error: root.errorAt("password")
        Layout.fillWidth: true
        onTextChanged: root.forget()
        onAccepted: root.go()
    }
    RelayLine {
        id: relay
        enabled: !root.signIn.isBusy
        error: root.errorAt("relay")
        Layout.fillWidth: true
        Component.onCompleted: text = root.signIn.relayUrl
    }
    PlainText {
        visible: text !== ""
        text: root.errorAt("")
        color: Theme.danger
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        maximumLineCount: 4
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    RowLayout {
        spacing: Theme.gap
        Layout.topMargin: Theme.gapSmall

        PrimaryButton {
            id: button
            label: root.signIn.isBusy ? qsTr("Knocking …") : root.joining ? qsTr("Come in") : qsTr("Sign in")
            working: root.signIn.isBusy
            enabled: !root.signIn.isBusy
            Layout.fillWidth: true
            onClicked: root.go()
        }
        TextButton {
            label: qsTr("Stop")
            outlined: true
            visible: root.signIn.isBusy
            Layout.preferredHeight: button.height
            onClicked: root.signIn.cancel()
        }
    }
}
