// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Change password, extreme
//
// A narrow window, and a relay that explains itself at length.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.password.open()
        window.password.current.text = root.worst.sentence
        window.password.current.shown = true
        root.account.fail("", root.worst.sentence)
    }
}
