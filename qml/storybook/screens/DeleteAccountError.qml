// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delete account, error
//
// The wrong handle, and then the wrong password.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.deletion.open()
        window.deletion.typed.text = "li"
        window.deletion.password.text = "correct horse"
        root.account.fail("current", "This is not your password.")
    }
}
