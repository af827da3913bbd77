// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Lock, error
//
// There is a lock, and what was typed for it was wrong.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.lock.passphrase = "lamp and door"
        desktop.lock.afterMinutes = 5
        window.desktop.lock.open()
        desktop.lock.error = "That is not the passphrase."
    }
}
