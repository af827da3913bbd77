// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, waiting
//
// Messages that wait for their keys, and some whose keys never came.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        timeline.say({ text: "", state: "keyLost", time: at(0, 11, 20) })
        timeline.say({ text: "", state: "keyLost", mine: true, time: at(0, 11, 21) })
        timeline.say({ text: "", state: "waiting", time: at(0, 11, 30) })
        timeline.say({ text: "", state: "waiting", mine: true, time: at(0, 11, 44) })
        timeline.noticeBelow = "missing"
    }
}
