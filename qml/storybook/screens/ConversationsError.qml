// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, error
//
// The relay is out of reach, and what was written waits.
import QtQuick

HarbourProfile {
    id: root

    waitingCount: 3

    function arrange(window) {
        window.home.banner.patienceMs = 0
        connection.reason = "The relay does not answer."
        connection.retrySeconds = 30
        connection.state = "offline"
        conversations.setProperty(0, "status", "sending")
        conversations.setProperty(0, "previewIsMine", true)
        conversations.setProperty(1, "status", "failed")
        conversations.setProperty(1, "previewIsMine", true)
    }
}
