// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: What the relay sees, extreme
//
// Keys that are kept in a place of many words, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    keysAreKept: worst.sentence + worst.word
    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        window.relaySees.open()
    }
}
