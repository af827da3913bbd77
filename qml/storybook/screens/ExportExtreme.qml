// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Export, extreme
//
// A hundred million messages, and a path that no line holds.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.exporting.open()
        root.exporting.path = "/" + worst.word + "/" + worst.name + "/" + worst.word
        root.exporting.messages = 100000000
        root.exporting.share = 7
        root.exporting.stage = "done"
        root.exporting.error = worst.sentence
    }
}
