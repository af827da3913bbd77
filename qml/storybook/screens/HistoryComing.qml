// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, history coming
//
// A device that was linked a minute ago: what was said before is on its way from another one.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        return [
            { text: "Then Saturday it is", mine: true, time: at(1, 17, 12), status: "read", gap: "elsewhere" },
            { text: "Will do. First coat is on, it's going glassy already ✨", time: at(0, 10, 48) }
        ]
    }

    function arrange(window) {
        history.stage = "coming"
        history.messages = 1234
        timeline.beginsHere = false
        window.home.open("ife")
    }
}
