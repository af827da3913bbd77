// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, placeholders
//
// What cannot be shown: from a newer program, and unreadable.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        timeline.say({ text: "", state: "newer", time: at(0, 11, 30) })
        timeline.say({ text: "", state: "unreadable", time: at(0, 11, 44) })
        timeline.composeError = "This is too long: a message has at most 16 KB."
        window.home.timelinePane.composer.input.text = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten"
        window.home.timelinePane.composer.input.cursorPosition = window.home.timelinePane.composer.input.length
    }
}
