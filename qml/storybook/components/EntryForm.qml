// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EntryForm
//
// The way in: with an invitation, or to an account that exists.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 3000

    component Way: QtObject {
        property bool isBusy: false
        property string error: ""
        property string errorField: ""
        property string relayUrl: "wss://relay.harbour.example"
        function readLink(text) { return [] }
        function clearError() { error = "" }
        function cancel() {}
    }
    component Form: EntryForm { Layout.fillWidth: true }

    HarbourWords { id: words }

    function arrange(window) {
        for (const form of [full, busy, extreme]) {
            form.invitation.text = form === extreme ? words.address : "7QK4-M2XW-PA9D"
            form.handle.text = form === extreme ? words.handle : "liv"
            form.person.text = form === extreme ? words.families : "Liv Haugen"
            form.password.text = "correct horse"
        }
        missing.go()
        wrong.handle.text = "liv"
        wrong.signIn.error = "Handle or password is wrong."
        extreme.signIn.error = words.sentence
    }

    Specimen {
        what: "empty"
        Form { signIn: Way {} }
    }
    Specimen {
        what: "full"
        Form { id: full; signIn: Way {} }
    }
    Specimen {
        what: "to an account that exists"
        Form { joining: false; signIn: Way {} }
    }
    Specimen {
        what: "working"
        Form { id: busy; signIn: Way { isBusy: true } }
    }
    Specimen {
        what: "error"
        Form { id: missing; signIn: Way {} }
        Form { id: wrong; joining: false; signIn: Way { errorField: "password" } }
    }
    Specimen {
        what: "extreme"
        Form { id: extreme; signIn: Way { relayUrl: "wss://" + words.word; errorField: "" } Layout.maximumWidth: 300 }
    }
}
