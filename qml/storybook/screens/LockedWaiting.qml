// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Locked, error
//
// Locked, after some wrong attempts.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.lock.passphrase = "lamp and door"
        desktop.lock.isLocked = true
        desktop.lock.waitSeconds = 16
    }
}
