// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Lock, full
//
// There is a lock, and it falls shut after five minutes.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.lock.passphrase = "lamp and door"
        desktop.lock.afterMinutes = 5
        window.desktop.lock.open()
    }
}
