// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, error
//
// The relay is out of reach: a reason, a countdown, messages that wait, and one that was refused for good.
import QtQuick

HarbourProfile {
    id: root

    waitingCount: 3

    function arrange(window) {
        window.home.banner.patienceMs = 0
        connection.reason = "The relay does not answer."
        connection.retrySeconds = 12
        connection.state = "offline"
        window.home.open("maren")
        timeline.say({ mine: true, text: "On my way, I have the long line and the short one.", time: at(0, 10, 50), status: "failed",
                       failure: "You are no longer a member of this conversation." })
        timeline.say({ mine: true, text: "I'll be at the fuel dock first.", time: at(0, 11, 2), status: "sending" })
        timeline.say({ mine: true, text: "Save me a fender?", time: at(0, 11, 3), status: "sending" })
    }
}
