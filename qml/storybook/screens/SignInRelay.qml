// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Sign in, relay
//
// The relay could not be reached; a narrow window.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false
    windowWidth: 520

    function arrange(window) {
        window.account.form.invitation.text = "7QK4-M2XW-PA9D"
        window.account.form.handle.text = "liv"
        window.account.form.password.text = "correct horse"
        signIn.fail("relay", "Nothing answers at this address.")
    }
}
