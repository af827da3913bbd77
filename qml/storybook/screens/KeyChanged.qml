// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, key changed
//
// The safety number of a contact whose number was compared has changed: what is written waits.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        timeline.setProperty(0, "notice", "keyChanged")
        timeline.noticeBelow = "missing"
        timeline.say({ text: "Are you still at the harbour?", mine: true, status: "sending", time: at(0, 11, 50) })
        notices.here.wasVerified = true
        notices.here.raise("keyChanged", true)
    }
}
