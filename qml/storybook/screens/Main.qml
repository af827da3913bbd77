// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, full
//
// The open conversation beside the list, half a sentence in the composer.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("yuki")
        window.home.timelinePane.composer.input.text = "I think the second quote is the better one"
        window.home.open("ife")
        window.home.timelinePane.composer.input.text = "Save me the last corner, I want to see"
        window.home.timelinePane.composer.input.cursorPosition = window.home.timelinePane.composer.input.length
    }
}
