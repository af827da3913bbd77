// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, misspelled
//
// Two words that no dictionary knows, and what one of them may have been meant to be.
import QtQuick

Said {
    id: root

    function arrange(window) {
        window.home.open("ife")
        const composer = window.home.timelinePane.composer
        composer.input.text = "Did you recieve the tins at teh harbour?"
        composer.input.cursorPosition = 10
        composer.waves.ask()
        composer.waves.openAtCursor()
    }
}
