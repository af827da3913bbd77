// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, unread
//
// What is new, and nothing else.
import QtQuick

HarbourProfile {
    function arrange(window) {
        window.home.conversationPane.showTab("unread")
    }
}
