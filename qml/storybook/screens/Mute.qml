// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Mute, full
//
// For how long, of a conversation that is muted already.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        conversations.fill(people.map(one => Object.assign({}, one, { isMuted: one.key === "maren" })))
        window.home.open("maren")
        window.home.timelinePane.mute.open()
    }
}
