// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Change password, full
//
// Another password.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.password.open()
        window.password.current.text = "what it was"
        window.password.wanted.text = "what it will be"
    }
}
