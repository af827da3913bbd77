// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Locked, extreme
//
// A day to wait, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.lock.passphrase = "lamp and door"
        desktop.lock.isLocked = true
        desktop.lock.waitSeconds = 86400
    }
}
