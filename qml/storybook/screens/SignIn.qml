// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Sign in, error
//
// An account that exists, on another relay; the password was wrong.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        window.account.change()
        window.account.form.handle.text = "liv"
        window.account.form.password.text = "correct horse"
        signIn.fail("password", "Handle or password is wrong.")
    }
}
