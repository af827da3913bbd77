// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, nothing found
//
// No name has what was typed; a message may.
import QtQuick

HarbourProfile {
    function arrange(window) {
        window.home.open("ife")
        window.home.conversationPane.field.text = "bottom varnish"
        window.home.conversationPane.field.focusInput()
    }
}
