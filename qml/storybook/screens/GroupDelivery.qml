// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delivery, group
//
// The way of a message in a group, with who has it.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        const person = key => crew.filter(member => member.key === key).map(member => ({ name: member.name, accountKey: member.key }))[0]
        delivery.words = "Cradle is greased. Please read the last page before Friday, @Maren Holt."
        delivery.status = "delivered"
        delivery.queued = at(0, 10, 26, 4)
        delivery.committed = at(0, 10, 26, 4)
        delivery.sequence = 412
        delivery.others = 9
        delivery.delivered = 8
        delivery.read = 5
        delivery.readBy = ["u2", "u6", "u7", "u8", "u0"].map(person)
        delivery.deliveredTo = ["u3", "u1", "u4"].map(person)
        window.home.timelinePane.inspector.inspect("m8")
    }
}
