// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Settings, extreme
//
// The worst that one can call oneself and say about oneself, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    displayName: worst.name
    handle: worst.handle
    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        face.picture = boat
        face.about = worst.families + worst.word
        window.settings.open()
        face.error = worst.sentence
    }
}
