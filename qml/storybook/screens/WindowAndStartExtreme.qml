// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Window and start, extreme
//
// A refusal that goes on and on, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.startError = worst.sentence + worst.word
        desktop.settings.showsTray = false
        window.desktop.start.open()
    }
}
