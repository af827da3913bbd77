// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: First run, error
//
// The invitation is not good any more.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        window.account.form.invitation.text = "7QK4-M2XW-PA9D"
        window.account.form.handle.text = "liv"
        window.account.form.person.text = "Liv Haugen"
        window.account.form.password.text = "correct horse"
        signIn.fail("invitation", "This invitation was used already. Ask for another one.")
    }
}
