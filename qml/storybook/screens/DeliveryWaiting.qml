// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delivery, waiting
//
// A message that waits, without a connection: what is known here is shown, and that the devices are not.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        waitingCount = 1
        connection.state = "offline"
        connection.reason = "The relay does not answer."
        window.home.open("ife")
        timeline.say({ text: "Save me the last corner, I want to see", mine: true, status: "sending", time: at(0, 10, 50) })
        delivery.words = "Save me the last corner, I want to see"
        delivery.status = "sending"
        delivery.queued = at(0, 10, 50, 12)
        delivery.peerName = "Ife Adeyemi"
        delivery.devices.error = "There is no connection to the relay just now."
        window.home.timelinePane.inspector.inspect("m10")
    }
}
