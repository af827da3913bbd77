// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, gaps
//
// What is missing: gone from the relay above, on its way in between; and messages that cannot be shown.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        return [
            { text: "Until six. I'll go.", time: at(1, 17, 9), gap: "expired" },
            { text: "Then Saturday it is", mine: true, time: at(1, 17, 12), status: "read" },
            { text: "", state: "damaged", time: at(0, 10, 30), gap: "asked" },
            { text: "Start, please. I'm stuck at the chandlery until eleven.", mine: true, time: at(0, 10, 33), status: "read" },
            { text: "", state: "expired", time: at(0, 10, 39) },
            { text: "", state: "quarantined", time: at(0, 10, 40) },
            { text: "Will do. First coat is on, it's going glassy already ✨", time: at(0, 10, 48) }
        ]
    }

    function arrange(window) {
        timeline.beginsHere = false
        window.home.open("ife")
    }
}
