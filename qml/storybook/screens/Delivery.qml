// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delivery, full
//
// The way of one's own message: read, with three devices of which one is behind.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        delivery.words = "I'll ring the supplier about those tins. Keep them closed until then?"
        delivery.status = "read"
        delivery.queued = at(0, 10, 46, 4)
        delivery.committed = at(0, 10, 46, 5)
        delivery.sequence = 4182
        delivery.delivered = 1
        delivery.read = 1
        delivery.peerName = "Ife Adeyemi"
        delivery.devices.fill([
            { name: "Laptop on the boat", isThis: true, isConnected: true, seen: at(0, 10, 50), cursor: 4183 },
            { name: "Desk", isConnected: true, seen: at(0, 10, 49), cursor: 4182 },
            { name: "Old phone with a name that is longer than any row could ever show in one line", seen: at(3, 9, 0), cursor: 2978 }
        ])
        window.home.timelinePane.inspector.inspect("m8")
    }
}
