// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Locked, full
//
// The window is locked; nothing of what is open behind it can be seen.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.settings.open()
        desktop.lock.passphrase = "lamp and door"
        desktop.lock.isLocked = true
    }
}
