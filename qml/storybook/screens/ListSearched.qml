// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, searched
//
// A part of a name was typed above the list.
import QtQuick

HarbourProfile {
    function arrange(window) {
        window.home.open("maren")
        window.home.conversationPane.field.text = "n"
        window.home.conversationPane.field.focusInput()
    }
}
