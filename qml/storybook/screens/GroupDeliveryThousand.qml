// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delivery, extreme
//
// The way of a message in a large group: counts.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        delivery.words = "Cradle is greased."
        delivery.queued = at(0, 10, 26, 4)
        delivery.committed = at(0, 10, 26, 4)
        delivery.sequence = 412
        delivery.others = 999
        delivery.delivered = 873
        delivery.read = 512
        window.home.timelinePane.inspector.inspect("m8")
    }
}
