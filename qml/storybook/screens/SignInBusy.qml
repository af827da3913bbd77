// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Sign in, busy
//
// The relay is being asked; one can stop.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        window.account.form.invitation.text = "7QK4-M2XW-PA9D"
        window.account.form.handle.text = "liv"
        window.account.form.password.text = "correct horse"
        signIn.isBusy = true
    }
}
