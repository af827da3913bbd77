// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: First run, extreme
//
// The longest of everything, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    isSignedIn: false
    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        window.account.form.invitation.text = worst.word
        window.account.form.handle.text = worst.handle
        window.account.form.person.text = worst.families
        window.account.form.password.text = worst.word
        signIn.relayUrl = "wss://" + worst.word + ".example"
        signIn.fail("handle", worst.sentence)
    }
}
