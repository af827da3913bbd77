// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, scrolled back
//
// Reading further up: a way back to the newest, and how many wait there.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        const said = []
        for (let at_ = 0; at_ < 120; ++at_)
            said.push({ mine: at_ % 7 > 4, time: at(Math.floor((119 - at_) / 40), 9 + Math.floor((at_ % 40) / 8), (at_ * 7) % 60), status: "read",
                        text: at_ % 5 === 0 ? "A longer one, number " + at_ + ", which says enough about the weather, the tide and the state of the varnish to need a second line in most windows." : "Number " + at_ })
        return said
    }
    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.messages.page(-1)
        window.home.timelinePane.messages.page(-1)
        timeline.unreadBelow = 2
    }
}
