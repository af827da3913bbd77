// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Sign in, full
//
// An account that exists, about to be opened.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        window.account.change()
        window.account.form.handle.text = "liv"
        window.account.form.person.text = "Liv Haugen"
        window.account.form.password.text = "correct horse"
    }
}
