// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Lock, extreme
//
// A refusal that goes on and on, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    keysAreKept: worst.sentence
    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.lock.passphrase = "lamp and door"
        window.desktop.lock.open()
        desktop.lock.error = worst.sentence
    }
}
