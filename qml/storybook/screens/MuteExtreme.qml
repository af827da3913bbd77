// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Mute, extreme
//
// A refusal that goes on and on, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        conversations.fill(people.map(one => Object.assign({}, one, { isMuted: true })))
        window.home.open("maren")
        window.home.timelinePane.mute.open()
        switches.error = worst.sentence + worst.word
    }
}
